package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Language;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.Column;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.render.report.ReportKeys;

class ReportFolderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @TempDir private Path temporary;

  private ReportFolder folder(String name) {
    return new ReportFolder(temporary.resolve(name), Messages.in(Language.JA));
  }

  private static SocietyReport society(String id) {
    return new SocietyReport(id, "名" + id, List.of(), List.of());
  }

  private static Report report(String... ids) {
    List<SocietyReport> societies = List.of(ids).stream().map(ReportFolderTest::society).toList();
    return new Report(DAY, List.of(), societies, List.of());
  }

  private String page(String folder, String name) throws IOException {
    return Files.readString(temporary.resolve(folder).resolve(name));
  }

  /** Which file it is: one that is written anew is another one. */
  private Object file(String name) throws IOException {
    return Files.getAttribute(temporary.resolve("r").resolve(name), "unix:ino");
  }

  private void markAsOld(String name) throws IOException {
    // What is in it stays; that nobody touches it is what the test asks for.
    Path list = temporary.resolve("r/.kohyo-files");
    Path page = temporary.resolve("r").resolve(name);
    String modified =
        Long.toString(
            Files.getLastModifiedTime(page).to(java.util.concurrent.TimeUnit.NANOSECONDS));
    String size = Long.toString(Files.size(page));
    Files.writeString(page, "as it was");
    String now =
        Long.toString(
            Files.getLastModifiedTime(page).to(java.util.concurrent.TimeUnit.NANOSECONDS));
    Files.writeString(
        list,
        Files.readString(list)
            .lines()
            .map(
                line ->
                    line.startsWith(name) ? line.replace(size + " " + modified, "9 " + now) : line)
            .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
  }

  @Test
  void pagesOfTheSameReport_areNotMadeAgain() throws IOException {
    folder("r").write(report("a", "b"), false, 1);
    List<String> names = List.of("a.html", "index.html", "report.css", ".kohyo-files");
    List<Object> before = new ArrayList<>();
    for (String name : names) {
      before.add(file(name));
    }
    markAsOld("b.html");
    folder("r").write(report("a", "b"), false, 2);
    List<Object> after = new ArrayList<>();
    for (String name : names) {
      after.add(file(name));
    }
    assertThat(after).isEqualTo(before);
    assertThat(page("r", "b.html")).isEqualTo("as it was");
  }

  @Test
  void aPageThatSomebodyChangedOrRemoved_isMended() throws IOException {
    folder("r").write(report("a", "b", "c"), false, 1);
    folder("fresh").write(report("a", "b", "c"), false, 1);
    Files.writeString(temporary.resolve("r/a.html"), "edited");
    Files.delete(temporary.resolve("r/b.html"));
    Files.delete(temporary.resolve("r/index.html"));
    Files.writeString(temporary.resolve("r/report.css"), "");
    folder("r").write(report("a", "b", "c"), false, 1);
    for (String name : List.of("a.html", "b.html", "c.html", "index.html", "report.css")) {
      assertThat(page("r", name)).isEqualTo(page("fresh", name));
    }
  }

  @Test
  void otherSocieties_anotherDayAndLanguage_andBackAgain_giveWhatAFreshFolderHas()
      throws IOException {
    Report one = report("a", "b");
    Report other = report("b", "c", "d");
    Report later = new Report(DAY.plusDays(1), List.of(), one.societies(), List.of());
    Finding finding = Finding.error("r", Location.ofFile("f"), Message.of("build.not-verified"));
    Report general = new Report(DAY, List.of(), one.societies(), List.of(finding));
    for (Language language : List.of(Language.JA, Language.EN, Language.JA)) {
      for (Report report : List.of(one, other, one, later, general, one)) {
        new ReportFolder(temporary.resolve("r"), Messages.in(language)).write(report, false, 1);
        String fresh = "fresh-" + language + Files.list(temporary).count();
        new ReportFolder(temporary.resolve(fresh), Messages.in(language)).write(report, false, 1);
        assertThat(pages("r")).isEqualTo(pages(fresh));
      }
    }
  }

  private Map<String, String> pages(String folder) throws IOException {
    Map<String, String> pages = new TreeMap<>();
    try (Stream<Path> files = Files.list(temporary.resolve(folder))) {
      for (Path file : files.filter(f -> !f.endsWith(".kohyo-files")).toList()) {
        pages.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return pages;
  }

  @Test
  void ofSomeSocieties_theOthersPagesAndTheOverviewStay() throws IOException {
    folder("r").write(report("a", "b"), false, 1);
    Object page = file("a.html");
    String before = page("r", "index.html");
    SocietyReport renamed = new SocietyReport("b", "別の名", List.of(), List.of());
    Report some = new Report(DAY, List.of(), List.of(renamed), List.of());
    folder("r").write(some, true, 1);
    assertThat(page("r", "index.html")).isEqualTo(before);
    assertThat(page("r", "b.html")).contains("別の名");
    assertThat(file("a.html")).isEqualTo(page);
    folder("r").write(report("a", "b"), false, 1);
    assertThat(page("r", "b.html")).doesNotContain("別の名");
    assertThat(file("a.html")).isEqualTo(page);
  }

  @Test
  void whatThePagesShow_changesTheirKeys() {
    ReportKeys keys = new ReportKeys("p", Language.JA, DAY, List.of(new Column("x", "t", "a")));
    Finding finding =
        Finding.warning("r", new Location("f", 1, 2), Message.of("k", "ab"), Message.of("h", "c"));
    Finding usual =
        Finding.warning("r", new Location("f", 1, 2), Message.of("k"), Message.of("k.hint"));
    Remark remark = new Remark(finding, "s", "n", "i", Optional.empty());
    List<List<Remark>> remarks =
        List.of(
            List.of(),
            List.of(remark),
            List.of(remark.silencedFor("")),
            List.of(remark.silencedFor("because")),
            List.of(new Remark(finding, "s", "", "ni", Optional.empty())),
            List.of(new Remark(finding, "other", "n", "i", Optional.empty())),
            List.of(new Remark(usual, "s", "n", "i", Optional.empty())),
            List.of(
                new Remark(
                    Finding.error("r", usual.location(), usual.message(), Message.of("k.hint")),
                    "s",
                    "n",
                    "i",
                    Optional.empty())),
            List.of(
                new Remark(
                    Finding.warning(
                        "r", finding.location(), Message.of("k", "a", "b"), Message.of("h", "c")),
                    "s",
                    "n",
                    "i",
                    Optional.empty())));
    List<List<Cell>> cells =
        List.of(
            List.of(),
            List.of(new Cell("x", State.MET)),
            List.of(new Cell("x", State.OPEN)),
            List.of(new Cell("y", State.OPEN)));
    Set<String> all = new HashSet<>();
    for (List<Remark> r : remarks) {
      for (List<Cell> c : cells) {
        all.add(keys.society(new SocietyReport("s", "名", c, r)));
      }
    }
    assertThat(all).hasSize(remarks.size() * cells.size()).allMatch(k -> k.matches("[0-9a-f]{16}"));
    SocietyReport society = new SocietyReport("s", "名", cells.get(1), remarks.get(1));
    List<Column> columns = List.of(new Column("x", "t", "b"));
    assertThat(
            List.of(
                keys,
                new ReportKeys("q", Language.JA, DAY, List.of(new Column("x", "t", "a"))),
                new ReportKeys("p", Language.EN, DAY, List.of(new Column("x", "t", "a"))),
                new ReportKeys("p", Language.JA, DAY, columns),
                new ReportKeys("p", Language.JA, DAY.plusDays(1), columns)))
        .extracting(k -> k.society(society))
        .doesNotHaveDuplicates();
    assertThat(
            List.of(
                keys.overview(List.of(), List.of()),
                keys.overview(List.of("a"), List.of()),
                keys.overview(List.of("a"), List.of(finding)),
                keys.overview(List.of("a"), List.of(usual))))
        .doesNotHaveDuplicates();
  }

  @Test
  void aFolderThatCannotBeWritten_isSaidInWords() throws IOException {
    Files.writeString(temporary.resolve("file"), "");
    assertThatThrownBy(() -> folder("file").write(report("a"), false, 1))
        .isInstanceOf(EnvironmentFault.class);
    Files.createDirectories(temporary.resolve("r/a.html/full"));
    assertThatThrownBy(() -> folder("r").write(report("a"), false, 1))
        .isInstanceOf(EnvironmentFault.class);
  }
}
