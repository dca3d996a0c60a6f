package org.kohyo.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as the preview serves it: with the bar, and with the one script and style sheet that go
 * with it. What is published never has any of that.
 *
 * @param nonce that allows the script, made for this answer alone; letters and digits
 */
record ServedPage(String nonce) {

  private static final Pattern POLICY =
      Pattern.compile(
          "(<meta\\s+http-equiv=\"Content-Security-Policy\"\\s+content=\")([^\"]*)(\")",
          Pattern.CASE_INSENSITIVE);

  /**
   * The page with a bar.
   *
   * @param page a whole document; anything else, such as a fragment, stays as it is
   * @param bar markup
   */
  String with(String page, String bar) {
    int head = page.indexOf("</head>");
    int end = page.lastIndexOf("</body>");
    if (head < 0 || end < head) {
      return page;
    }
    return POLICY
            .matcher(page.substring(0, head))
            .replaceAll(m -> Matcher.quoteReplacement(relaxed(m)))
        + "<link rel=\"stylesheet\" href=\"/_kohyo/preview.css\">\n<script src=\"/_kohyo/preview.js\""
        + " nonce=\""
        + nonce
        + "\" defer></script>\n"
        + page.substring(head, end)
        + bar
        + page.substring(end);
  }

  private String relaxed(MatchResult meta) {
    Map<String, List<String>> policy = new LinkedHashMap<>();
    for (String directive : meta.group(2).split(";")) {
      List<String> words = List.of(directive.strip().split("\\s+"));
      policy.putIfAbsent(words.get(0), words.subList(1, words.size()));
    }
    policy.remove("");
    allow(policy, "script-src", "'nonce-" + nonce + "'");
    allow(policy, "style-src", "'self'");
    allow(policy, "connect-src", "'self'");
    List<String> all = new ArrayList<>();
    policy.forEach((name, sources) -> all.add(String.join(" ", with(name, sources))));
    return meta.group(1) + String.join("; ", all) + meta.group(3);
  }

  private static List<String> with(String name, List<String> sources) {
    List<String> all = new ArrayList<>(List.of(name));
    all.addAll(sources);
    return all;
  }

  /**
   * What is not restricted needs no permission; 'none' stands alone or not at all (CSP 3, 2.3.1).
   */
  private static void allow(Map<String, List<String>> policy, String directive, String source) {
    String elements = directive + "-elem"; // comes before the other where there is one
    String name = policy.containsKey(elements) ? elements : directive;
    List<String> sources = policy.getOrDefault(name, policy.get("default-src"));
    if (sources == null) {
      return;
    }
    List<String> more = new ArrayList<>(sources);
    more.remove("'none'");
    // A nonce would switch off what a user's own templates allow in this way.
    String added = more.contains("'unsafe-inline'") ? "'self'" : source;
    if (!more.contains(added)) {
      more.add(added);
    }
    policy.put(name, more);
  }
}
