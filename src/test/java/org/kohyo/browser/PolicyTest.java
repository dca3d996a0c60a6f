package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * The content security policy: the pages' own, and the header that the documentation recommends.
 * Each alone stops what creeps in, and both leave the pages whole.
 */
@InChromium
class PolicyTest {

  private static final String INTRUDER =
      "<script>document.title += ' inline'</script>"
          + "<script src=\"https://intruder.example/x.js\"></script>"
          + "<img alt=\"\" src=\"https://intruder.example/x.png\" onerror=\"document.title += ' handler'\">";

  private static final String WATCH =
      """
      window.kohyoViolations = [];
      document.addEventListener('securitypolicyviolation',
        e => window.kohyoViolations.push(e.violatedDirective + ' ' + e.blockedURI));""";

  /** One that has no script of its own, and the one that has. */
  private static final List<String> PAGES =
      List.of("site/mihon/riyo-mokuteki/index.html", Site.MANY);

  /** Whoever copies the pages to a server may send no header. */
  @Test
  void thePagesOwnPolicyStopsWhatCreepsIn(Site site, Chromium chromium) {
    for (String path : PAGES) {
      assertThat(harm(site, chromium, path, Look.wide(), "", html -> html)).as(path).isEmpty();
    }
  }

  @Test
  void theRecommendedHeaderStopsItToo(Site site, Chromium chromium) throws Exception {
    String header = Server.recommended();
    for (String path : PAGES) {
      assertThat(harm(site, chromium, path, Look.wide(), header, PolicyTest::withoutPolicy))
          .as(path)
          .isEmpty();
    }
  }

  /** So the two above say something. */
  @Test
  void withoutAPolicyItDoesHarm(Site site, Chromium chromium) {
    for (String path : PAGES) {
      assertThat(harm(site, chromium, path, Look.wide(), "", PolicyTest::withoutPolicy))
          .as(path)
          .contains("https://intruder.example/x.js", "https://intruder.example/x.png")
          .anyMatch(what -> what.contains("inline") && what.contains("external"))
          .anyMatch(what -> what.contains("handler"));
    }
  }

  private static String withoutPolicy(String html) {
    String without = html.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]+>", "");
    assertThat(without).isNotEqualTo(html);
    return without;
  }

  private static List<String> harm(
      Site site,
      Chromium chromium,
      String path,
      Look look,
      String header,
      UnaryOperator<String> change) {
    List<String> harm = new ArrayList<>();
    chromium.open(
        look,
        page -> {
          page.route(
              "https://intruder.example/**",
              route -> {
                harm.add(route.request().url());
                if (route.request().url().endsWith(".js")) {
                  route.fulfill(
                      new Route.FulfillOptions()
                          .setContentType("text/javascript")
                          .setBody("document.title += ' external'"));
                } else {
                  route.abort();
                }
              });
          page.route(
              site.url(path),
              route -> {
                String html = change.apply(route.fetch().text());
                route.fulfill(
                    new Route.FulfillOptions()
                        .setHeaders(headers(header))
                        .setBody(html.replace("</body>", INTRUDER + "</body>")));
              });
          page.navigate(site.url(path));
          if (page.title().matches(".* (inline|external|handler).*")) {
            harm.add(page.title());
          }
        });
    return harm;
  }

  private static java.util.Map<String, String> headers(String policy) {
    return policy.isEmpty()
        ? java.util.Map.of("Content-Type", "text/html; charset=utf-8")
        : java.util.Map.of(
            "Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", policy);
  }

  @Test
  void underTheRecommendedHeaderThePagesAreWhole(Site site, Chromium chromium) throws Exception {
    String header = Server.recommended();
    chromium.open(
        Look.wide(),
        page -> {
          page.addInitScript(WATCH);
          for (String path : site.kinds()) {
            if (!path.startsWith("site/") && !path.startsWith("many/")) {
              continue; // reports and verifications stay in the house
            }
            var response = page.navigate(site.url(path));
            assertThat(response.headerValue("content-security-policy")).isEqualTo(header);
            assertThat(violations(page)).as(path).isEmpty();
            assertThat((int) page.evaluate("document.styleSheets[0].cssRules.length"))
                .as(path)
                .isGreaterThan(20);
          }
          page.navigate(site.url(Site.MANY));
          page.getByLabel("組合を探す").fill("mihon-00011");
          assertThat(page.locator("[data-find] > li:visible").count()).isEqualTo(1);
          assertThat(violations(page)).isEmpty();
          // And a breach would have been heard of.
          page.evaluate(
              "document.body.append(Object.assign(new Image(), {src: 'https://intruder.example/y.png'}))");
          page.waitForFunction("window.kohyoViolations.length > 0");
        });
  }

  private static List<?> violations(Page page) {
    return (List<?>) page.evaluate("window.kohyoViolations");
  }
}
