package org.kohyo.render;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of the tool's own (目次, 印刷用PDF, …), outside of what a society decides: {@code
 * labels.properties} on public pages, other bundles elsewhere.
 */
public final class Labels {

  /** The name of the bundle. */
  public static final String NAME = "labels.properties";

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

  private final Map<String, String> texts;

  private Labels(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * Reads the bundle of the public pages; a label that the user's own lacks is the shipped one.
   *
   * @throws IOException when it cannot be read
   */
  public static Labels read(TemplateSource source) throws IOException {
    return read(source, NAME);
  }

  /**
   * Reads a bundle; a label that the user's own lacks is the shipped one.
   *
   * @param name the file's, such as {@code labels.properties}
   * @throws IOException when it cannot be read
   */
  public static Labels read(TemplateSource source, String name) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(TemplateSource.shipped().read(name)));
    properties.load(new StringReader(source.read(name)));
    return new Labels(
        properties.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty)));
  }

  /** All labels by key. */
  public Map<String, String> all() {
    return texts;
  }

  /**
   * A label with its arguments put in for {@code {0}}, {@code {1}}, ….
   *
   * @throws IllegalArgumentException when the bundle lacks the key
   */
  public String text(String key, Object... args) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no label " + key);
    }
    if (text.indexOf('{') < 0) {
      return text;
    }
    // In one pass: an argument is somebody's text and may look like a place itself.
    return PLACE
        .matcher(text)
        .replaceAll(
            place -> {
              int i = Integer.parseInt(place.group(1));
              String filled = i < args.length ? String.valueOf(args[i]) : place.group();
              return Matcher.quoteReplacement(filled);
            });
  }
}
