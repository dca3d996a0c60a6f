package org.kohyo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of a starter file: {@code society-starter.yaml} with its {@code @words@} replaced. */
final class StarterText {

  private static final String TEMPLATE = "society-starter.yaml";
  private static final Pattern WORD = Pattern.compile("@([a-z-]+)@");
  private static final String USUAL_SELF = "当組合";

  private StarterText() {}

  /**
   * The text.
   *
   * @param today from which on the file knows what is published
   */
  static String of(
      NewSociety society, List<String> notices, StarterExamples examples, LocalDate today) {
    Map<String, String> values = new HashMap<>(examples.values());
    values.put("id", society.id());
    values.put("name", ScalarText.inBlock(society.name()));
    values.put(
        "reading",
        society
            .reading()
            .map(reading -> "reading: " + ScalarText.inBlock(reading))
            .orElse("# reading: みほんけんこうほけんくみあい"));
    values.put("self", ScalarText.inBlock(society.self().orElse(USUAL_SELF)));
    values.put(
        "notices", notices.stream().map(id -> "  - " + id).collect(Collectors.joining("\n")));
    values.put("today", today.toString());
    values.put("notice", notices.get(0));
    // One pass, so that a name that looks like a word of ours stays a name.
    return WORD.matcher(template())
        .replaceAll(m -> Matcher.quoteReplacement(values.get(m.group(1))));
  }

  /** With line feeds, whatever the checkout made of them. */
  private static String template() {
    try (InputStream stream = StarterText.class.getResourceAsStream(TEMPLATE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
