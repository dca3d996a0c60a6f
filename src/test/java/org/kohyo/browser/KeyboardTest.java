package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of page by keyboard alone (WCAG 2.2: 2.1.1, 2.1.2, 2.4.1, 2.4.3, 2.4.7, 2.4.11). */
@InChromium
class KeyboardTest {

  @TestFactory
  Stream<DynamicTest> theKeyboardReachesEverything(Site site, Chromium chromium) {
    return site.kinds().stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path,
                    () ->
                        chromium.open(
                            site.url(path),
                            Look.wide(),
                            page -> {
                              assertThat(Keyboard.disorder(page)).isEmpty();
                              assertThat(Keyboard.walk(page)).isEmpty();
                              assertThat(Keyboard.contents(page)).isEmpty();
                              page.navigate(site.url(path));
                              skip(page);
                            })));
  }

  private static void skip(Page page) {
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("MAIN");
    assertThat(page.evaluate(Keyboard.ARRIVED, "kohyo-main")).isEqualTo(true);
  }

  /** A notice has a list of contents: without it, nothing would have been tried above. */
  @Test
  void aNoticeHasContents(Site site, Chromium chromium) {
    chromium.open(
        site.url("site/mihon/kohyo-jiko/index.html"),
        Look.wide(),
        page -> assertThat(page.locator(".toc a[href^='#']").count()).isGreaterThan(5));
  }

  @Test
  void anOrderForTheEyeAloneIsFound(Site site, Chromium chromium) {
    chromium.open(
        site.url("site/mihon/kohyo-jiko/index.html"),
        Look.wide(),
        page -> {
          for (String fault :
              List.of(
                  ".toc ol, .toc ul { display: flex; flex-direction: column-reverse }",
                  "main { display: flex; flex-direction: column-reverse }")) {
            Reflow.style(page, fault);
            assertThat(Keyboard.disorder(page)).as(fault).isNotEmpty();
          }
        });
  }

  @Test
  void aFocusThatIsNotSeenIsFound(Site site, Chromium chromium) {
    for (String fault :
        List.of(
            "a:focus-visible { outline: none !important }",
            ".site-foot { position: fixed; inset: 0; background: white }")) {
      chromium.open(
          site.url("site/mihon/index.html"),
          Look.wide(),
          page -> {
            Reflow.style(page, fault);
            assertThat(Keyboard.walk(page)).as(fault).isNotEmpty();
          });
    }
  }

  @Test
  void aTrapAndAnOrderOfItsOwnAreFound(Site site, Chromium chromium) {
    for (String fault :
        List.of(
            "const a = document.querySelector('main a');"
                + " a.addEventListener('keydown', e => e.preventDefault())",
            "document.querySelector('main a').tabIndex = 5",
            "document.querySelector('main a').tabIndex = -1",
            "document.querySelector('main a').addEventListener('focus', e => e.target.blur())")) {
      chromium.open(
          site.url("site/mihon/index.html"),
          Look.wide(),
          page -> {
            page.evaluate(fault);
            assertThat(Keyboard.walk(page)).as(fault).isNotEmpty();
          });
    }
  }

  @Test
  void contentsThatLeadNowhereAreFound(Site site, Chromium chromium) {
    for (String fault :
        List.of(
            "document.querySelector('.toc a').addEventListener('click', e => e.preventDefault())",
            "document.getElementById(document.querySelector('.toc a').hash.slice(1)).id = ''")) {
      chromium.open(
          site.url("site/mihon/kohyo-jiko/index.html"),
          Look.wide(),
          page -> {
            page.evaluate(fault);
            assertThat(Keyboard.contents(page)).as(fault).isNotEmpty();
          });
    }
  }
}
