package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The search of an index of many societies. */
@InChromium
class SearchTest {

  private static final int SOCIETIES = 24;

  private static Locator shown(Page page) {
    return page.locator("[data-find] > li:visible");
  }

  private static void status(Page page, String text) {
    PlaywrightAssertions.assertThat(page.locator("#kohyo-find [role=status]"))
        .hasText(text, new LocatorAssertions.HasTextOptions().setTimeout(5_000));
  }

  @Test
  void typingLeavesTheSocietyThatIsMeant_andTheKeyboardLeadsToIt(Site site, Chromium chromium) {
    chromium.open(
        site.url(Site.MANY),
        Look.wide(),
        page -> {
          assertThat(shown(page).count()).isEqualTo(SOCIETIES);
          String name = shown(page).nth(7).locator("a").innerText();
          page.getByLabel("組合を探す").focus();
          page.keyboard().type(name);
          assertThat(shown(page).count()).isEqualTo(1);
          status(page, "1組合が見つかりました。");
          while (!page.evaluate("document.activeElement.textContent.trim()").equals(name)) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement === document.body")).isEqualTo(false);
          }
          page.keyboard().press("Enter");
          page.waitForURL("**/mihon-*/**");
          assertThat(page.locator("h1").innerText()).contains(name);
        });
  }

  @Test
  void readingsPrefecturesAndIdsAreFound_inAnyScript(Site site, Chromium chromium) {
    chromium.open(
        site.url(Site.MANY),
        Look.wide(),
        page -> {
          Locator field = page.getByLabel("組合を探す");
          field.fill("健康保険組合");
          assertThat(shown(page).count()).isEqualTo(SOCIETIES);
          for (String same : List.of("mihon-00011", "ＭＩＨＯＮ－０００１１")) {
            field.fill(same);
            assertThat(shown(page).count()).as(same).isEqualTo(1);
          }
          field.fill("ﾀﾞｲ11");
          assertThat(shown(page).count()).as("half-width").isEqualTo(1);
          field.fill("だい11");
          assertThat(shown(page).count()).as("hiragana").isEqualTo(1);
          field.fill("どこにもない組合");
          assertThat(shown(page).count()).isZero();
          assertThat(page.locator("main section:visible").count()).as("empty groups").isZero();
          status(page, "見つかりませんでした。別の語でお試しください。");
          field.fill("");
          assertThat(shown(page).count()).isEqualTo(SOCIETIES);
          status(page, "");
        });
  }

  @Test
  void withoutScriptTheWholeListStands_andNoFieldThatDoesNothing(Site site, Chromium chromium) {
    chromium.open(
        site.url(Site.MANY),
        Look.wide().withoutScript(),
        page -> {
          assertThat(shown(page).count()).isEqualTo(SOCIETIES);
          assertThat(page.locator("#kohyo-find").isVisible()).isFalse();
        });
  }
}
