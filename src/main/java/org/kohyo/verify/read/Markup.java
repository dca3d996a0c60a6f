package org.kohyo.verify.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What elements of HTML mean for who reads the text. */
final class Markup {

  /** Elements that stand within a line; all others, unknown ones too, stand for themselves. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "output", "picture", "q",
          "rb", "rt", "rtc", "ruby", "samp", "small", "source", "span", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr");

  /** Elements whose content nobody is shown as text. What is struck out is not said. */
  private static final Set<String> SILENT =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "noframes",
          "noembed",
          "datalist",
          "rp",
          "del",
          "s",
          "strike");

  /** Elements that show something that is not read, or let people change it. */
  private static final Set<String> STRANGE =
      Set.of(
          "iframe",
          "object",
          "embed",
          "applet",
          "audio",
          "video",
          "canvas",
          "meter",
          "progress",
          "math",
          "input",
          "select",
          "textarea",
          "frameset",
          "frame",
          "portal",
          "fencedframe");

  private static final Set<String> NAMED = Set.of("a", "button");

  /** Roles whose content is not told beside the name. */
  private static final Set<String> NAMED_ROLES =
      Set.of(
          "button",
          "link",
          "img",
          "image",
          "heading",
          "text",
          "math",
          "meter",
          "tab",
          "option",
          "checkbox",
          "radio",
          "switch",
          "menuitem",
          "cell",
          "gridcell",
          "columnheader",
          "rowheader",
          "row",
          "tooltip",
          "treeitem",
          "progressbar",
          "slider",
          "spinbutton",
          "textbox",
          "listitem");

  /** Code points of a word with its reading. */
  private static final int LONGEST_RUBY = 200;

  /** Kana that one character is read by: 承 has five, W eight with its long vowel. */
  private static final int LONGEST_READING = 6;

  private static final String RIGHT_TO_LEFT = "\u202E";

  private Markup() {}

  static boolean block(Element element) {
    return !INLINE.contains(element.normalName());
  }

  /** Whether nothing in it is read: it isn't shown, or not to everybody. */
  static boolean silent(Element element) {
    String name = element.normalName();
    if (SILENT.contains(name) || name.equals("dialog") && !element.hasAttr("open")) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return shadowed(element);
    }
    return element.hasAttr("hidden")
        || element.hasAttr("popover")
        || element.attr("aria-hidden").strip().equalsIgnoreCase("true")
        || Styling.hides(element.attr("style"))
        || shadowed(element);
  }

  /**
   * Whether another text is shown in its place (HTML Standard, 4.12.3: declarative shadow root).
   */
  private static boolean shadowed(Element element) {
    for (Element child = element.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      if (child.normalName().equals("template") && child.hasAttr("shadowrootmode")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it shows something that is not read here. */
  static boolean strange(Element element) {
    String name = element.normalName();
    return STRANGE.contains(name) && !element.attr("type").equalsIgnoreCase("hidden")
        || name.equals("svg") && element.selectFirst("text, foreignObject, textPath") != null;
  }

  /** Whether it runs and may change what the page says: data for search engines doesn't. */
  static boolean runs(Element element) {
    String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
    return element.normalName().equals("script")
        && (type.isEmpty() || type.equals("module") || type.contains("script"));
  }

  /**
   * Whether its text stands above or beside the line. Nothing is above nothing, and kana are read
   * for characters that are not kana: otherwise the text stands in the line.
   */
  static boolean kana(Element element) {
    boolean above = element.normalName().equals("rt") || element.normalName().equals("rtc");
    if (!above || element.closest("ruby") == null) {
      return false;
    }
    long base = base(element);
    long reading = element.wholeText().strip().codePoints().limit(LONGEST_RUBY).count();
    return reading <= base * LONGEST_READING;
  }

  /** How many characters it can be a reading of: those before it, not yet read by another. */
  private static long base(Element reading) {
    int others = 0;
    long base = 0;
    Node node = reading.previousSibling();
    if (node == null && reading.parent() != null && reading.parent().normalName().equals("rtc")) {
      node = reading.parent().previousSibling();
    }
    for (int i = 0; node != null && i < LONGEST_RUBY; i++, node = node.previousSibling()) {
      boolean other =
          node instanceof Element e
              && (e.normalName().equals("rt") || e.normalName().equals("rtc"));
      if (other && base > 0) {
        break;
      }
      others += other ? 1 : 0;
      if (!other && !(node instanceof Element e && e.normalName().equals("rp"))) {
        base += readable(node);
      }
    }
    return others < base ? base : 0;
  }

  private static long readable(Node node) {
    String text =
        node instanceof TextNode t ? t.text() : node instanceof Element e ? e.wholeText() : "";
    return text.codePoints()
        .limit(LONGEST_RUBY)
        .filter(c -> !kana(c) && Character.isLetterOrDigit(c))
        .count();
  }

  private static boolean kana(int c) {
    return c >= 0x3041 && c <= 0x30FE;
  }

  /** Whether it is an article that says that it holds a notice of ours. */
  static boolean ours(Element element) {
    return element.normalName().equals("article")
        && (element.hasAttr("data-edition")
            || element.hasClass("kohyo-notice")
            || element.hasClass("notice"));
  }

  /** Whether an {@code aria-label} is told instead of its text (WAI-ARIA 1.2, 5.2.8.5). */
  static boolean named(Element element) {
    return NAMED.contains(element.normalName())
        || NAMED_ROLES.contains(element.attr("role").strip().toLowerCase(Locale.ROOT));
  }

  /** Whether its text is shown in another order or as other characters. */
  static boolean turned(Element element) {
    return element.attributesSize() > 0
        && (rightToLeft(element) || Styling.turns(element.attr("style")));
  }

  private static boolean rightToLeft(Element element) {
    return element.attr("dir").strip().toLowerCase(Locale.ROOT).equals("rtl");
  }

  /** What an element shows at its beginning beside the text in it. */
  static Optional<String> shown(Element element) {
    return switch (element.normalName()) {
      case "img" -> Optional.of(element.attr("alt")).filter(alt -> !alt.isBlank());
      case "q" -> Optional.of("\u201C");
      default -> rightToLeft(element) ? Optional.of(RIGHT_TO_LEFT) : Optional.empty();
    };
  }
}
