package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.Law;
import org.kohyo.policy.OutdatedWording;

/**
 * Looks for the wordings and citations of {@code content/law/wording.yaml} that are in effect on
 * the day. Patterns see a copy of the text in which full-width letters, digits and signs are
 * half-width. Nothing is ever replaced: a person decides.
 */
final class OutdatedWordings implements TextRule<List<OutdatedWordings.Hit>> {

  private final List<Search> searches;

  /** Looks for these. */
  OutdatedWordings(List<OutdatedWording> wordings) {
    this.searches =
        wordings.stream().map(w -> search(w, NeededCharacters.of(w.pattern()))).toList();
  }

  private static Search search(OutdatedWording wording, String needed) {
    return new Search(wording, needed, Signs.of(needed));
  }

  /** A wording and the characters without which it can't be there. */
  private record Search(OutdatedWording wording, String needed, long signs) {}

  /**
   * A wording in a text.
   *
   * @param wording which
   * @param quote the words as they were written
   */
  record Hit(OutdatedWording wording, String quote) {}

  @Override
  public List<String> ids() {
    return searches.stream().map(s -> s.wording.id()).toList();
  }

  /** One remark for each unit and wording. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<List<Hit>>> seen) {
    return seen.stream()
        .flatMap(
            line ->
                line.found().stream()
                    .filter(hit -> hit.wording.period().contains(subject.day()))
                    .filter(hit -> isNear(hit.wording, line))
                    .map(hit -> remark(subject, line, hit)));
  }

  @Override
  public Optional<List<Hit>> look(String text) {
    String copy = Typing.folded(text);
    long signs = Signs.of(copy);
    List<Hit> found = new ArrayList<>();
    for (Search search : searches) {
      if (Signs.has(signs, search.signs) && NeededCharacters.in(copy, search.needed)) {
        String quote = quote(text, search.wording, copy);
        if (!quote.isEmpty()) {
          found.add(new Hit(search.wording, quote));
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(found));
  }

  private static String quote(String text, OutdatedWording wording, String copy) {
    Matcher matcher = wording.pattern().matcher(copy);
    if (!matcher.find()) {
      return "";
    }
    List<MatchResult> matches = matcher.reset().results().toList();
    List<MatchResult> right =
        wording.unless().map(p -> p.matcher(copy).results().toList()).orElse(List.of());
    return matches.stream()
        .filter(m -> right.stream().noneMatch(r -> r.start() <= m.start() && m.end() <= r.end()))
        .map(m -> text.substring(m.start(), m.end()))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** Whether the unit, its label or its heading say what the wording must be about. */
  private static boolean isNear(OutdatedWording wording, Seen<List<Hit>> seen) {
    return wording
        .near()
        .map(
            near ->
                has(near, seen.words())
                    || has(near, seen.line().label())
                    || has(near, seen.line().heading()))
        .orElse(true);
  }

  private static boolean has(Pattern near, String text) {
    return near.matcher(Typing.folded(text)).find();
  }

  private static Remark remark(Subject subject, Seen<List<Hit>> seen, Hit hit) {
    OutdatedWording wording = hit.wording;
    String source = wording.citation().isEmpty() ? "" : " [" + wording.citation() + "]";
    String since = wording.period().from().map(EraDate::text).orElse("");
    Message message = Message.of(key(wording), hit.quote, wording.advice(), source, since);
    return seen.remark(subject, wording.id(), wording.severity(), message);
  }

  private static String key(OutdatedWording wording) {
    if (wording.period().from().isEmpty()) {
      return "check.doubtful-wording";
    }
    return wording.status() == Law.Status.VERIFIED
        ? "check.outdated-wording"
        : "check.perhaps-outdated-wording";
  }
}
