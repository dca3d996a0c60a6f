package org.kohyo.verify;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.policy.EraDate;

/** What templates say, as regular expressions for {@link Statement}. */
final class Expressions {

  /** Matches nothing. */
  static final String NOTHING = "(?!)";

  private final Furniture furniture;

  Expressions(Furniture furniture) {
    this.furniture = furniture;
  }

  static String quote(String text) {
    return Statement.literal(text);
  }

  /** A day as the templates write it. */
  static String days(Optional<LocalDate> day) {
    return day.map(EraDate::text).map(Expressions::quote).orElse(NOTHING);
  }

  /** A label that has no values. */
  String label(String key) {
    return furniture.label(key).map(Expressions::quote).orElse(NOTHING);
  }

  /** A label with its values; those that are not given are numbers. */
  String filled(String key, String... values) {
    List<String> texts = furniture.label(key).map(l -> Phrase.of(l).texts()).orElse(List.of("\n"));
    StringBuilder filled = new StringBuilder(quote(texts.get(0)));
    for (int i = 1; i < texts.size(); i++) {
      filled.append(i <= values.length ? values[i - 1] : "[0-9,]{1,9}").append(quote(texts.get(i)));
    }
    return filled.toString();
  }
}
