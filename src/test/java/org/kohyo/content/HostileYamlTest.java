package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kohyo.finding.Finding;

/** Files that are made to hurt: each gives a few findings within seconds. */
class HostileYamlTest {

  private static final ContentLoader LOADER = new ContentLoader();

  private static List<String> rules(String path, String text) {
    ContentSource base = FolderSource.open(OverlaySource.DATA.resolve("base"));
    Map<String, byte[]> own = Map.of(path, text.getBytes(StandardCharsets.UTF_8));
    ContentSource source =
        new ContentSource() {
          @Override
          public List<String> paths() {
            return Stream.concat(base.paths().stream(), own.keySet().stream())
                .distinct()
                .sorted()
                .toList();
          }

          @Override
          public byte[] bytes(String p, int limit) throws UnreadableFileException {
            return own.containsKey(p) ? own.get(p) : base.bytes(p, limit);
          }

          @Override
          public String displayPrefix() {
            return "";
          }
        };
    return assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            LOADER.load(source).findings().stream()
                .filter(f -> f.location().path().equals(path))
                .map(Finding::rule)
                .distinct()
                .toList());
  }

  private static String repeat(int times, String format) {
    StringBuilder out = new StringBuilder();
    IntStream.range(0, times).forEach(i -> out.append(format.replace("%", Integer.toString(i))));
    return out.toString();
  }

  @Test
  void hundredThousandKeys() {
    assertThat(rules("societies/x.yaml", repeat(100_000, "k%: v\n")))
        .containsExactly("file-too-large");
    assertThat(rules("societies/x.yaml", repeat(40_000, "k%: v\n"))).contains("too-many-findings");
  }

  @Test
  void deepNestingInEveryStyle() {
    assertThat(rules("societies/x.yaml", "[".repeat(3_000))).containsExactly("file-too-large");
    assertThat(rules("societies/x.yaml", "{a: ".repeat(3_000))).containsExactly("file-too-large");
    assertThat(rules("societies/x.yaml", "- ".repeat(3_000))).containsExactly("file-too-large");
    assertThat(rules("societies/x.yaml", "? ".repeat(3_000))).contains("yaml-feature");
    assertThat(rules("policy/statements/intro.md", "> ".repeat(3_000) + "x\n"))
        .containsExactly("file-too-large");
    assertThat(rules("policy/statements/intro.md", "> ".repeat(500) + "x\n"))
        .containsExactly("file-too-large");
    assertThat(rules("policy/statements/intro.md", "*a ".repeat(900) + "b*".repeat(900)))
        .contains("file-too-large");
    assertThat(rules("policy/statements/intro.md", "*a ".repeat(3_000) + "b*".repeat(3_000)))
        .isNotEmpty();
    assertThat(rules("policy/statements/intro.md", "[".repeat(5_000) + "x")).isNotEmpty();
    assertThat(rules("policy/statements/intro.md", "- ".repeat(3_000) + "x\n")).isNotEmpty();
  }

  @Test
  void longTexts() {
    assertThat(rules("societies/x.yaml", "name: " + "a-".repeat(1_000_000)))
        .containsExactly("file-too-large");
    assertThat(rules("societies/x.yaml", "name: " + "a-".repeat(5_000))).contains("invalid-value");
    assertThat(
            rules("societies/x.yaml", "name: a\nself: b\nnotices: [" + "a-".repeat(9_000) + "a]\n"))
        .containsExactly("invalid-value");
    assertThat(rules("policy/statements/intro.md", "あ".repeat(1_000_000)))
        .containsExactly("file-too-large");
    assertThat(rules("policy/statements/intro.md", "あ".repeat(2_001)))
        .containsExactly("invalid-value");
  }
}
