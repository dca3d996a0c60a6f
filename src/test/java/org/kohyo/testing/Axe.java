package org.kohyo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlPage;

/**
 * axe-core inside this JVM: a page is loaded from disk, with its stylesheet, into HtmlUnit, and
 * axe's rules for WCAG 2.0 to 2.2 A/AA and its best practices run in it.
 *
 * <p>HtmlUnit draws nothing, so what needs real colours, fonts or boxes is switched off:
 * color-contrast and link-in-text-block ({@link Contrast} computes contrast from the tokens
 * instead), target-size and scrollable-region-focusable. Beyond axe's own set, two rules run:
 * duplicate-id, which axe keeps but no longer tags, and th-scope, ours: every {@code th} has a
 * {@code scope}.
 */
public final class Axe {
  private static final String OPTIONS =
      """
      {resultTypes: ['%s'], runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
         'best-practice']},
       rules: {'color-contrast': {enabled: false}, 'link-in-text-block': {enabled: false},
         'target-size': {enabled: false}, 'scrollable-region-focusable': {enabled: false},
         'duplicate-id': {enabled: true}}}""";

  private static final String RUN =
      """
      window.kohyoResult = null;
      axe.configure({
        checks: [{id: 'has-scope', metadata: {impact: 'serious', messages:
          {pass: 'has scope', fail: 'Add scope="col" or scope="row"'}},
          evaluate: function (node) { return node.hasAttribute('scope'); }}],
        rules: [{id: 'th-scope', selector: 'th', any: ['has-scope'], tags: ['best-practice'],
          metadata: {description: 'th has a scope', help: 'Table headers must have a scope'}}]});
      axe.run(document, %s).then(function (results) {
        var lines = [];
        results['%s'].forEach(function (rule) {
          rule.nodes.forEach(function (node) {
            lines.push(rule.id + ': ' + rule.help + ' [' + node.target.join(' ') + ']');
          });
        });
        window.kohyoResult = 'OK\\n' + lines.join('\\n');
      }, function (error) { window.kohyoResult = 'FAILED ' + error; });""";

  /** HtmlUnit's clock for promises: far more than a page of 150 purposes needs. */
  private static final long PATIENCE_MILLIS = 60_000;

  private static final int DESKTOP = 1280;

  private Axe() {}

  /** The violations of a page 1280 px wide, one line per element: {@code rule: help [selector]}. */
  public static List<String> violations(Path htmlFile) throws IOException {
    return violations(htmlFile, DESKTOP);
  }

  /**
   * The same for a window of another width, in CSS pixels. In width queries HtmlUnit understands
   * {@code min-width} and {@code max-width} in px and em, neither rem nor {@code width < …};
   * queries about the dark scheme and forced colours always match in it, and print never does.
   */
  public static List<String> violations(Path htmlFile, int width) throws IOException {
    return run(htmlFile, width, "violations");
  }

  /** What axe could not decide by itself ("incomplete"), in the same form. */
  public static List<String> undecided(Path htmlFile) throws IOException {
    return run(htmlFile, DESKTOP, "incomplete");
  }

  /**
   * The rules that found something to check and nothing wrong with it, to prove that axe looked.
   */
  public static List<String> passes(Path htmlFile) throws IOException {
    return run(htmlFile, DESKTOP, "passes");
  }

  private static List<String> run(Path htmlFile, int width, String part) throws IOException {
    try (WebClient browser = new WebClient(BrowserVersion.CHROME)) {
      browser.getCurrentWindow().setInnerWidth(width);
      HtmlPage page = browser.getPage(htmlFile.toUri().toURL());
      page.executeJavaScript(Script.AXE, "axe.min.js", 1);
      page.executeJavaScript(RUN.formatted(OPTIONS.formatted(part), part), "run.js", 1);
      browser.waitForBackgroundJavaScript(PATIENCE_MILLIS);
      Object result = page.executeJavaScript("window.kohyoResult").getJavaScriptResult();
      if (!(result instanceof String text) || !text.startsWith("OK\n")) {
        throw new IllegalStateException("axe did not finish on " + htmlFile + ": " + result);
      }
      return text.lines().skip(1).filter(line -> !line.isEmpty()).toList();
    }
  }

  /** Read once, when first needed. */
  private static final class Script {
    static final String AXE = read();

    private static String read() {
      try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
