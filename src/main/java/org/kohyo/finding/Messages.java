package org.kohyo.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bundle of message texts in one language.
 *
 * <p>Not {@link java.util.ResourceBundle} and not {@link java.text.MessageFormat}: both look at the
 * JVM's locale, and an apostrophe in a society's text must stay an apostrophe.
 */
public final class Messages {

  private final Language language;
  private final Map<String, String> texts;

  private Messages(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * Reads the bundle of a language.
   *
   * @throws UncheckedIOException when the program's own resource is damaged
   */
  public static Messages in(Language language) {
    String name = "messages_" + language.tag() + ".properties";
    try (InputStream stream = Messages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("missing resource " + name);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new Messages(
          language,
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The language of the texts. */
  public Language language() {
    return language;
  }

  /** All keys, for the test that holds the two languages together. */
  public Set<String> keys() {
    return texts.keySet();
  }

  /**
   * The message's text with its arguments put in.
   *
   * @throws IllegalArgumentException when the bundle lacks the key: a fault of the program
   */
  public String text(Message message) {
    String pattern = texts.get(message.key());
    if (pattern == null) {
      throw new IllegalArgumentException("no message " + message.key());
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    // One pass, so that an argument that looks like {0} is not expanded again.
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      String inside = close < 0 ? "" : pattern.substring(open + 1, close);
      if (inside.length() == 1 && Character.isDigit(inside.charAt(0))) {
        int index = inside.charAt(0) - '0';
        out.append(pattern, from, open);
        out.append(index < message.args().size() ? message.args().get(index) : "");
        from = close + 1;
      } else {
        out.append(pattern, from, open + 1);
        from = open + 1;
      }
    }
    return out.append(pattern.substring(from)).toString();
  }
}
