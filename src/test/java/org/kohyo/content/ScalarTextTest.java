package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whatever the text, it comes back to the letter: for us and for other programs. */
class ScalarTextTest {

  private static final YAMLMapper OTHER = new YAMLMapper();

  static Stream<String> texts() {
    return Stream.of(
        "見本健康保険組合",
        "髙﨑𠮷健康保険組合",
        "葛\uDB40\uDD00城",
        "か\u3099",
        "no",
        "No",
        "y",
        "off",
        "true",
        "null",
        "~",
        "0123",
        "1",
        "-1",
        ".5",
        "1e3",
        "0x1F",
        "9:00",
        "2026-04-01",
        "1件につき",
        "a: b",
        "a:b",
        "a:",
        "見本：組合",
        "a # b",
        "a#b",
        "#a",
        "\"引用\"",
        "'引用'",
        "引\"用",
        "it's",
        "\\",
        "\\n",
        "C:\\a",
        "-",
        "- a",
        "-a",
        "---",
        "...",
        "?",
        "? a",
        ":",
        ": a",
        "[a]",
        "{society.self}の",
        "{a",
        "]a",
        "a]",
        "a, b",
        ",a",
        "&a",
        "*a",
        "!a",
        "!!str a",
        "|",
        ">",
        "%a",
        "@a",
        "@name@",
        "`a",
        "=",
        "<<",
        " a",
        "a ",
        "\u3000a",
        "a\u3000",
        "\u00a0a",
        "a  b",
        "a\u3000b",
        "a$1b",
        "🏥",
        "\u202Ea",
        "a\u0085b",
        "a\tb",
        "あ".repeat(2000));
  }

  private static String read(String yaml) {
    Problems problems = new Problems("x");
    Optional<YamlTree> tree = YamlReader.read(yaml, Set.of(), problems);
    return tree.orElseThrow().root().path("k").asString();
  }

  private static void comesBack(String text) {
    for (String scalar : new String[] {ScalarText.inBlock(text), ScalarText.quoted(text)}) {
      assertThat(scalar).doesNotContain("\n");
      assertThat(read("k: " + scalar + "\n")).isEqualTo(text);
      assertThat(read("k: " + scalar + " # c\r\n")).isEqualTo(text);
      JsonNode other = OTHER.readTree("k: " + scalar + "\n").get("k");
      assertThat(other.isString()).as(scalar).isTrue();
      assertThat(other.asString()).isEqualTo(text);
    }
    assertThat(read("{k: " + ScalarText.quoted(text) + ", l: m}")).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyTextComesBack(String text) {
    comesBack(text);
  }

  @Test
  void soDoTextsOfChance() {
    Random random = new Random(20261122);
    String signs = "aZ09あ髙、：:#-?,[]{}&*!|>'\"%@`=<~. \\\u3000𠮷/+_";
    int[] points = signs.codePoints().toArray();
    for (int i = 0; i < 5000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(6) + 1; n > 0; n--) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      comesBack(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"見本健康保険組合", "保険料（介護・調整）の徴収", "a#b", "C:\\a", "it's", "ア ＃1"})
  void whatNeedsNoQuotesHasNone(String text) {
    assertThat(ScalarText.inBlock(text)).isEqualTo(text);
  }
}
