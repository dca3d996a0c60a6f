package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Folders;

/** Where a society says that its notices are, instead of below the site's base address. */
class PublishedAtTest {

  private static final String BASE = "https://www.example.jp/kohyo/";

  @TempDir private Path folder;

  @BeforeEach
  void content() throws IOException {
    Folders.copy(Kohyo.CONTENT, folder.resolve("content"), file -> true);
  }

  private void says(String more) throws IOException {
    Path file = folder.resolve("content/societies/jrc.yaml");
    Files.writeString(file, Files.readString(file) + more);
  }

  /** The address that the PDF shows beside its code; empty where it shows none. */
  private String shown(String... options) throws IOException {
    Kohyo.Result result =
        Kohyo.run(
            Stream.concat(
                    Stream.of(
                        "build",
                        "--society=jrc",
                        "--content=" + folder.resolve("content"),
                        "--out=" + folder.resolve("out"),
                        "--report=" + folder.resolve("report")),
                    Stream.of(options))
                .toArray());
    // Also that the paper, read back, is the notice that it says.
    assertThat(result.status()).as(result.err()).isZero();
    byte[] pdf = Files.readAllBytes(folder.resolve("out/jrc/kohyo-jiko/notice.pdf"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper()
          .getText(document)
          .lines()
          .filter(line -> line.startsWith("https://") && line.contains("#d-"))
          .map(line -> line.replaceFirst("#d-.*", ""))
          .findFirst()
          .orElse("");
    }
  }

  @Test
  void withoutAnyAddressThereIsNone() throws IOException {
    assertThat(shown()).isEmpty();
  }

  @Test
  void theSitesAddressLeadsToTheNotice() throws IOException {
    assertThat(shown("--base-url=" + BASE)).startsWith(BASE + "jrc/kohyo-jiko/");
  }

  @Test
  void theSocietysOwnAddressComesFirst() throws IOException {
    says("published-at:\n  society: https://kenpo.example.jp/privacy/\n");
    assertThat(shown("--base-url=" + BASE))
        .startsWith("https://kenpo.example.jp/privacy/kohyo-jiko/");
  }

  @Test
  void theNoticesOwnAddressComesBeforeThat() throws IOException {
    says(
        "published-at:\n  society: https://kenpo.example.jp/privacy/\n  notices:\n"
            + "    - notice: kohyo-jiko\n      url: https://kenpo.example.jp/jiko/\n");
    assertThat(shown()).startsWith("https://kenpo.example.jp/jiko/");
  }
}
