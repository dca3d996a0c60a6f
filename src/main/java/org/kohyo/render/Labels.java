package org.kohyo.render;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The words of the tool's own (目次, 印刷用PDF, …), outside of what a society decides: {@code
 * labels.properties} on public pages, other bundles elsewhere.
 */
public final class Labels {

  /** The name of the bundle. */
  public static final String NAME = "labels.properties";

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
    int open = text.indexOf('{');
    if (open < 0) {
      return text;
    }
    // In one pass: an argument is somebody's text and may look like a place itself.
    StringBuilder filled = new StringBuilder(text.length() + 64);
    int done = 0;
    for (; open >= 0 && open + 2 < text.length(); open = text.indexOf('{', open + 1)) {
      int place = text.charAt(open + 1) - '0';
      if (place >= 0 && place < Math.min(args.length, 10) && text.charAt(open + 2) == '}') {
        filled.append(text, done, open).append(args[place]);
        done = open + 3;
      }
    }
    return filled.append(text, done, text.length()).toString();
  }
}
