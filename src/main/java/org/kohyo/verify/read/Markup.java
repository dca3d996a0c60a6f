package org.kohyo.verify.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

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
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "datalist",
          "meter",
          "progress",
          "rp",
          "del",
          "s",
          "strike");

  private static final Pattern INVISIBLE =
      Pattern.compile(
          "(?:^|;)\\s*(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|opacity\\s*:\\s*0*\\.?0*%?\\s*(?:;|!|$)|font-size\\s*:\\s*0*\\.?0+[a-z%]*\\s*(?:;|!|$)"
              + "|content-visibility\\s*:\\s*hidden)",
          Pattern.CASE_INSENSITIVE);

  /** More than any style that somebody wrote. */
  private static final int LONGEST_STYLE = 2000;

  private static final Set<String> NAMED = Set.of("a", "button", "img", "input", "select");

  private static final String RIGHT_TO_LEFT = "\u202E";

  private Markup() {}

  static boolean block(Element element) {
    return !INLINE.contains(element.normalName());
  }

  /** Whether nothing in it is read: it isn't shown, or not to everybody. */
  static boolean silent(Element element) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").strip().equalsIgnoreCase("true")
        || name.equals("dialog") && !element.hasAttr("open")
        || !style.isEmpty()
            && (style.length() > LONGEST_STYLE
                || INVISIBLE.matcher(style.replaceAll("(?s)/\\*.*?\\*/", "")).find());
  }

  /** Whether its text stands above or beside the line. */
  static boolean kana(Element element) {
    return element.normalName().equals("rt") || element.normalName().equals("rtc");
  }

  /** Whether it is an article that says that it holds a notice of ours. */
  static boolean ours(Element element) {
    return element.normalName().equals("article")
        && (element.hasAttr("data-edition")
            || element.hasClass("kohyo-notice")
            || element.hasClass("notice"));
  }

  /** Whether an {@code aria-label} replaces its text (WAI-ARIA 1.2, 5.2.8.5). */
  static boolean named(Element element) {
    return NAMED.contains(element.normalName()) || element.hasAttr("role");
  }

  /** What an element shows at its beginning beside the text in it. */
  static Optional<String> shown(Element element) {
    return switch (element.normalName()) {
      case "img" -> Optional.of(element.attr("alt")).filter(alt -> !alt.isBlank());
      case "q" -> Optional.of("\u201C");
      default ->
          element.attr("dir").strip().toLowerCase(Locale.ROOT).equals("rtl")
              ? Optional.of(RIGHT_TO_LEFT)
              : Optional.empty();
    };
  }
}
