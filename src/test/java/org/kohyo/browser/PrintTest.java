package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages on paper, as a browser prints them. */
@InChromium
class PrintTest {

  private static final String NOTICE = "site/mihon/kohyo-jiko/index.html";

  /** So far down, in mm, the text begins: pages end elsewhere each time. */
  private static final List<Integer> SHIFTS = List.of(13, 26, 39);

  @Test
  void noHeadingIsLeftAtTheEndOfAPage(Site site, Chromium chromium) {
    List<String> problems = new ArrayList<>();
    chromium.open(
        Look.wide(),
        page -> {
          for (String path : site.kinds()) {
            page.navigate(site.url(path));
            check(page, 0, path, problems);
          }
          for (String path : List.of(NOTICE, Site.MANY)) {
            page.navigate(site.url(path));
            SHIFTS.forEach(shift -> check(page, shift, path, problems));
          }
        });
    assertThat(problems).isEmpty();
  }

  @Test
  void aStrandedHeadingIsFound(Site site, Chromium chromium) {
    List<String> found = new ArrayList<>();
    chromium.open(
        site.url(NOTICE),
        Look.wide(),
        page -> {
          Reflow.style(page, "h2 { break-after: page !important }");
          found.addAll(read(page, 0).heads());
        });
    assertThat(found).anyMatch(head -> head.contains("安全管理措置"));
  }

  private static void check(Page page, int shift, String path, List<String> problems) {
    Stranded reader = read(page, shift);
    assertThat(reader.count()).as("tagged headings of " + path).isPositive();
    reader.heads().forEach(head -> problems.add(path + " +" + shift + "mm, " + head));
  }

  private static Stranded read(Page page, int shift) {
    page.evaluate("mm => document.body.style.setProperty('padding-top', mm + 'mm')", shift);
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setTagged(true));
    try {
      return Stranded.read(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
