package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.testing.Folders;
import org.kohyo.testing.Golden;
import org.kohyo.testing.PdfText;

/**
 * Whole comparisons as a reviewer asks for them: {@code comparisons/<case>/old} and {@code new} are
 * laid over the same small content, and every format is expected beside them.
 */
class ComparisonCasesTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo/comparisons");

  /** Names stand in the tables: they must be the same each time. */
  private static final Path WORK = Path.of("target", "comparisons");

  static List<String> cases() throws IOException {
    try (Stream<Path> all = Files.list(DATA)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> !name.equals("base"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFormatShowsTheSameChanges(String name) throws IOException {
    Path old = side(name, "old");
    Path now = side(name, "new");
    int status = name.equals("nothing") ? 0 : 1;

    for (String format : List.of("text", "markdown", "json", "html")) {
      Kohyo.Result result = Kohyo.run("diff", old, now, "--format", format);
      assertThat(result.status()).as(result.err()).isEqualTo(status);
      Golden.check(DATA.resolve(name).resolve("expected." + format), unstyled(result.out()));
    }
    Golden.check(DATA.resolve(name).resolve("expected.pdf.txt"), pdf(name, old, now, status));
    Golden.check(DATA.resolve(name).resolve("expected.docx.txt"), docx(name, old, now, status));
  }

  /** How a page looks is not what a case is about. */
  private static String unstyled(String text) {
    return text.replaceFirst("(?s)<style>.*?</style>", "<style></style>");
  }

  private Path side(String name, String side) throws IOException {
    Path target = WORK.resolve(name).resolve(side);
    Folders.delete(target);
    Folders.copy(DATA.resolve("base"), target, path -> true);
    Folders.copy(DATA.resolve(name).resolve(side), target, path -> true);
    return target;
  }

  private String pdf(String name, Path old, Path now, int status) throws IOException {
    Path file = WORK.resolve(name).resolve("changes.pdf");
    Kohyo.Result result = Kohyo.run("diff", old, now, "--format", "pdf", "--out", file);
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    return PdfText.structure(Files.readAllBytes(file));
  }

  private String docx(String name, Path old, Path now, int status) throws IOException {
    Path file = WORK.resolve(name).resolve("changes.docx");
    Kohyo.Result result = Kohyo.run("diff", old, now, "--format", "docx", "--out", file);
    assertThat(result.status()).as(result.err()).isEqualTo(status);
    try (InputStream bytes = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(bytes);
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      return extractor
              .getText()
              .lines()
              .map(String::stripTrailing)
              .collect(Collectors.joining("\n"))
          + "\n";
    }
  }
}
