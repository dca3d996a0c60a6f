package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of page, small, large and widely set, without losing text. */
@InChromium
class ReflowTest {

  /** Line height, space after paragraphs, between letters and words: WCAG 2.2, 1.4.12. */
  private static final String SPACING =
      """
      * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }""";

  /** WCAG 2.2, 1.4.4. */
  private static final String TWICE = "html { font-size: 200% !important }";

  /**
   * One way of reading.
   *
   * @param css the reader's own
   */
  private record Reading(String name, Look look, String css) {}

  private static final List<Reading> READINGS =
      List.of(
          new Reading("320 px (1.4.10)", Look.narrow(), ""),
          new Reading("spaced at 320 px (1.4.12)", Look.narrow(), SPACING),
          new Reading("spaced at 1280 px (1.4.12)", Look.wide(), SPACING),
          new Reading("1280 px zoomed to 200%", Look.wide().sized(640, 450), ""),
          new Reading("text at 200%, 1280 px (1.4.4)", Look.wide(), TWICE),
          new Reading("text at 200%, 640 px (1.4.4)", Look.wide().sized(640, 900), TWICE));

  /** More than WCAG asks for: a telephone with the largest letters. Public pages stand it. */
  private static final Reading LARGE_ON_A_TELEPHONE =
      new Reading("text at 200%, 320 px", Look.narrow(), TWICE);

  @TestFactory
  Stream<DynamicTest> noTextIsLost(Site site, Chromium chromium) {
    return site.kinds().stream()
        .map(page -> DynamicTest.dynamicTest(page, () -> check(page, site, chromium)));
  }

  private static void check(String path, Site site, Chromium chromium) {
    List<String> problems = new ArrayList<>();
    chromium.open(
        site.url(path),
        Look.wide(),
        page -> {
          page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
          List<Reading> readings = new ArrayList<>(READINGS);
          if (path.startsWith("site/") || path.startsWith("many/")) {
            readings.add(LARGE_ON_A_TELEPHONE);
          }
          for (Reading reading : readings) {
            reading.look().apply(page);
            Reflow.style(page, reading.css());
            Reflow.lost(page).forEach(lost -> problems.add(reading.name() + ": " + lost));
          }
        });
    assertThat(problems).isEmpty();
  }

  @Test
  void lostTextIsFound(Site site, Chromium chromium) {
    for (String fault :
        List.of(
            ".toc li { height: 1em; overflow: hidden }",
            "h1 { white-space: nowrap; overflow: hidden; font-size: 4rem }",
            "h2 { height: 0; margin: 0; padding: 0; border: 0 }",
            ".columns { margin-left: -60px }",
            ".columns { width: 500px }",
            "td { white-space: nowrap }")) {
      chromium.open(
          site.url("site/mihon/kohyo-jiko/index.html"),
          Look.narrow(),
          page -> {
            Reflow.style(page, fault);
            assertThat(Reflow.lost(page)).as(fault).isNotEmpty();
          });
    }
  }
}
