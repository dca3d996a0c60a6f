package org.kohyo.policy;

import java.util.regex.Pattern;

/**
 * A telephone or facsimile number of Japan, with the society's grouping.
 *
 * <p>Its form follows the numbering plan (電気通信番号計画, 令和元年総務省告示第6号): 10 digits, or 11 for mobile, IP
 * and 0800 numbers, from 0 and then another digit than 0. Whether somebody has the number is not
 * known here.
 *
 * @param display the national number in ASCII digits, in 2 to 4 groups with hyphens, and perhaps an
 *     extension of 1 to 8 digits, such as {@code 03-6672-1505} or {@code 03-6672-1505（内線123）}
 */
public record PhoneNumber(String display) {

  private static final Pattern FORM =
      Pattern.compile("0(?!-?0)[0-9]*(-[0-9]+){1,3}(（内線[0-9]{1,8}）)?");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final String EXTENSION = "（内線";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public PhoneNumber {
    int digits = digits(number(display)).length();
    if (!FORM.matcher(display).matches() || digits < 10 || digits > 11) {
      throw new IllegalArgumentException("not a telephone number: " + display);
    }
  }

  /**
   * The number as a link (RFC 3966, section 5.1.4: in global form), such as {@code
   * tel:+81366721505} or {@code tel:+81366721505;ext=123}.
   */
  public String uri() {
    String uri = "tel:+81" + digits(number(display)).substring(1);
    String extension = digits(display.substring(number(display).length()));
    return extension.isEmpty() ? uri : uri + ";ext=" + extension;
  }

  private static String number(String display) {
    int end = display.indexOf(EXTENSION);
    return end < 0 ? display : display.substring(0, end);
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }
}
