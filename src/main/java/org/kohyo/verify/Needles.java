package org.kohyo.verify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kohyo.notice.Block;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Edition;

/**
 * Whose texts a file may be, by what only one society has: its name, its telephone numbers, its
 * addresses of mail. What is looked at is a copy, folded so that another width, a space or a hyphen
 * hides nobody; it is never compared. Safe for threads.
 */
final class Needles {

  /** UTF-16 units by which a needle is looked up. */
  private static final int KEY = 3;

  private static final Set<FieldKind> TELLING =
      Set.of(FieldKind.PHONE, FieldKind.FAX, FieldKind.MAIL);

  private final Map<String, Map<String, Set<String>>> byKey = new HashMap<>();

  Needles(Stream<Edition> editions) {
    editions.forEach(this::add);
  }

  private void add(Edition edition) {
    String society = edition.notice().society().id();
    add(edition.notice().society().name(), society);
    edition.notice().sections().stream()
        .flatMap(section -> section.blocks().stream())
        .flatMap(
            block -> block instanceof Block.ContactCard card ? Stream.of(card) : Stream.empty())
        .flatMap(card -> card.fields().stream())
        .filter(field -> TELLING.contains(field.kind()))
        .forEach(field -> add(field.unit().text(), society));
  }

  private void add(String text, String society) {
    String needle = folded(text);
    if (needle.length() >= KEY) {
      byKey
          .computeIfAbsent(needle.substring(0, KEY), key -> new TreeMap<>())
          .computeIfAbsent(needle, key -> new TreeSet<>())
          .add(society);
    }
  }

  /**
   * The societies of which something stands in the text, the one with most of it first; of equal
   * ones, that with the longest text: 西東京 has 東京 in it.
   */
  List<String> societies(String text) {
    String hay = folded(text);
    Map<String, Set<String>> found = new TreeMap<>();
    for (int at = 0; at + KEY <= hay.length(); at++) {
      for (var needle : byKey.getOrDefault(hay.substring(at, at + KEY), Map.of()).entrySet()) {
        if (hay.startsWith(needle.getKey(), at)) {
          needle
              .getValue()
              .forEach(s -> found.computeIfAbsent(s, id -> new TreeSet<>()).add(needle.getKey()));
        }
      }
    }
    List<String> sorted = new ArrayList<>(found.keySet());
    sorted.sort(
        java.util.Comparator.comparingInt((String s) -> -found.get(s).size())
            .thenComparingInt(s -> -longest(found.get(s))));
    return sorted;
  }

  private static int longest(Set<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String folded(String text) {
    StringBuilder kept = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '@' || c == '.')
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
