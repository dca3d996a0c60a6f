package org.kohyo.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Edits of a page, one a line, so that an input can be read: the number of a tag or a text, what to
 * do there, and with what. {@code 12+x} puts x before it, {@code 12*x} into its middle, {@code
 * 12-2} removes two from it on, {@code 12~3} removes the third character of it, {@code 12=30} swaps
 * two, {@code 12&30} copies the 30th before it. Numbers go round; other lines do nothing.
 */
final class Edits {

  private static final Pattern TOKEN = Pattern.compile("<[^>]*>|[^<]+|<");
  private static final Pattern EDIT = Pattern.compile("([0-9]{1,6})([-+*~=&])(.{0,200})");
  private static final int MOST = 20;

  private final List<String> tokens = new ArrayList<>();

  private Edits(String page) {
    Matcher matcher = TOKEN.matcher(page);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /** The page after the edits. */
  static String apply(String page, String edits) {
    Edits edited = new Edits(page);
    edits.lines().limit(MOST).map(EDIT::matcher).filter(Matcher::matches).forEach(edited::edit);
    return String.join("", edited.tokens);
  }

  private void edit(Matcher edit) {
    if (tokens.isEmpty()) {
      return;
    }
    int at = index(edit.group(1));
    String with = edit.group(3);
    String token = tokens.get(at);
    switch (edit.group(2)) {
      case "+" -> tokens.add(at, with);
      case "*" ->
          tokens.set(at, new StringBuilder(token).insert(token.length() / 2, with).toString());
      case "-" ->
          tokens.subList(at, Math.min(tokens.size(), at + Math.max(1, number(with)))).clear();
      case "~" -> {
        int code = number(with) % Math.max(1, token.length());
        tokens.set(at, new StringBuilder(token).deleteCharAt(code).toString());
        tokens.removeIf(String::isEmpty);
      }
      case "=" -> Collections.swap(tokens, at, index(with));
      default -> tokens.add(at, tokens.get(index(with)));
    }
  }

  private int index(String number) {
    return number(number) % tokens.size();
  }

  /** The number at the beginning; 0 when there is none. */
  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < Math.min(6, text.length()); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return number;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
