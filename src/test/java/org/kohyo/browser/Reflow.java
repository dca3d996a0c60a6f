package org.kohyo.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What is lost of an open page's text: beyond the window's edge, cut off by a box, or overlapped.
 */
final class Reflow {

  /**
   * Every line of every visible text lies inside the window and inside the boxes that cut off. What
   * scrolls by itself, and what is there for screen readers only (the heads of tables that became
   * cards, the skip link), is left out.
   */
  private static final String LOST =
      """
      () => {
        const lost = [];
        const width = document.documentElement.clientWidth;
        if (document.scrollingElement.scrollWidth > width) {
          lost.push('the page is ' + document.scrollingElement.scrollWidth + ' px wide');
        }
        const spoken = e => {
          for (; e; e = e.parentElement) {
            const s = getComputedStyle(e);
            if (s.clipPath !== 'none' || (s.position === 'absolute' && e.offsetTop < 0)) return true;
          }
          return false;
        };
        const cores = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          const parent = text.parentElement;
          if (!text.data.trim() || !parent.checkVisibility() || spoken(parent)) continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const lines = [...range.getClientRects()].filter(r => r.width > 0);
          const size = parseFloat(getComputedStyle(parent).fontSize);
          let scrolls = false;
          for (let box = parent; box && box !== document.documentElement; box = box.parentElement) {
            const style = getComputedStyle(box), r = box.getBoundingClientRect();
            if (style.display === 'inline') continue;
            if (/auto|scroll/.test(style.overflowX + style.overflowY)) { scrolls = true; break; }
            if (/hidden|clip/.test(style.overflowX + style.overflowY)
                && lines.some(l => l.left < r.left - 1 || l.right > r.right + 1
                  || l.top < r.top - 1 || l.bottom > r.bottom + 1)) {
              lost.push('cut off: ' + text.data.trim().slice(0, 40));
            }
          }
          if (!scrolls && lines.some(l => l.left < -1 || l.right > width + 1)) {
            lost.push('outside: ' + text.data.trim().slice(0, 40));
          }
          // The glyphs are lower than the line that holds them.
          if (!scrolls) lines.forEach(l => cores.push({text, left: l.left + 2, right: l.right - 2,
            top: l.top + l.height / 2 - size * 0.3, bottom: l.top + l.height / 2 + size * 0.3}));
        }
        cores.sort((a, b) => a.top - b.top);
        cores.forEach((a, i) => {
          for (let j = i + 1; j < cores.length && cores[j].top < a.bottom; j++) {
            const b = cores[j];
            if (a.text !== b.text && a.left < b.right && b.left < a.right) {
              lost.push('overlapping: ' + a.text.data.trim().slice(0, 20) + ' and '
                + b.text.data.trim().slice(0, 20));
            }
          }
        });
        return lost;
      }""";

  private static final String STYLE =
      """
      css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }""";

  private Reflow() {}

  static List<String> lost(Page page) {
    return ((List<?>) page.evaluate(LOST)).stream().map(Object::toString).toList();
  }

  /** Sets the reader's own style sheet; it takes the place of an earlier one. */
  static void style(Page page, String css) {
    page.evaluate(STYLE, css);
  }
}
