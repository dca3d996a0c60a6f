package org.kohyo.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kohyo.check.Line.Nature;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Remark;
import org.kohyo.policy.Law;

/**
 * The rules about wording and typing. One memory serves all of them, so that a text that another
 * society has as well costs one look into it.
 */
final class TextRules implements Rule {

  private final List<TextRule<?>> rules;
  private final Map<Nature, Memo<Sight>> sights = new EnumMap<>(Nature.class);

  private TextRules(List<TextRule<?>> rules) {
    this.rules = List.copyOf(rules);
    for (Nature nature : List.of(Nature.LANGUAGE, Nature.VALUE)) {
      sights.put(nature, new Memo<>(text -> look(nature, text)));
    }
  }

  /**
   * What the rules see in a text without the society's name.
   *
   * @param words without addresses as well
   * @param found by the number of the rule, {@code null} where it saw nothing
   * @param none whether no rule saw anything
   */
  private record Sight(String words, Object[] found, boolean none) {}

  /**
   * All of them.
   *
   * @param law whose outdated wordings are looked for
   */
  static List<Rule> all(Law law) {
    return List.of(
        new TextRules(
            List.of(
                new OutdatedWordings(law.wordings()),
                new Leftover(),
                new StraySpace(),
                new TypedListMarker(),
                new MixedSpelling(),
                new MixedWidth(),
                new UnbalancedBrackets(),
                new ContactsDiffer())));
  }

  @Override
  public List<String> ids() {
    return rules.stream().flatMap(rule -> rule.ids().stream()).toList();
  }

  @Override
  public List<Remark> check(Subject subject) {
    List<List<Seen<?>>> seen = new ArrayList<>();
    rules.forEach(rule -> seen.add(new ArrayList<>()));
    String name = subject.society().name();
    for (Line line : subject.lines()) {
      if (line.nature() != Nature.LINK) {
        read(line, name, seen);
      }
    }
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      check(rules.get(i), subject, seen.get(i)).forEach(remarks::add);
    }
    return remarks;
  }

  private void read(Line line, String name, List<List<Seen<?>>> seen) {
    String text = line.text();
    Sight sight = sights.get(line.nature()).of(Mask.name(text, name));
    String words = sight.words;
    if (words.equals(Mask.SIGN) && !text.equals(name)) {
      return;
    }
    // Of nearly all lines every rule reads the same.
    boolean plain = line.mark().isEmpty() && text.equals(words);
    if (plain && sight.none) {
      return;
    }
    for (int i = 0; i < rules.size(); i++) {
      Object found = plain ? sight.found[i] : found(rules.get(i), line, sight, i);
      if (found != null) {
        seen.get(i).add(new Seen<>(line, words, found));
      }
    }
  }

  private static Object found(TextRule<?> rule, Line line, Sight sight, int number) {
    String read = rule.reads(line, sight.words);
    return read.equals(sight.words) || !rule.reads(line.nature())
        ? sight.found[number]
        : rule.look(read).orElse(null);
  }

  private Sight look(Nature nature, String text) {
    String words = Mask.links(text);
    Object[] found = new Object[rules.size()];
    for (int i = 0; i < found.length; i++) {
      if (rules.get(i).reads(nature)) {
        found[i] = rules.get(i).look(words).orElse(null);
      }
    }
    return new Sight(words, found, Stream.of(found).allMatch(Objects::isNull));
  }

  /** What a rule is given is what it saw itself. */
  @SuppressWarnings("unchecked")
  private static <T> Stream<Remark> check(TextRule<T> rule, Subject subject, List<Seen<?>> seen) {
    return rule.check(subject, (List<Seen<T>>) (List<?>) seen);
  }
}
