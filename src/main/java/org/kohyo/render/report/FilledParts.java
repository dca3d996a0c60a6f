package org.kohyo.render.report;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.kohyo.render.ReadyHtml;
import org.kohyo.render.Templates;

/**
 * Parts of pages that are filled in once and then used again: what is said of a canonical text is
 * said of every society that has it. Safe for threads. They are some dozens, unless societies
 * differ more than they usually do; then it starts afresh from time to time.
 */
final class FilledParts {

  private static final int MOST = 1 << 12;

  private final Templates templates;
  private final Map<Key, ReadyHtml> known = new ConcurrentHashMap<>();

  FilledParts(Templates templates) {
    this.templates = templates;
  }

  private record Key(String template, Object value) {}

  /**
   * The markup of a part.
   *
   * @param key all that it depends on
   * @param page what the template sees
   */
  ReadyHtml of(String template, Object key, Supplier<?> page) {
    Key part = new Key(template, key);
    ReadyHtml filled = known.get(part);
    if (filled == null) {
      filled = new ReadyHtml(templates.bytes(template, page.get()));
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(part, filled);
    }
    return filled;
  }
}
