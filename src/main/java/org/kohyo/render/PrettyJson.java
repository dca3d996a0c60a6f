package org.kohyo.render;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON that people and comparisons can read: the same bytes on every system. */
public final class PrettyJson {

  private PrettyJson() {}

  /** Made when it is first needed: what binds values to JSON takes a while to start. */
  private static final class Binding {

    private static final JsonMapper JSON = JsonMapper.builder().build();
  }

  /** UTF-8, indented by two spaces, lines end with a line feed, the last one too. */
  public static byte[] bytes(Object value) {
    return ended(Binding.JSON.writer().with(printer()).writeValueAsBytes(value));
  }

  /**
   * The same of what somebody writes piece by piece.
   *
   * @param expected about how many bytes that will be
   * @param write writes one value
   */
  public static byte[] written(int expected, Consumer<JsonGenerator> write) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(expected);
    write(out, write);
    return out.toByteArray();
  }

  /**
   * The same into a stream, which stays open.
   *
   * @throws tools.jackson.core.exc.JacksonIOException when the stream fails
   */
  public static void write(OutputStream out, Consumer<JsonGenerator> write) {
    ObjectWriteContext context =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return printer();
          }
        };
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator json = factory.createGenerator(context, out, JsonEncoding.UTF8)) {
      write.accept(json);
      json.writeRaw('\n');
    }
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }

  private static byte[] ended(byte[] json) {
    byte[] whole = Arrays.copyOf(json, json.length + 1);
    whole[json.length] = '\n';
    return whole;
  }
}
