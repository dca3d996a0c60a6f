package org.kohyo.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where links lead, what pages load, and which of them run a script. */
@InChromium
class OriginTest {

  private static final String LINKS =
      "() => [...document.querySelectorAll('[href]')].map(e => e.href)";
  private static final String IDS = "() => [...document.querySelectorAll('[id]')].map(e => e.id)";

  @Test
  void everyLinkLeadsSomewhere_andNothingIsLoadedFromElsewhere(Site site, Chromium chromium) {
    Map<String, Set<Object>> ids = new HashMap<>();
    Map<String, Set<String>> links = new HashMap<>();
    Set<String> problems = new TreeSet<>();
    chromium.open(
        Look.wide(),
        page -> {
          page.onRequest(
              request -> {
                if (!request.url().startsWith(site.origin())) {
                  problems.add("loaded from elsewhere: " + request.url());
                }
              });
          page.onConsoleMessage(m -> problems.add(m.type() + ": " + m.text() + " " + m.location()));
          page.onRequestFailed(request -> problems.add("not loaded: " + request.url()));
          for (String path : site.pages()) {
            String url = site.url(path);
            page.navigate(url);
            ids.put(url, new HashSet<>((List<?>) page.evaluate(IDS)));
            for (Object link : (List<?>) page.evaluate(LINKS)) {
              links.computeIfAbsent(link.toString(), key -> new TreeSet<>()).add(path);
            }
          }
          Map<String, Integer> answers = new HashMap<>();
          links.forEach(
              (link, from) -> {
                String file = link.replaceFirst("#.*", "");
                if (!link.startsWith(site.origin())) {
                  if (!link.matches("(https|mailto|tel):.+")) {
                    problems.add(link + " in " + from);
                  }
                } else if (answers.computeIfAbsent(file, f -> page.request().head(f).status())
                    != 200) {
                  problems.add("missing: " + link + " in " + from);
                } else if (link.length() > file.length() + 1
                    && !ids.getOrDefault(file, Set.of())
                        .contains(link.substring(file.length() + 1))) {
                  problems.add("no such id: " + link + " in " + from);
                }
              });
        });
    assertThat(links).hasSizeGreaterThan(100);
    assertThat(problems).isEmpty();
  }

  /** Whatever else would run needs a script element, an attribute or an address that is script. */
  @Test
  void onlyAnIndexOfManyHasAScript(Site site, Chromium chromium) {
    String scripts =
        """
        () => document.scripts.length
          + [...document.querySelectorAll('*')].flatMap(e => [...e.attributes])
            .filter(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value)).length""";
    chromium.open(
        Look.wide(),
        page -> {
          for (String path : site.kinds()) {
            page.navigate(site.url(path));
            assertThat(page.evaluate(scripts)).as(path).isEqualTo(path.startsWith("many/") ? 1 : 0);
          }
        });
  }
}
