package org.kohyo.verify.read;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a {@code style} attribute does to whether and how text is read. What style sheets do is not
 * seen: a page is judged without them. Nor is a colour on a ground of the same colour.
 */
final class Styling {

  /** More than any style that somebody wrote. */
  private static final int LONGEST = 2000;

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
  private static final Pattern ZERO = Pattern.compile("[+-]?(?:0+(?:\\.0*)?|\\.0+)(?:[a-z]+|%)?");
  private static final Pattern FAR =
      Pattern.compile("-\\s*[0-9]{3,}|[0-9]{5,}|-\\s*[0-9]{2,}(?:\\.[0-9]*)?r?em");
  private static final Pattern TIGHT =
      Pattern.compile("-\\s*(?:[1-9]|0?\\.[4-9]).*em|-\\s*([5-9]|[1-9][0-9]).*");
  private static final Pattern HAIR = Pattern.compile("0*1px|0*\\.[0-9]+px");
  private static final Pattern INVISIBLE_COLOUR =
      Pattern.compile(
          "transparent|#[0-9a-f]{3}0|#[0-9a-f]{6}00"
              + "|(?:rgb|hsl)a?\\([^)]*[,/]\\s*0*\\.?0*%?\\s*\\)");

  private static final Set<String> PLACES =
      Set.of(
          "left",
          "right",
          "top",
          "bottom",
          "inset",
          "text-indent",
          "margin",
          "margin-left",
          "margin-right",
          "margin-top",
          "transform",
          "translate");

  private static final Set<String> SIZES =
      Set.of("width", "height", "max-width", "max-height", "block-size", "inline-size");

  /** Whether its text is shown to nobody. */
  static boolean hides(String style) {
    if (style.isEmpty()) {
      return false;
    } else if (style.length() > LONGEST || style.indexOf('\\') >= 0) {
      return true;
    }
    boolean small = false;
    boolean cut = false;
    for (String[] rule : rules(style)) {
      String value = rule[1];
      if (hides(rule[0], value)) {
        return true;
      }
      small |=
          SIZES.contains(rule[0])
              && (ZERO.matcher(value).matches() || HAIR.matcher(value).matches());
      cut |= rule[0].startsWith("overflow") && !value.contains("visible");
    }
    return small && cut;
  }

  private static boolean hides(String name, String value) {
    return switch (name) {
      case "display" -> value.equals("none");
      case "visibility" -> value.equals("hidden") || value.equals("collapse");
      case "content-visibility" -> value.equals("hidden");
      case "opacity", "font-size", "zoom", "scale" -> ZERO.matcher(value).matches();
      case "font" -> value.matches("(?:.* )?0[a-z%]*(?:/.*| .*)");
      case "clip" -> value.startsWith("rect");
      case "clip-path", "-webkit-clip-path" -> !value.equals("none");
      case "filter" -> value.contains("opacity(0");
      case "letter-spacing" -> TIGHT.matcher(value).matches();
      case "color", "-webkit-text-fill-color" -> INVISIBLE_COLOUR.matcher(value).matches();
      case "transform" -> value.matches(".*(?:scale|matrix|rotate)[xyz3d]*\\(.*") || far(value);
      default -> PLACES.contains(name) && far(value);
    };
  }

  private static boolean far(String value) {
    return FAR.matcher(value).find();
  }

  /** Whether its text is shown in another order or as other characters. */
  static boolean turns(String style) {
    if (style.isEmpty() || style.length() > LONGEST) {
      return false;
    }
    for (String[] rule : rules(style)) {
      String value = rule[1];
      boolean turned =
          switch (rule[0]) {
            case "direction" -> value.equals("rtl");
            case "unicode-bidi" -> value.contains("override");
            case "text-transform", "-webkit-text-security", "text-security", "content" ->
                !value.equals("none") && !value.equals("normal");
            case "order" -> !ZERO.matcher(value).matches();
            case "flex-direction", "flex-flow" -> value.contains("reverse");
            case "text-decoration", "text-decoration-line" -> value.contains("line-through");
            default -> false;
          };
      if (turned) {
        return true;
      }
    }
    return false;
  }

  private static Iterable<String[]> rules(String style) {
    String plain = COMMENT.matcher(style).replaceAll(" ").toLowerCase(Locale.ROOT);
    return () ->
        java.util.Arrays.stream(plain.split(";"))
            .map(rule -> rule.replace("!important", "").split(":", 2))
            .filter(rule -> rule.length == 2)
            .map(rule -> new String[] {rule[0].strip(), rule[1].strip()})
            .iterator();
  }

  private Styling() {}
}
