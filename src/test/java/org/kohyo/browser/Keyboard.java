package org.kohyo.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What goes wrong for somebody who reads an open page by keyboard alone. */
final class Keyboard {

  /** Whether a part of the page is where the window is. */
  static final String ARRIVED =
      """
      id => {
        const target = document.getElementById(id);
        if (!target) return false;
        const top = target.getBoundingClientRect().top;
        return target.matches(':target') && top >= -1 && top < innerHeight;
      }""";

  private static final String ALL =
      """
      const all = () => [...document.querySelectorAll('a[href], summary, button, input, select, .region')]
        .filter(e => e.checkVisibility({visibilityProperty: true}));
      const name = e => !e ? 'nothing' : e.tagName + ' '
        + (e.getAttribute('href') || e.textContent.trim().slice(0, 30));
      """;

  /**
   * In reading order the next one lies further down, or to the right. A skip link stands above the
   * window until it has the focus.
   */
  private static final String DISORDER =
      "() => {"
          + ALL
          + """
            const found = [], list = all();
            for (let i = 1; i < list.length; i++) {
              const a = list[i - 1].getClientRects(), b = list[i].getClientRects()[0];
              const last = a[a.length - 1];
              if (b.bottom <= last.top + 1 && b.left < last.right - 1
                  || b.top < last.bottom - 4 && b.right <= last.left + 1) {
                found.push(name(list[i]) + ' stands before ' + name(list[i - 1]));
              }
            }
            return found;
          }""";

  /** What is wrong with the focus, which is to be on the n-th of all. */
  private static final String FOCUS =
      "n => {"
          + ALL
          + """
            const list = all(), e = document.activeElement;
            if (e !== list[n]) return ['the focus is on ' + name(e) + ' instead of ' + name(list[n])];
            const found = [], style = getComputedStyle(e), boxes = [...e.getClientRects()];
            if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
              found.push('nothing shows the focus on ' + name(e));
            }
            const seen = boxes.some(b => {
              if (b.bottom <= 0 || b.top >= innerHeight || b.right <= 0 || b.left >= innerWidth) return false;
              const hit = document.elementFromPoint(
                Math.min(Math.max(b.left + Math.min(b.width / 2, 8), 0), innerWidth - 1),
                Math.min(Math.max(b.top + Math.min(b.height / 2, 40), 0), innerHeight - 1));
              return hit !== null && e.contains(hit);
            });
            if (!seen) found.push('out of sight: ' + name(e));
            return found;
          }""";

  private static final String LEFT =
      "() => {"
          + ALL
          + """
            const e = document.activeElement;
            return e === document.body || e === all()[0] ? [] : ['no way out of ' + name(e)];
          }""";

  /** From the target of a link of the contents, Tab leads to what comes next in the page. */
  private static final String FOLLOWS =
      "id => {"
          + ALL
          + """
            const list = all(), e = document.activeElement, target = document.getElementById(id);
            const next = list.find(x => target.compareDocumentPosition(x)
              & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY));
            return next ? e === next : e === document.body || e === list[0];
          }""";

  private Keyboard() {}

  /** What stands elsewhere than its turn with the Tab key says. */
  static List<String> disorder(Page page) {
    return list(page.evaluate(DISORDER));
  }

  /** Goes with the Tab key from the top through everything, out of the page, and one step back. */
  static List<String> walk(Page page) {
    int count = (int) page.evaluate("() => {" + ALL + "return all().length; }");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      page.keyboard().press("Tab");
      found.addAll(list(page.evaluate(FOCUS, i)));
      if (i == count - 1 && count > 1) {
        page.keyboard().press("Shift+Tab");
        found.addAll(list(page.evaluate(FOCUS, i - 1)));
        page.keyboard().press("Tab");
      }
    }
    page.keyboard().press("Tab");
    found.addAll(list(page.evaluate(LEFT)));
    return found;
  }

  /** Follows every link of the list of contents. */
  static List<String> contents(Page page) {
    List<String> found = new ArrayList<>();
    for (Object href :
        (List<?>)
            page.evaluate(
                "() => [...document.querySelectorAll(\".toc a[href^='#']\")]"
                    + ".map(a => a.getAttribute('href'))")) {
      String id = href.toString().substring(1);
      page.locator(".toc a[href='" + href + "']").first().focus();
      page.keyboard().press("Enter");
      if (Boolean.FALSE.equals(page.evaluate(ARRIVED, id))) {
        found.add(id + " is not reached");
        continue;
      }
      page.keyboard().press("Tab");
      if (Boolean.FALSE.equals(page.evaluate(FOLLOWS, id))) {
        found.add("after " + id + " Tab leads elsewhere");
      }
    }
    return found;
  }

  private static List<String> list(Object found) {
    return ((List<?>) found).stream().map(Object::toString).toList();
  }
}
