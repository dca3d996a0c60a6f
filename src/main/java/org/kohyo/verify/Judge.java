package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kohyo.notice.Edition;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Reading.Form;
import org.kohyo.verify.read.Run;
import org.kohyo.verify.read.Trait;

/**
 * Says of a reading whether it is what the source says, and if not, what it is. Safe for threads.
 */
public final class Judge {

  /** A report with more of them says no more. */
  private static final int MOST_TRAITS = 20;

  /** The editions of a notice are judged one after another, each in five forms. */
  private static final int MOST_KNOWN = 40;

  private final Furniture furniture;
  private final Map<Of, Known> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Of, Known> eldest) {
              return size() > MOST_KNOWN;
            }
          });

  /** What is the same for each file of an edition: its values, and what each form makes of it. */
  private record Known(EditionValues values, Map<Form, Prepared> forms) {}

  private record Prepared(List<Token> script, Surroundings around) {}

  /** An edition; to see whether two notices are equal takes longer than to prepare one. */
  private record Of(Edition edition, List<Edition> editions) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Of of && of.edition == edition && of.editions == editions;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(edition);
    }
  }

  /** A judge who knows the words of the templates. */
  public Judge(Furniture furniture) {
    this.furniture = furniture;
  }

  /**
   * Judges a reading.
   *
   * @return never {@link Verdict.Foreign}: other notices are not known here
   */
  public Judgement judge(Reading reading, Expectation expectation) {
    Flow flow = new Flow(reading);
    Edition due = expectation.due();
    List<Edition> newest = new ArrayList<>(expectation.editions());
    Collections.reverse(newest);
    List<Judgement> found = new ArrayList<>();
    match(reading, flow, due, expectation, new Verdict.Current(due)).ifPresent(found::add);
    for (Edition edition : newest) {
      if (found.stream().noneMatch(Judge::exact) && !edition.notice().sameText(due.notice())) {
        match(reading, flow, edition, expectation, new Verdict.OtherEdition(edition, due))
            .ifPresent(found::add);
      }
    }
    // One edition may be another with more behind it: what is exactly one of them comes first.
    Optional<Judgement> best =
        found.stream().filter(Judge::exact).findFirst().or(() -> found.stream().findFirst());
    if (best.isPresent()) {
      return best.get();
    }
    return altered(reading, flow, nearest(flow, due, newest), expectation);
  }

  private static boolean exact(Judgement judgement) {
    return !(judgement.verdict() instanceof Verdict.Altered);
  }

  /** Whether it is the edition that is due, without finding out what else it is. */
  boolean right(Reading reading, Expectation expectation) {
    Edition due = expectation.due();
    return match(reading, new Flow(reading), due, expectation, new Verdict.Current(due))
        .filter(Judgement::right)
        .isPresent();
  }

  /** Whether the reading is that edition, with whatever else there is to say of it. */
  private Optional<Judgement> match(
      Reading reading, Flow flow, Edition edition, Expectation expectation, Verdict verdict) {
    Prepared prepared = prepared(edition, expectation, reading.form());
    List<Token> script = prepared.script();
    Surroundings around = prepared.around();
    Walk walk = new Walk(script, around, flow, reading.legacy());
    // The path to a page and its contents may say the title too: what is nearest is the notice's.
    Map<Integer, Walk.Way> byEnd = new LinkedHashMap<>();
    for (int title : titles(flow, script.get(0).text())) {
      walk.from(title)
          .filter(way -> together(way, flow))
          .ifPresent(way -> byEnd.put(way.end(), way));
    }
    List<Walk.Way> ways = List.copyOf(byEnd.values());
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    Walk.Way way = ways.get(0);
    Besides beside = new Besides(script, around, flow, reading.form());
    List<UnitVerdict> besides = new ArrayList<>(beside.of(way));
    besides.addAll(beside.margins(reading.margins()));
    List<Trait> traits = Signs.traits(reading, expectation);
    int first = flow.line(way.start());
    int last = flow.line(Math.max(way.start(), way.end() - 1));
    reading.remarks().stream()
        .filter(remark -> remark.touches(first, last))
        .map(Reading.Remark::trait)
        .distinct()
        .limit(MOST_TRAITS)
        .forEach(traits::add);
    traits.addAll(Copies.traits(script, flow, ways, reading.form()));
    traits.addAll(Links.added(script, flow, way));
    traits.addAll(Readings.added(flow, way, script));
    traits.addAll(ToldToPrograms.wrong(reading.told(), edition));
    if (besides.isEmpty()) {
      return Optional.of(new Judgement(verdict, traits));
    }
    Diagnosis rest = Besides.all(script, besides);
    return Optional.of(
        new Judgement(new Verdict.Altered(edition, rest.units(), rest.comparison()), traits));
  }

  private Prepared prepared(Edition edition, Expectation expectation, Form form) {
    List<Edition> editions = expectation.editions();
    Known of =
        known.computeIfAbsent(
            new Of(edition, editions),
            key ->
                new Known(
                    new EditionValues(new Expressions(furniture), edition, editions),
                    new ConcurrentHashMap<>()));
    return of.forms()
        .computeIfAbsent(
            form,
            asked ->
                new Prepared(
                    Script.of(edition.notice(), furniture, asked),
                    new Surroundings(furniture, edition.notice(), of.values(), asked)));
  }

  /** Where an article says that it is the notice, its title is in it too. */
  private static boolean together(Walk.Way way, Flow flow) {
    Line first = flow.lines().get(flow.line(way.start()));
    Line last = flow.lines().get(flow.line(Math.max(way.start(), way.end() - 1)));
    return first.runs().get(0).ours() || last.runs().stream().noneMatch(Run::ours);
  }

  /** Lines that begin with the title; a page may say it in its shell too. */
  private static List<Integer> titles(Flow flow, String title) {
    List<Integer> starts = new ArrayList<>();
    for (int line = 0; line < flow.lines().size() && starts.size() < 50; line++) {
      if (flow.text().startsWith(title, flow.start(line))) {
        starts.add(flow.start(line));
      }
    }
    return starts;
  }

  private Judgement altered(Reading reading, Flow flow, Edition edition, Expectation expectation) {
    List<Token> script = Script.of(edition.notice(), furniture, reading.form());
    Diagnosis diagnosis = Diagnosis.of(edition, script, furniture, reading);
    long units = script.stream().filter(t -> t.kind() == Token.Kind.UNIT).count();
    // A few common words are in every page.
    boolean there = diagnosis.found() * 10L >= units;
    Verdict verdict =
        there
            ? new Verdict.Altered(edition, diagnosis.units(), diagnosis.comparison())
            : new Verdict.NotFound(Optional.of(edition));
    return new Judgement(verdict, Signs.traits(reading, expectation));
  }

  /** The edition of which most lines are there; the one that is due if others have no more. */
  private Edition nearest(Flow flow, Edition due, List<Edition> editions) {
    Set<String> lines = new HashSet<>();
    for (int line = 0; line < flow.lines().size(); line++) {
      lines.add(flow.lineText(line));
    }
    Edition nearest = due;
    long most = common(due, lines);
    for (Edition edition : editions) {
      long common = common(edition, lines);
      if (common > most) {
        nearest = edition;
        most = common;
      }
    }
    return nearest;
  }

  /**
   * Each text once: the history of a later edition says "amended" once more, and one line of the
   * page would count for all of them.
   */
  private long common(Edition edition, Set<String> lines) {
    return Script.of(edition.notice(), furniture, Form.PAGE).stream()
        .filter(token -> token.kind() == Token.Kind.UNIT)
        .map(Token::text)
        .filter(lines::contains)
        .distinct()
        .count();
  }
}
