package org.kohyo.content;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Where the hyphens go in a number that somebody wrote without: the area codes' lengths differ. */
final class PhoneGrouping {

  private static final int COUNTRY = 81;
  private static final String REGION = "JP";
  private static final Pattern FORM = Pattern.compile("0[0-9]+(-[0-9]+){1,2}");

  /** Asked for when a number needs it: most are written with their hyphens. */
  private final Supplier<PhoneNumberUtil> numbers;

  PhoneGrouping() {
    this(PhoneNumberUtil::getInstance);
  }

  PhoneGrouping(Supplier<PhoneNumberUtil> numbers) {
    this.numbers = numbers;
  }

  /**
   * The digits with hyphens; empty when no such number can be given out, so that nobody knows where
   * they go.
   *
   * @param digits 10 or 11 ASCII digits: 0 and then another digit than 0
   */
  Optional<String> of(String digits) {
    // the library's own parser would take 010 as the way to dial abroad
    Phonenumber.PhoneNumber number =
        new Phonenumber.PhoneNumber()
            .setCountryCode(COUNTRY)
            .setNationalNumber(Long.parseLong(digits.substring(1)));
    if (!numbers.get().isValidNumberForRegion(number, REGION)) {
      return Optional.empty();
    }
    return Optional.of(numbers.get().format(number, PhoneNumberFormat.NATIONAL))
        .filter(n -> FORM.matcher(n).matches() && n.replace("-", "").equals(digits));
  }
}
