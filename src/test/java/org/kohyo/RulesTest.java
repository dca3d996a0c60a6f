package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.check.Checks;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.ContentSource;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.content.UnreadableFileException;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Severity;
import org.kohyo.testing.Golden;

/**
 * One folder for each rule: {@code good.yaml} is a society's file on which the rule has nothing to
 * say, near misses among it; {@code bad.yaml} one on which it says what stands in {@code
 * expected.txt}. The policy is the real one.
 */
class RulesTest {

  private static final Path RULES = Path.of("src/test/resources/org/kohyo/checks");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final ContentLoader LOADER = new ContentLoader();
  private static final ContentSource REAL = FolderSource.open(Path.of("content"));

  static List<String> rules() throws IOException {
    try (Stream<Path> folders = Files.list(RULES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void bad_isFound(String rule) throws IOException {
    List<Finding> found = findings(rule, "bad.yaml");
    assertThat(found).isNotEmpty();
    Golden.check(
        RULES.resolve(rule).resolve("expected.txt"),
        new FindingPrinter(Messages.in(Language.JA)).print(found));
    assertThat(new FindingPrinter(Messages.in(Language.EN)).print(found)).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void good_isSilent(String rule) throws IOException {
    assertThat(findings(rule, "good.yaml")).isEmpty();
  }

  @Test
  void everyRuleHasItsFolder() throws IOException {
    List<String> ids = Checks.ruleIds(LOADER.load(REAL).law());
    assertThat(rules()).containsExactlyInAnyOrderElementsOf(ids);
  }

  /** What one rule says about a society that has nothing but this file. */
  private static List<Finding> findings(String rule, String file) throws IOException {
    LoadedContent content = LOADER.load(new OneSociety(RULES.resolve(rule).resolve(file)));
    assertThat(content.findings().stream().filter(f -> f.severity() == Severity.ERROR)).isEmpty();
    return Inspection.of(content, DAY, List.of(), List.of(), Fonts.of(List.of()).rules(), 1)
        .report()
        .findings()
        .stream()
        .filter(f -> f.rule().equals(rule))
        .toList();
  }

  /** The real content with one society alone: {@code societies/mihon-kenpo.yaml}. */
  private record OneSociety(Path file) implements ContentSource {

    private static final String SOCIETY = "societies/mihon-kenpo.yaml";

    @Override
    public List<String> paths() {
      return Stream.concat(
              REAL.paths().stream().filter(p -> !p.startsWith("societies/")), Stream.of(SOCIETY))
          .sorted()
          .toList();
    }

    @Override
    public byte[] bytes(String path, int limit) throws UnreadableFileException {
      try {
        return path.equals(SOCIETY) ? Files.readAllBytes(file) : REAL.bytes(path, limit);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public String displayPrefix() {
      return "content/";
    }
  }
}
