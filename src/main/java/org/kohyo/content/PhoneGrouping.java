package org.kohyo.content;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the hyphens go in a number that somebody wrote without: the area codes' lengths differ. */
final class PhoneGrouping {

  private static final String JAPAN = "JP";
  private static final Pattern FORM = Pattern.compile("0[0-9]+(-[0-9]+){1,2}");

  private final PhoneNumberUtil numbers;

  PhoneGrouping() {
    this(PhoneNumberUtil.getInstance());
  }

  PhoneGrouping(PhoneNumberUtil numbers) {
    this.numbers = numbers;
  }

  /**
   * The digits with hyphens; empty when no such number can be given out, so that nobody knows where
   * they go.
   *
   * @param digits 10 or 11 ASCII digits from 0
   */
  Optional<String> of(String digits) {
    try {
      Phonenumber.PhoneNumber number = numbers.parse(digits, JAPAN);
      return Optional.of(numbers.format(number, PhoneNumberFormat.NATIONAL))
          .filter(n -> numbers.isValidNumberForRegion(number, JAPAN))
          .filter(n -> FORM.matcher(n).matches() && n.replace("-", "").equals(digits));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
