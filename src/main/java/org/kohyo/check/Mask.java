package org.kohyo.check;

import java.util.regex.Pattern;

/**
 * Replaces in a text what nobody may change: the society's registered name, web and mail addresses.
 */
final class Mask {

  /** Stands for a name or an address; no rule's pattern has it. */
  static final String SIGN = "\uFFFC";

  private static final Pattern LINK =
      Pattern.compile("https?://[!-~]++|[!-?A-~]{1,64}+@[0-9A-Za-z.-]++");

  private Mask() {}

  /** Without the name; the same instance where it has none, which is known by its hash. */
  static String name(String text, String name) {
    return text.replace(name, SIGN);
  }

  /** Without addresses. */
  static String links(String text) {
    return text.contains("http") || text.indexOf('@') >= 0
        ? LINK.matcher(text).replaceAll(SIGN)
        : text;
  }
}
