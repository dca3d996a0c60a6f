package org.kohyo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
  @TempDir private Path folder;

  @BeforeEach
  void site() throws Exception {
    Files.createDirectories(folder.resolve("a/b"));
    Files.writeString(folder.resolve("a/style.css"), "");
    Files.writeString(folder.resolve("a/利用目的.pdf"), "");
    Files.writeString(folder.resolve("a/b/index.html"), "<p id=\"節-1\">一</p>");
    Files.writeString(folder.resolve("outside.html"), "");
  }

  private void page(String html) throws Exception {
    Files.writeString(folder.resolve("a/index.html"), "<p id=here>一</p>\n" + html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "style.css",
        "./style.css",
        "b/",
        "b",
        "b/index.html",
        "b/#節-1",
        "b/#%E7%AF%80-1",
        "#here",
        "#",
        "利用目的.pdf",
        "%E5%88%A9%E7%94%A8%E7%9B%AE%E7%9A%84.pdf",
        "b/../style.css",
        "style.css?v=1",
        "https://example.org/none",
        "mailto:a@example.org",
        "tel:0312345678"
      })
  void aLinkThatLeadsSomewhereIsFine(String link) throws Exception {
    page("<a href=\"" + link + "\">一</a>");
    assertThat(Links.broken(folder.resolve("a"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "none.html, no such file",
    "STYLE.css, no such file", // or, where the disk ignores case: differs in case
    "#none, no such id",
    "b/#none, no such id",
    "../outside.html, leaves the folder",
    "../../none, leaves the folder",
    "/style.css, leaves the folder",
    "//example.org/, leaves the folder",
    "'', empty",
    "a b.pdf, not a URI"
  })
  void aLinkThatLeadsNowhereIsReported(String link, String why) throws Exception {
    page("<a href=\"" + link + "\">一</a>");
    assertThat(Links.broken(folder.resolve("a")))
        .singleElement()
        .asString()
        .startsWith("index.html: " + link + " (")
        .containsAnyOf(why, "in case");
  }

  @Test
  void imagesAndStylesheetsCountToo() throws Exception {
    page("<link rel=stylesheet href=x.css><img src=x.png alt=一>");
    assertThat(Links.broken(folder.resolve("a")))
        .containsExactly("index.html: x.css (no such file)", "index.html: x.png (no such file)");
  }

  @Test
  void pagesInSubfoldersAreReadToo() throws Exception {
    page("");
    Files.writeString(folder.resolve("a/b/more.html"), "<a href=../none/>一</a><a href=../>二</a>");
    assertThat(Links.broken(folder.resolve("a")))
        .containsExactly("b/more.html: ../none/ (no such file)");
  }
}
