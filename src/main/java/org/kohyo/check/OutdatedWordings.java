package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
final class OutdatedWordings implements TextRule {

  private final List<Search> searches;
  private final Memo<List<Hit>> hits = new Memo<>(this::hits);

  /** Looks for these. */
  OutdatedWordings(List<OutdatedWording> wordings) {
    this.searches =
        wordings.stream().map(w -> new Search(w, NeededCharacters.of(w.pattern()))).toList();
  }

  /** A wording and the characters without which it can't be there. */
  private record Search(OutdatedWording wording, String needed) {}

  /**
   * A wording in a text.
   *
   * @param wording which
   * @param quote the words as they were written
   */
  private record Hit(OutdatedWording wording, String quote) {}

  @Override
  public List<String> ids() {
    return searches.stream().map(s -> s.wording.id()).toList();
  }

  /** One remark for each unit and wording. */
  @Override
  public Stream<Remark> check(Subject subject, List<NoticeText> texts) {
    return TextRule.prose(texts)
        .flatMap(
            passage ->
                hits.of(passage.words()).stream()
                    .filter(hit -> hit.wording.period().contains(subject.day()))
                    .filter(hit -> isNear(hit.wording, passage))
                    .map(hit -> remark(subject, passage, hit)));
  }

  private List<Hit> hits(String text) {
    String copy = Typing.folded(text);
    List<Hit> found = new ArrayList<>();
    for (Search search : searches) {
      if (NeededCharacters.in(copy, search.needed)) {
        String quote = quote(text, search.wording, copy);
        if (!quote.isEmpty()) {
          found.add(new Hit(search.wording, quote));
        }
      }
    }
    return List.copyOf(found);
  }

  private static String quote(String text, OutdatedWording wording, String copy) {
    List<MatchResult> matches = wording.pattern().matcher(copy).results().toList();
    List<MatchResult> right =
        matches.isEmpty()
            ? List.of()
            : wording.unless().map(p -> p.matcher(copy).results().toList()).orElse(List.of());
    return matches.stream()
        .filter(m -> right.stream().noneMatch(r -> r.start() <= m.start() && m.end() <= r.end()))
        .map(m -> text.substring(m.start(), m.end()))
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** Whether the unit, its label or its heading say what the wording must be about. */
  private static boolean isNear(OutdatedWording wording, Passage passage) {
    return wording
        .near()
        .map(
            near ->
                has(near, passage.words())
                    || has(near, passage.label())
                    || has(near, passage.heading()))
        .orElse(true);
  }

  private static boolean has(Pattern near, String text) {
    return near.matcher(Typing.folded(text)).find();
  }

  private static Remark remark(Subject subject, Passage passage, Hit hit) {
    OutdatedWording wording = hit.wording;
    String source = wording.citation().isEmpty() ? "" : " [" + wording.citation() + "]";
    String since = wording.period().from().map(EraDate::text).orElse("");
    Message message = Message.of(key(wording), hit.quote, wording.advice(), source, since);
    return subject.onUnit(
        passage.notice(), passage.unit(), wording.id(), wording.severity(), message);
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
