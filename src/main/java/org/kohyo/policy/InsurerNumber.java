package org.kohyo.policy;

import java.util.regex.Pattern;

/**
 * An insurer's number (保険者番号), as the ministry's rules for setting them (保険者番号等の設定について, 昭和51年) form
 * it: 法別番号 (2 digits), 都道府県番号 (2), 保険者別番号 (3), 検証番号 (1). The first two are not compared with their
 * lists, which change.
 *
 * @param digits eight ASCII digits, the last of which is the check digit of the others
 */
public record InsurerNumber(String digits) {

  private static final Pattern FORM = Pattern.compile("[0-9]{8}");
  private static final Pattern CHECKED = Pattern.compile("[0-9]{7}");

  /**
   * Checks form and check digit.
   *
   * @throws IllegalArgumentException when the text has another form or another check digit
   */
  public InsurerNumber {
    if (!FORM.matcher(digits).matches()
        || checkDigit(digits.substring(0, 7)) != digits.charAt(7) - '0') {
      throw new IllegalArgumentException("not an insurer's number: " + digits);
    }
  }

  /**
   * The 検証番号, 0 to 9, of 法別番号, 都道府県番号 and 保険者別番号.
   *
   * <p>The rule: multiply the digits by 2 and 1 in turn, beginning with 2 at the last; add the
   * digits of the products; what is missing to the next multiple of ten is the check digit (ISO/IEC
   * 7812-1, annex B, known as Luhn's).
   *
   * @param seven seven ASCII digits
   * @throws IllegalArgumentException when the text has another form
   */
  public static int checkDigit(String seven) {
    if (!CHECKED.matcher(seven).matches()) {
      throw new IllegalArgumentException("not seven digits: " + seven);
    }
    int sum = 0;
    for (int i = 0; i < 7; i++) {
      int product = (seven.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
