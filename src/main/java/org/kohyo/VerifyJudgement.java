package org.kohyo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.finding.Message;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.policy.Society;
import org.kohyo.render.verification.State;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Difference;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.render.verification.Verification.Subject;
import org.kohyo.render.verification.Verification.Term;
import org.kohyo.verify.Catalogue;
import org.kohyo.verify.ContactsJudge;
import org.kohyo.verify.Expectation;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.UnitVerdict;
import org.kohyo.verify.UnitVerdict.Fate;
import org.kohyo.verify.Verdict;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Trait;

/** What was read and what should be there → what the report tells. Safe for threads. */
final class VerifyJudgement {

  private final Catalogue all;
  private final Catalogue asked;
  private final ContactsJudge contacts;

  /**
   * Who judges.
   *
   * @param all every notice that may stand at the place of another
   * @param asked those that are looked for where the place doesn't tell
   */
  VerifyJudgement(Catalogue all, Catalogue asked, ContactsJudge contacts) {
    this.all = all;
    this.asked = asked;
    this.contacts = contacts;
  }

  /** A file that should show a notice. */
  Checked notice(String target, Reading reading, Expectation due) {
    return checked(target, due, all.judge(reading, due));
  }

  /** A file that shows whatever notices it shows; empty when it shows none of the source. */
  List<Checked> unknown(String target, Reading reading) {
    return asked.find(reading).stream()
        .map(found -> checked(target, found.notice(), found.judgement()))
        .toList();
  }

  /** The page with a society's contacts. */
  Checked contacts(String target, Reading reading, Published society) {
    List<UnitVerdict> wrong = contacts.judge(reading, society.assembly());
    int units = (int) society.assembly().contacts().stream().flatMap(c -> c.card().units()).count();
    return new Checked(
        target,
        state(wrong.isEmpty() ? State.CURRENT : State.ALTERED, reading.traits()),
        Optional.of(subject(society)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        remarks(target, reading.traits()),
        Math.max(0, units - wrong.size()),
        units,
        differences(wrong, Map.of()),
        Optional.empty());
  }

  private static Checked checked(String target, Expectation notice, Judgement judgement) {
    Verdict verdict = judgement.verdict();
    Edition due = notice.due();
    Checked plain =
        Checked.of(
            target, State.NOT_FOUND, Optional.of(subject(due.notice())), Optional.of(term(due)));
    List<Remark> remarks = remarks(target, judgement.traits());
    if (verdict instanceof Verdict.Current current) {
      return with(plain, state(State.CURRENT, judgement.traits()), current.edition(), remarks);
    } else if (verdict instanceof Verdict.OtherEdition other) {
      boolean older = notice.editions().indexOf(other.edition()) < notice.editions().indexOf(due);
      Checked shown =
          with(plain, older ? State.OUTDATED : State.TOO_EARLY, other.edition(), remarks);
      return older ? since(shown, other.edition()) : shown;
    } else if (verdict instanceof Verdict.Altered altered) {
      return new Checked(
          target,
          State.ALTERED,
          plain.subject(),
          plain.due(),
          Optional.of(term(altered.edition())),
          Optional.empty(),
          Optional.empty(),
          remarks,
          matching(altered.units()),
          expected(altered.units()),
          differences(altered.units(), places(altered.edition().notice())),
          altered.comparison());
    } else if (verdict instanceof Verdict.Foreign foreign) {
      Checked shown = with(plain, State.FOREIGN, foreign.edition(), remarks);
      return new Checked(
          target,
          State.FOREIGN,
          shown.subject(),
          shown.due(),
          shown.shown(),
          Optional.of(subject(foreign.edition().notice())),
          Optional.empty(),
          remarks,
          0,
          0,
          List.of(),
          Optional.empty());
    }
    Message text = Message.of("verify.not-found");
    return Checked.of(
        target,
        State.NOT_FOUND,
        plain.subject(),
        plain.due(),
        Stream.concat(Stream.of(new Remark(target, "not-found", false, text)), remarks.stream())
            .toArray(Remark[]::new));
  }

  private static Checked with(Checked plain, State state, Edition shown, List<Remark> remarks) {
    int units = state == State.CURRENT || state == State.DOUBTFUL ? count(shown) : 0;
    return new Checked(
        plain.target(),
        state,
        plain.subject(),
        plain.due(),
        Optional.of(term(shown)),
        Optional.empty(),
        Optional.empty(),
        remarks,
        units,
        units,
        List.of(),
        Optional.empty());
  }

  private static Checked since(Checked shown, Edition old) {
    return new Checked(
        shown.target(),
        shown.state(),
        shown.subject(),
        shown.due(),
        shown.shown(),
        shown.other(),
        old.until().map(last -> last.plusDays(1)),
        shown.remarks(),
        0,
        0,
        List.of(),
        Optional.empty());
  }

  private static int count(Edition edition) {
    return (int) edition.notice().units().count();
  }

  /** Text that is right is not enough where the public may get another one. */
  private static State state(State text, List<Trait> traits) {
    boolean grave = traits.stream().anyMatch(Trait::grave);
    return text == State.CURRENT && grave ? State.DOUBTFUL : text;
  }

  private static List<Remark> remarks(String target, List<Trait> traits) {
    return traits.stream()
        .map(trait -> new Remark(target, trait.name(), trait.grave(), trait.message()))
        .distinct()
        .sorted(Comparator.comparing(remark -> !remark.grave()))
        .toList();
  }

  private static int matching(List<UnitVerdict> units) {
    return (int) units.stream().filter(unit -> unit.fate() == Fate.MATCHES).count();
  }

  private static int expected(List<UnitVerdict> units) {
    return (int) units.stream().filter(unit -> unit.fate() != Fate.EXTRA).count();
  }

  private static List<Difference> differences(List<UnitVerdict> units, Map<String, String> places) {
    return units.stream()
        .filter(unit -> unit.fate() != Fate.MATCHES)
        .map(
            unit ->
                new Difference(
                    unit.id(),
                    unit.fate().name().toLowerCase(Locale.ROOT),
                    places.getOrDefault(unit.id(), ""),
                    unit.expected(),
                    unit.read()))
        .toList();
  }

  /** Unit id → heading of its section. */
  private static Map<String, String> places(Notice notice) {
    Map<String, String> places = new HashMap<>();
    for (Section section : notice.sections()) {
      String heading = section.number() + section.heading().text();
      section.units().forEach(unit -> places.put(unit.id(), heading));
    }
    return places;
  }

  static Subject subject(Notice notice) {
    Society society = notice.society();
    return new Subject(society.id(), society.name(), notice.kind(), notice.shortTitle());
  }

  static Subject subject(Published society) {
    return new Subject(society.id(), society.assembly().society().name(), "", "");
  }

  static Term term(Edition edition) {
    return new Term(edition.from(), edition.until());
  }
}
