package org.kohyo.render.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kohyo.render.SocietyEntry;

/**
 * Societies as lists show them: by reading; those without one after the others, by the code points
 * of their names; those that are called alike, by id.
 */
final class SocietyOrder {

  /** A society and how it is sorted, worked out once. */
  record Sorted(SocietyEntry society, Optional<KanaKey> key) {

    /** As {@link KanaKey#row()}; without a reading, the last. */
    int row() {
      return key.map(KanaKey::row).orElse(NO_ROW);
    }
  }

  /** Behind the ten rows of the 五十音. */
  static final int NO_ROW = 10;

  private static final Comparator<Sorted> ORDER =
      Comparator.comparing((Sorted s) -> s.key().isEmpty())
          .thenComparing(
              Sorted::key,
              (one, other) ->
                  one.isPresent() && other.isPresent() ? one.get().compareTo(other.get()) : 0)
          .thenComparing(s -> s.society().name(), SocietyOrder::byCodePoints)
          .thenComparing(s -> s.society().id());

  private SocietyOrder() {}

  static List<Sorted> of(List<SocietyEntry> societies) {
    List<Sorted> sorted = new ArrayList<>();
    societies.forEach(s -> sorted.add(new Sorted(s, s.reading().map(KanaKey::of))));
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }

  /** Not as {@link String#compareTo}, for which 𠮷 stands before ｱ. */
  static int byCodePoints(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    return java.util.Arrays.compare(a, b);
  }
}
