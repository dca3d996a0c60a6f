package org.kohyo.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.Edition;
import org.kohyo.verify.UnitVerdict.Fate;
import org.kohyo.verify.read.Reading;

/**
 * All notices of the source: finds those that a file shows, and sees when a file shows another one
 * than it should. Safe for threads.
 */
public final class Catalogue {

  /** A list of all societies names everybody; judging all of them would take minutes. */
  private static final int SOCIETIES = 6;

  private final Judge judge;
  private final Map<String, List<Expectation>> bySociety = new LinkedHashMap<>();
  private final Needles needles;

  /**
   * A catalogue.
   *
   * @param judge who knows when a file says what a notice says
   * @param notices each with at least one edition
   */
  public Catalogue(Judge judge, List<Expectation> notices) {
    this.judge = judge;
    notices.forEach(n -> bySociety.computeIfAbsent(society(n), id -> new ArrayList<>()).add(n));
    this.needles = new Needles(notices.stream().flatMap(n -> n.editions().stream()));
  }

  /**
   * A notice that a file shows.
   *
   * @param notice which
   * @param judgement what the file says of it; its verdict is never {@link Verdict.NotFound}
   */
  public record Found(Expectation notice, Judgement judgement) {

    private Verdict verdict() {
      return judgement.verdict();
    }
  }

  /**
   * Judges a file that should show a notice. Where it says something else, other notices are asked:
   * the answer is {@link Verdict.Foreign} only when it says exactly what one of them says.
   */
  public Judgement judge(Reading reading, Expectation due) {
    Judgement judgement = judge.judge(reading, due);
    Verdict verdict = judgement.verdict();
    if (verdict.right() || verdict instanceof Verdict.OtherEdition) {
      return judgement;
    }
    return candidates(reading, society(due))
        .filter(other -> !sameNotice(other, due))
        .map(other -> judge.judge(reading, other))
        .flatMap(other -> foreign(other, due).stream())
        .findFirst()
        .orElse(judgement);
  }

  /**
   * The notices that a file shows, of whichever society; the best match first. Two notices that
   * stand on one page are both found.
   *
   * @return empty when it shows none that can be recognised
   */
  public List<Found> find(Reading reading) {
    List<Found> all =
        candidates(reading, "")
            .map(notice -> new Found(notice, judge.judge(reading, notice)))
            .filter(found -> !(found.verdict() instanceof Verdict.NotFound))
            .sorted(Comparator.comparingDouble(found -> -share(found.verdict())))
            .toList();
    List<Found> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Found next : all) {
      if (found.isEmpty() || ownShare(next, seen) >= 0.5) {
        found.add(next);
        next.notice().due().notice().units().forEach(unit -> seen.add(unit.text()));
      }
    }
    return found;
  }

  /** Those of a society first, then those of societies of which the file has something. */
  private Stream<Expectation> candidates(Reading reading, String first) {
    String text =
        reading.lines().stream().map(line -> line.text()).collect(Collectors.joining("\n"));
    return Stream.concat(Stream.of(first), needles.societies(text).stream().limit(SOCIETIES))
        .distinct()
        .flatMap(id -> bySociety.getOrDefault(id, List.of()).stream());
  }

  private static Optional<Judgement> foreign(Judgement other, Expectation due) {
    Optional<Edition> shown =
        other.verdict() instanceof Verdict.Current current
            ? Optional.of(current.edition())
            : other.verdict() instanceof Verdict.OtherEdition old
                ? Optional.of(old.edition())
                : Optional.empty();
    return shown.map(
        edition -> new Judgement(new Verdict.Foreign(edition, due.due()), other.traits()));
  }

  /** How much of a notice is there, from 0 to 1; an edition as it should be is more than all. */
  private static double share(Verdict verdict) {
    if (verdict instanceof Verdict.Altered altered) {
      long right = altered.units().stream().filter(unit -> unit.fate() == Fate.MATCHES).count();
      return (double) right / Math.max(1, altered.units().size());
    }
    return verdict.right() ? 3 : 2;
  }

  /**
   * The same of what a notice has beside others: two kinds share much of their text, and a page
   * with one of them must not seem to have a poor version of the other.
   */
  private static double ownShare(Found found, Set<String> others) {
    if (!(found.verdict() instanceof Verdict.Altered altered)) {
      return 1;
    }
    List<UnitVerdict> own =
        altered.units().stream()
            .filter(unit -> unit.fate() != Fate.EXTRA && !others.contains(unit.expected()))
            .toList();
    long right = own.stream().filter(unit -> unit.fate() == Fate.MATCHES).count();
    return own.isEmpty() ? 0 : (double) right / own.size();
  }

  private static boolean sameNotice(Expectation one, Expectation other) {
    return society(one).equals(society(other))
        && one.due().notice().kind().equals(other.due().notice().kind());
  }

  private static String society(Expectation notice) {
    return notice.due().notice().society().id();
  }
}
