package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.testing.Golden;

/** One folder for each kind of bad input, with the findings that it must give. */
class CasesTest {

  private static final Path CASES = OverlaySource.DATA.resolve("cases");
  private static final ContentLoader LOADER = new ContentLoader();

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findingsAreAsExpected(String name) throws IOException {
    LoadedContent content = load(name);
    String found = new FindingPrinter(Messages.in(Language.JA)).print(content.findings());
    Golden.check(CASES.resolve(name).resolve("expected.txt"), found);
    assertThat(found.isEmpty())
        .as("only good cases are without findings")
        .isEqualTo(name.startsWith("good-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown-key",
        "full-width-colon",
        "unknown-unit",
        "markdown-unsupported",
        "bad-amended-statement",
        "vocabulary"
      })
  void findingsInEnglish(String name) throws IOException {
    String found = new FindingPrinter(Messages.in(Language.EN)).print(load(name).findings());
    Golden.check(CASES.resolve(name).resolve("expected-en.txt"), found);
  }

  @Test
  void everyRuleHasACase() throws IOException {
    List<String> found =
        cases().stream()
            .flatMap(name -> load(name).findings().stream())
            .map(f -> f.rule())
            .toList();
    List<String> elsewhere = List.of("missing-file", "unreadable-file", "symbolic-link");
    assertThat(Stream.concat(found.stream(), elsewhere.stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(ContentRule.values()).map(ContentRule::id).toList());
  }

  private static LoadedContent load(String name) {
    return LOADER.load(new OverlaySource(CASES.resolve(name)));
  }
}
