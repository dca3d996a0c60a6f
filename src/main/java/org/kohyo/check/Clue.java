package org.kohyo.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Something that a rule of the law looks for in single texts: one of some words, and what has to
 * hold besides. {@link Clues} finds the clues of all rules at once. Each clue is itself: two with
 * the same words are two.
 */
final class Clue {

  private final List<Word> words;
  private final Predicate<String> besides;

  private Clue(List<Word> words, Predicate<String> besides) {
    this.words = words;
    this.besides = besides;
  }

  /** A word and its characters, by which most texts are ruled out. */
  private record Word(String text, long signs) {}

  /** One of the words, which is asked first, because few texts have one of them. */
  static Clue of(String... anyOf) {
    return new Clue(
        List.of(anyOf).stream().map(word -> new Word(word, Signs.of(word))).toList(), text -> true);
  }

  /** The same in a text that holds this too. */
  Clue and(Predicate<String> more) {
    return new Clue(words, besides.and(more));
  }

  /** The same in a text in which the pattern is found. */
  Clue and(Pattern pattern) {
    return and(pattern.asPredicate());
  }

  /** The same in a text in which the pattern is not found. */
  Clue but(Pattern pattern) {
    return and(pattern.asPredicate().negate());
  }

  /** Whether the text has it. */
  boolean in(String text, long signs) {
    for (Word word : words) {
      if (Signs.has(signs, word.signs) && text.contains(word.text)) {
        return besides.test(text);
      }
    }
    return false;
  }
}
