package org.kohyo.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The closed vocabulary of what canonical text may leave open, written <code>{name}</code>. */
public enum Placeholder {
  /** The society's name. */
  SOCIETY_NAME("society.name", s -> Optional.of(s.name())),
  /** What the society calls itself. */
  SOCIETY_SELF("society.self", s -> Optional.of(s.self())),
  /** Address of the society's page on procedures; text that needs it is left out without it. */
  SOCIETY_PROCEDURES_URL("society.procedures-url", Society::proceduresUrl),
  /** Address of the society's forms; text that needs it is left out without it. */
  SOCIETY_FORMS_URL("society.forms-url", Society::formsUrl);

  /** Anything in braces; whether it is a known name is checked at load. */
  public static final Pattern SYNTAX = Pattern.compile("\\{([^{}]*)\\}");

  private final String key;
  private final Function<Society, Optional<String>> value;

  Placeholder(String key, Function<Society, Optional<String>> value) {
    this.key = key;
    this.value = value;
  }

  /** The name between the braces. */
  public String key() {
    return key;
  }

  /** The value that the society gives, if any. */
  public Optional<String> value(Society society) {
    return value.apply(society);
  }

  /** The placeholder of that name. */
  public static Optional<Placeholder> of(String key) {
    for (Placeholder placeholder : values()) {
      if (placeholder.key.equals(key)) {
        return Optional.of(placeholder);
      }
    }
    return Optional.empty();
  }

  /** All placeholders in a template, in order; unknown names are left out. */
  public static List<Placeholder> in(Wording wording) {
    // Most wordings leave nothing open: asked first.
    return wording.template().indexOf('{') < 0
        ? List.of()
        : SYNTAX
            .matcher(wording.template())
            .results()
            .flatMap(m -> of(m.group(1)).stream())
            .toList();
  }

  /**
   * The text with every placeholder replaced by the society's value.
   *
   * @throws IllegalStateException when a name is unknown or a value missing; both are found earlier
   */
  public static String resolve(Wording wording, Society society) {
    String template = wording.template();
    int open = template.indexOf('{');
    if (open < 0) {
      return template;
    }
    // No regular expression: every society's notices come through here many times.
    StringBuilder text = new StringBuilder();
    int from = 0;
    while (open >= 0) {
      int close = template.indexOf('}', open);
      Optional<Placeholder> known =
          close < 0 ? Optional.empty() : of(template.substring(open + 1, close));
      Optional<String> value = known.isEmpty() ? Optional.empty() : known.get().value(society);
      if (value.isEmpty()) {
        throw new IllegalStateException("unresolved " + template.substring(open));
      }
      text.append(template, from, open).append(value.get());
      from = close + 1;
      open = template.indexOf('{', from);
    }
    return text.append(template, from, template.length()).toString();
  }
}
