package org.kohyo.render;

import java.util.Arrays;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON that people and comparisons can read: the same bytes on every system. */
public final class PrettyJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private PrettyJson() {}

  /** UTF-8, indented by two spaces, lines end with a line feed, the last one too. */
  public static byte[] bytes(Object value) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    byte[] json = JSON.writer().with(printer).writeValueAsBytes(value);
    byte[] whole = Arrays.copyOf(json, json.length + 1);
    whole[json.length] = '\n';
    return whole;
  }
}
