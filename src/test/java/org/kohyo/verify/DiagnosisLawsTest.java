package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohyo.compare.Application;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.NoticeTree;
import org.kohyo.notice.Edition;
import org.kohyo.testing.Samples;
import org.kohyo.verify.UnitVerdict.Fate;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;

/** What holds for whatever file is diagnosed. */
class DiagnosisLawsTest {

  private static Diagnosis diagnose(Edition edition, Reading reading) {
    Diagnosis diagnosis =
        Diagnosis.of(
            edition,
            Script.of(edition.notice(), Notices.FURNITURE, reading.form()),
            Notices.FURNITURE,
            reading);
    assertThat(diagnosis.units()).anyMatch(unit -> unit.fate() != Fate.MATCHES);
    assertThat(
            diagnosis.units().stream()
                .filter(u -> u.fate() != Fate.EXTRA)
                .map(UnitVerdict::id)
                .toList())
        .containsExactlyElementsOf(edition.notice().units().map(u -> u.id()).toList());
    diagnosis
        .comparison()
        .ifPresent(
            c -> {
              NoticeTree made = Application.apply(NoticeTree.of(edition.notice()), c.changes());
              assertThat(made).isEqualTo(NoticeTree.of(c.after().orElseThrow()));
              ChangeTable.of(c, true);
            });
    return diagnosis;
  }

  private static List<UnitVerdict> wrong(Diagnosis diagnosis) {
    return diagnosis.units().stream().filter(u -> u.fate() != Fate.MATCHES).toList();
  }

  /** Ids of the units in a line, when the page still says so. */
  private static List<String> ids(Line line) {
    return line.runs().stream().map(Run::item).filter(item -> !item.isEmpty()).toList();
  }

  @Test
  void anEditIsToldWhereItWasMade() {
    Samples.check(
        500,
        samples -> {
          Edition edition = samples.one(Notices.ALL.toArray(Edition[]::new));
          Spoken marked = Spoken.of(edition.notice(), true);
          boolean items = samples.below(2) == 0;
          Spoken spoken = items ? marked : Spoken.of(edition.notice(), false);
          List<Line> original = List.copyOf(marked.lines);
          int at = samples.below(spoken.lines.size());
          Line line = spoken.lines.get(at);
          int k = samples.below(line.runs().size());
          String text = line.runs().get(k).text();
          List<String> near = new ArrayList<>();
          for (int i = Math.max(0, at - 1); i <= Math.min(original.size() - 1, at + 1); i++) {
            near.addAll(ids(original.get(i)));
          }
          boolean textual = true;
          switch (samples.below(5)) {
            case 0 -> {
              int from =
                  text.offsetByCodePoints(0, samples.below(text.codePointCount(0, text.length())));
              int to = text.offsetByCodePoints(from, 1);
              spoken.change(
                  at, k, text.substring(0, from) + samples.one("", "誤", "0") + text.substring(to));
              if (spoken.lines.size() > at
                  && Scroll.bare(spoken.lines.get(at).text()).equals(Scroll.bare(line.text()))) {
                return;
              }
            }
            case 1 -> {
              int from =
                  text.offsetByCodePoints(
                      0, samples.below(1 + text.codePointCount(0, text.length())));
              spoken.change(
                  at,
                  k,
                  text.substring(0, from) + samples.one("誤", "\u200b", "0") + text.substring(from));
            }
            case 2 -> spoken.lines.remove(at);
            case 3 -> spoken.lines.add(at, spoken.own("これは公表文にない文です。"));
            default -> {
              spoken.lines.remove(at);
              int to = samples.below(spoken.lines.size());
              spoken.lines.add(to, line);
              if (spoken.lines.equals(Spoken.of(edition.notice(), items).lines)
                  || Math.abs(at - to) < 2) {
                return;
              }
              for (int i = Math.max(0, Math.min(at, to) - 1);
                  i <= Math.min(original.size() - 1, Math.max(at, to) + 1);
                  i++) {
                near.addAll(ids(original.get(i)));
              }
              textual = false;
            }
          }
          Diagnosis diagnosis = diagnose(edition, spoken.page());
          String said = wrong(diagnosis).toString();
          assertThat(near)
              .as(said)
              .containsAll(wrong(diagnosis).stream().map(UnitVerdict::id).toList());
          if (textual && wrong(diagnosis).stream().noneMatch(u -> u.fate() == Fate.MARK)) {
            assertThat(diagnosis.comparison()).as(said).isPresent();
          }
        });
  }

  @Test
  void anotherNoticeIsNotThisOne() {
    for (Edition due : Notices.ALL) {
      for (Edition other : Notices.ALL) {
        for (boolean items : new boolean[] {true, false}) {
          if (due != other) {
            Diagnosis diagnosis = diagnose(due, Spoken.of(other.notice(), items).page());
            assertThat(wrong(diagnosis).size()).isGreaterThan(5);
            boolean same = due.notice().kind().equals(other.notice().kind());
            assertThat(diagnosis.found() * 2 > due.notice().units().count())
                .as(due.notice().society().id() + " " + other.notice().society().id())
                .isEqualTo(same && diagnosis.found() * 2 > due.notice().units().count());
          }
        }
      }
    }
  }

  @Test
  void whatIsUnalteredIsStillNotCalledWell() {
    for (Edition edition : Notices.ALL) {
      for (boolean items : new boolean[] {true, false}) {
        Diagnosis diagnosis = diagnose(edition, Spoken.of(edition.notice(), items).page());
        assertThat(wrong(diagnosis)).hasSize(1);
        assertThat(wrong(diagnosis).get(0).fate()).isEqualTo(Fate.MARK);
        assertThat(diagnosis.found()).isEqualTo((int) edition.notice().units().count());
      }
    }
  }

  @Test
  void anythingAtAllEnds() {
    Samples.check(
        300,
        samples -> {
          Edition edition = samples.one(Notices.ALL.toArray(Edition[]::new));
          List<Line> all = Spoken.of(edition.notice(), true).lines;
          List<Line> lines = new ArrayList<>();
          for (int i = samples.below(80); i >= 0; i--) {
            List<Run> runs = new ArrayList<>();
            for (int k = samples.below(4); k >= 0; k--) {
              Line from = all.get(samples.below(all.size()));
              Run run = from.runs().get(samples.below(from.runs().size()));
              String text = samples.below(3) == 0 ? samples.damaged(run.text()) : run.text();
              runs.add(
                  new Run(
                      text + samples.one("", "\r", " "),
                      samples.one("", run.item(), "title"),
                      samples.one("", "javascript:0"),
                      samples.one(Run.Kind.TEXT, Run.Kind.TEXT, Run.Kind.KANA),
                      samples.below(2) == 0));
            }
            lines.add(new Line(List.of(), runs));
          }
          diagnose(edition, new Reading(samples.one(Reading.Form.values()), lines, List.of()));
        });
  }

  @Test
  void nothingToReadIsEverythingMissing() {
    for (Reading.Form form : Reading.Form.values()) {
      Diagnosis diagnosis = diagnose(Notices.ALL.get(0), new Reading(form, List.of(), List.of()));
      assertThat(diagnosis.units()).allMatch(unit -> unit.fate() == Fate.MISSING);
      assertThat(diagnosis.found()).isZero();
      diagnose(
          Notices.ALL.get(0), new Reading(form, List.of(Spoken.foreign("ほかの文です。")), List.of()));
    }
  }

  @Test
  void hugeFilesEnd() {
    Edition edition = Notices.of("mihon", "riyo-mokuteki");
    List<Line> notice = Spoken.of(edition.notice(), false).lines;
    String first = notice.get(5).text();
    List<Line> many = Stream.generate(() -> first).limit(200_000).map(Spoken::foreign).toList();
    diagnose(edition, new Reading(Reading.Form.PDF, many, List.of()));
    List<Line> behind = new ArrayList<>(many);
    behind.addAll(notice);
    diagnose(edition, new Reading(Reading.Form.PAGE, behind, List.of()));
    diagnose(
        edition,
        new Reading(Reading.Form.PDF, List.of(Spoken.foreign("【".repeat(5_000_000))), List.of()));
    List<Line> items =
        Stream.iterate(0, i -> i + 1)
            .limit(100_000)
            .map(
                i ->
                    new Line(
                        List.of(),
                        List.of(new Run(first + i, "title", "x" + i, Run.Kind.TEXT, i % 2 == 0))))
            .toList();
    diagnose(edition, new Reading(Reading.Form.PAGE, items, List.of()));
    List<Line> mixed = new ArrayList<>();
    for (Line line : notice) {
      mixed.add(Spoken.foreign(line.text() + "誤"));
      for (int i = 0; i < 1_000; i++) {
        mixed.add(Spoken.foreign("誤" + line.text().substring(line.text().length() / 2) + i));
      }
    }
    Diagnosis diagnosis = diagnose(edition, new Reading(Reading.Form.PDF, mixed, List.of()));
    assertThat(diagnosis.comparison()).isNotEqualTo(Optional.empty());
  }
}
