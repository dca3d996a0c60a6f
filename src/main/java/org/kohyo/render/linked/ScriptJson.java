package org.kohyo.render.linked;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON in one line that can stand in a {@code script} element as it is: what could end the element
 * or begin a comment (HTML Standard, 4.12.1.3 Restrictions for contents of script elements) is
 * escaped, and so are the line ends that old readers of scripts stumble over.
 */
final class ScriptJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().characterEscapes(new Escapes()).build();

  private ScriptJson() {}

  /** One value, in UTF-8. */
  static byte[] bytes(Consumer<JsonGenerator> write) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 13);
    try (JsonGenerator json =
        FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      write.accept(json);
    }
    return out.toByteArray();
  }

  /** One value, to be put into others by {@link JsonGenerator#writeRawValue}. */
  static SerializableString part(Consumer<JsonGenerator> write) {
    return new SerializedString(new String(bytes(write), StandardCharsets.UTF_8));
  }

  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final String ESCAPED = "<>&\u2028\u2029";

    private final int[] ascii = standardAsciiEscapesForJSON();

    Escapes() {
      for (char c : new char[] {'<', '>', '&'}) {
        ascii[c] = ESCAPE_CUSTOM;
      }
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return ascii.clone();
    }

    @Override
    public SerializableString getEscapeSequence(int c) {
      return ESCAPED.indexOf(c) < 0
          ? null
          : new SerializedString(String.format(Locale.ROOT, "\\u%04x", c));
    }
  }
}
