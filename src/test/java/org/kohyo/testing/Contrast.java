package org.kohyo.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Contrast by WCAG 2.2, computed from the colour tokens of a stylesheet: {@code --name: #rrggbb;}
 * in {@code :root} and, for the dark scheme, in {@code @media (prefers-color-scheme: dark)}. Tokens
 * in any other at-rule (print, forced colours) belong to neither scheme.
 */
public final class Contrast {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern DARK =
      Pattern.compile("@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*dark\\s*\\)");
  private static final Pattern TOKEN =
      Pattern.compile("(--[\\w-]+)\\s*:\\s*(#(?:[0-9a-fA-F]{3}){1,2})\\s*(?=[;}]|$)");
  private static final Pattern HEX = Pattern.compile("#?(?:[0-9a-fA-F]{3}){1,2}");

  private Contrast() {}

  /**
   * The colour tokens in force, by name with its two hyphens, values as {@code #rrggbb} in lower
   * case. The dark scheme is the light one with its own values laid over it.
   */
  public static Map<String, String> tokens(String css, boolean dark) {
    String text = COMMENT.matcher(css).replaceAll(" ");
    Map<String, String> tokens = new LinkedHashMap<>();
    collect(text, false, tokens);
    if (dark) {
      collect(text, true, tokens);
    }
    return Collections.unmodifiableMap(tokens);
  }

  /** The contrast of two colours ({@code #rrggbb} or {@code #rgb}), 1 to 21, in either order. */
  public static double ratio(String hex1, String hex2) {
    double one = luminance(hex1);
    double two = luminance(hex2);
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /** Walks the rules of one level; only {@code :root} and, inside dark, its {@code :root} count. */
  private static void collect(String css, boolean dark, Map<String, String> into) {
    int from = 0;
    for (int open = css.indexOf('{'); open >= 0; open = css.indexOf('{', from)) {
      int end = closing(css, open);
      String head = css.substring(from, open);
      String selector = head.substring(head.lastIndexOf(';') + 1).strip();
      String body = css.substring(open + 1, end);
      if (dark && DARK.matcher(selector).matches()) {
        collect(body, false, into);
      } else if (!dark && selector.equals(":root")) {
        Matcher token = TOKEN.matcher(body);
        while (token.find()) {
          into.put(token.group(1), sixDigits(token.group(2)));
        }
      }
      from = end + 1;
    }
  }

  private static int closing(String css, int open) {
    int depth = 0;
    for (int i = open; i < css.length(); i++) {
      char c = css.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    throw new IllegalArgumentException("No } for the { at character " + open);
  }

  private static double luminance(String hex) {
    int rgb = Integer.parseInt(sixDigits(hex).substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double c = (channel & 0xff) / 255.0;
    return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  private static String sixDigits(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not a colour #rrggbb: " + hex);
    }
    String digits = hex.replace("#", "").toLowerCase(java.util.Locale.ROOT);
    return "#" + (digits.length() == 6 ? digits : digits.replaceAll("(.)", "$1$1"));
  }
}
