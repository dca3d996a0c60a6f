package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes as of a string, however it comes in. */
class Utf8WriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a\u007f\u0080\u07ff\u0800\uffff",
        "公表 é 𠮷田 ",
        "\ud842",
        "x\ud842",
        "\udfb7x",
        "\ud842\ud842\udfb7\udfb7",
        "\ud842é"
      })
  void bytesOfTheText(String text) throws IOException {
    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
    Utf8Writer whole = new Utf8Writer(1);
    whole.write(text);
    assertThat(whole.toBytes()).isEqualTo(expected);
    Utf8Writer chars = new Utf8Writer(1);
    chars.write(text.toCharArray());
    assertThat(chars.toBytes()).isEqualTo(expected);
    Utf8Writer single = new Utf8Writer(1);
    for (char c : text.toCharArray()) {
      single.write(c);
    }
    assertThat(single.toBytes()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "公表", "\ud842"})
  void whatIsBytesAlreadyStandsWhereItWasWritten(String before) throws IOException {
    Utf8Writer out = new Utf8Writer(1);
    out.write(before);
    out.write(new byte[] {'b', 'c'});
    assertThat(out.toBytes()).isEqualTo((before + "bc").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatWasWrittenSince_andAgainAfterClearing() throws IOException {
    Utf8Writer out = new Utf8Writer(1);
    out.write("公\ud842");
    int from = out.size();
    out.write("表");
    assertThat(out.since(from)).isEqualTo("表".getBytes(StandardCharsets.UTF_8));
    out.write("\ud842");
    out.clear();
    out.write("\udfb7b");
    assertThat(out.toBytes()).isEqualTo("?b".getBytes(StandardCharsets.UTF_8));
  }
}
