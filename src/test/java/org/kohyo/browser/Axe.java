package org.kohyo.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe-core's rules for WCAG 2.0 to 2.2 A/AA and its best practices, in an open page whose content
 * security policy is ignored. Beyond axe's own set, two rules run: duplicate-id, which axe keeps
 * but no longer tags, and th-scope, ours: every {@code th} has a {@code scope}.
 */
final class Axe {

  private static final String SCRIPT = read();

  private static final String RUN =
      """
      async ([part, colours]) => {
        axe.configure({
          checks: [{id: 'has-scope', metadata: {impact: 'serious', messages:
            {pass: 'has scope', fail: 'Add scope="col" or scope="row"'}},
            evaluate: node => node.hasAttribute('scope')}],
          rules: [{id: 'th-scope', selector: 'th', any: ['has-scope'], tags: ['best-practice'],
            metadata: {description: 'th has a scope', help: 'Table headers must have a scope'}}]});
        const results = await axe.run(document, {
          resultTypes: [part],
          ...(colours
            ? {runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}
            : {runOnly: {type: 'tag', values:
                ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']},
              rules: {'duplicate-id': {enabled: true}, 'target-size': {enabled: true}}})});
        return results[part].flatMap(rule => rule.nodes.map(node => rule.id + ': ' + rule.help
          + ' [' + node.target.join(' ') + '] '
          + node.any.concat(node.all).map(c => c.message).join('; ')));
      }""";

  private Axe() {}

  /** One line per element: {@code rule: help [selector] what is wrong}. */
  static List<String> violations(Page page) {
    return run(page, "violations", false);
  }

  /** The same of the rules about colours alone: the others do not depend on them. */
  static List<String> colourViolations(Page page) {
    return run(page, "violations", true);
  }

  /** The rules that found something to check and nothing wrong with it: proof that axe looked. */
  static List<String> passes(Page page) {
    return run(page, "passes", false);
  }

  private static List<String> run(Page page, String part, boolean colours) {
    if (Boolean.FALSE.equals(page.evaluate("typeof axe === 'object'"))) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(RUN, List.of(part, colours)))
        .stream().map(Object::toString).toList();
  }

  private static String read() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
