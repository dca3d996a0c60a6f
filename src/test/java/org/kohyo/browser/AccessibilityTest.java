package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of page, judged by axe: wide and narrow, light, dark and in the system's colours. */
@InChromium
class AccessibilityTest {

  @TestFactory
  Stream<DynamicTest> noPageHasViolations(Site site, Chromium chromium) {
    return site.kinds().stream()
        .map(page -> DynamicTest.dynamicTest(page, () -> check(page, site, chromium)));
  }

  private static void check(String path, Site site, Chromium chromium) {
    List<String> problems = new ArrayList<>();
    chromium.open(
        site.url(path),
        Look.wide().trustingScripts(),
        page -> {
          for (Look size : List.of(Look.wide(), Look.narrow())) {
            size.apply(page);
            Axe.violations(page).forEach(v -> problems.add(size.width() + ": " + v));
          }
          for (Look.Colours colours : List.of(Look.Colours.DARK, Look.Colours.FORCED)) {
            Look.wide().in(colours).apply(page);
            Axe.colourViolations(page).forEach(v -> problems.add(colours + ": " + v));
          }
        });
    assertThat(problems).isEmpty();
  }

  @Test
  void madeUpComparisonsHaveNoViolations(Site site, Chromium chromium) {
    assertThat(site.comparisons()).hasSizeGreaterThan(15);
    List<String> problems = new ArrayList<>();
    chromium.open(
        Look.wide().trustingScripts(),
        page -> {
          for (String path : site.comparisons()) {
            page.navigate(site.url(path));
            Axe.violations(page).forEach(v -> problems.add(path + ": " + v));
          }
        });
    assertThat(problems).isEmpty();
  }
}
