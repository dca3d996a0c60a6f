package org.kohyo.content;

import org.kohyo.finding.Message;
import org.kohyo.policy.InsurerNumber;

/** An insurer's number as people type it → an insurer's number. */
final class InsurerNumberParser {

  private static final int DIGITS = 8;

  private InsurerNumberParser() {}

  /** Takes half- and full-width digits and nothing else. Never throws. */
  static Parsed<InsurerNumber> parse(String text) {
    int[] signs = text.codePoints().toArray();
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < signs.length; i++) {
      int digit = NumberSigns.digit(signs[i]);
      if (digit < 0) {
        return Parsed.problemAt(
            i, NumberSigns.misfit(signs[i], "content.insurer-number-character"));
      }
      digits.append(digit);
    }
    if (digits.length() == DIGITS - 1) {
      // spreadsheets drop the first 0 of 06…
      return Parsed.problem("content.insurer-number-zero", digits.toString());
    } else if (digits.length() != DIGITS) {
      return Parsed.problem("content.insurer-number-length", Integer.toString(digits.length()));
    }
    int expected = InsurerNumber.checkDigit(digits.substring(0, DIGITS - 1));
    if (expected != digits.charAt(DIGITS - 1) - '0') {
      return Parsed.problemAt(
          DIGITS - 1,
          Message.of(
              "content.insurer-number-check",
              digits.substring(DIGITS - 1),
              Integer.toString(expected)));
    }
    return new Parsed.Value<>(new InsurerNumber(digits.toString()));
  }
}
