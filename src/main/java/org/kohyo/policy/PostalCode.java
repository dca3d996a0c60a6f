package org.kohyo.policy;

import java.util.regex.Pattern;

/**
 * A postal code of Japan (郵便番号, seven digits since 1998). Whether it is in use is not known here.
 *
 * @param display seven ASCII digits with a hyphen after the third, such as {@code 105-0012};
 *     without 〒
 */
public record PostalCode(String display) {

  private static final Pattern FORM = Pattern.compile("[0-9]{3}-[0-9]{4}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public PostalCode {
    if (!FORM.matcher(display).matches()) {
      throw new IllegalArgumentException("not a postal code: " + display);
    }
  }
}
