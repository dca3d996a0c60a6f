package org.kohyo.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
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
    return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
  }

  /** Most wordings leave nothing open: asked first. */
  private static boolean open(Wording wording) {
    return wording.template().indexOf('{') >= 0;
  }

  /** All placeholders in a template, in order; unknown names are left out. */
  public static List<Placeholder> in(Wording wording) {
    return !open(wording)
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
    return !open(wording)
        ? wording.template()
        : SYNTAX
            .matcher(wording.template())
            .replaceAll(
                m ->
                    Matcher.quoteReplacement(
                        of(m.group(1))
                            .flatMap(p -> p.value(society))
                            .orElseThrow(
                                () -> new IllegalStateException("unresolved " + m.group()))));
  }
}
