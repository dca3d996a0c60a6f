package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.testing.Golden;
import org.kohyo.testing.Samples;

class UrlListTest {

  private static final Path CASES = Path.of("src/test/resources/org/kohyo/verify/urls");

  @TempDir private Path temporary;

  private static UrlList parse(String text) {
    return UrlList.parse(text.getBytes(StandardCharsets.UTF_8), "urls.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void encodingsOfExcel(String charset) {
    byte[] bytes = "組合,文書,ＵＲＬ\r\n髙﨑,a,https://a.example/①\r\n".getBytes(Charset.forName(charset));
    UrlList list = UrlList.parse(bytes, "urls.csv");
    assertThat(list.findings()).isEmpty();
    assertThat(list.entries())
        .containsExactly(
            new UrlList.Entry(2, "髙﨑", "a", URI.create("https://a.example/%E2%91%A0")));
  }

  @Test
  void theCases() throws IOException {
    for (String name : List.of("good", "bad")) {
      UrlList list = UrlList.read(CASES.resolve(name + ".csv"), name + ".csv");
      String entries =
          list.entries().stream()
              .map(
                  e -> e.line() + " | " + e.society() + " | " + e.notice() + " | " + e.url() + "\n")
              .collect(Collectors.joining());
      String findings =
          new FindingPrinter(Messages.in(Language.JA)).print(list.findings())
              + new FindingPrinter(Messages.in(Language.EN)).print(list.findings());
      Golden.check(CASES.resolve(name + ".expected.txt"), entries + "\n" + findings);
    }
  }

  @ParameterizedTest
  @CsvSource({"UTF-16", "UTF-16LE", "UTF-32"})
  void otherEncodingsAreNamedAsSuch(String charset) {
    UrlList list = UrlList.parse("a,b,https://a.example/".getBytes(Charset.forName(charset)), "u");
    assertThat(list.entries()).isEmpty();
    assertThat(list.findings())
        .extracting(f -> f.message().key())
        .containsExactly("verify.url-list.encoding");
  }

  @Test
  void aListHasItsLimits() throws IOException {
    assertThat(parse("a,b,http://a.example/\n".repeat(2) + "\n".repeat(99_990)).entries())
        .hasSize(1);
    UrlList long_ = parse("\n".repeat(UrlList.MOST_LINES) + "a,b,http://a.example/\n");
    assertThat(long_.findings())
        .extracting(f -> f.message().key())
        .containsExactly("verify.url-list.large");
    Path large = temporary.resolve("large.csv");
    Files.write(large, new byte[UrlList.LARGEST + 1]);
    assertThat(UrlList.read(large, "large.csv").findings())
        .extracting(f -> f.message().key())
        .containsExactly("verify.url-list.large");
    assertThat(parse("\"".repeat(UrlList.LARGEST)).entries()).isEmpty();
    assertThat(parse("\"a\n".repeat(UrlList.LARGEST / 30)).findings()).isNotEmpty();
  }

  @Test
  void whateverTheText_eachEntryOrFindingHasItsPlace() {
    Samples.check(
        2000,
        samples -> {
          String text =
              samples.damaged(
                  samples.damaged(
                      "# x\r\n組合,文書,URL\r\n\"a\",\"b \"\" c\",https://a.example/\n,,\r"
                          + "b,c,http://b.example/?\n"));
          UrlList list = parse(text);
          int lines = (int) text.chars().filter(c -> c == '\n' || c == '\r').count() + 1;
          for (Finding finding : list.findings()) {
            assertThat(finding.location().line()).isBetween(0, lines);
          }
          for (UrlList.Entry entry : list.entries()) {
            assertThat(entry.line()).isBetween(1, lines);
            assertThat(entry.url().getScheme()).startsWith("http");
          }
        });
  }
}
