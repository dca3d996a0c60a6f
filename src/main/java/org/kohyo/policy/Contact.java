package org.kohyo.policy;

import java.util.List;
import java.util.Optional;

/**
 * Where people can turn to. Names stand as the society wrote them; numbers in their one form.
 *
 * @param matters what for, at least one
 * @param department such as 総務課
 * @param departmentReading the department in kana (よみ)
 * @param postalCode of the address
 * @param address postal address
 * @param phone telephone number
 * @param fax facsimile number
 * @param mail e-mail address
 * @param url address of a form
 * @param hours when somebody answers
 */
public record Contact(
    List<Matter> matters,
    Optional<String> department,
    Optional<String> departmentReading,
    Optional<PostalCode> postalCode,
    Optional<String> address,
    Optional<PhoneNumber> phone,
    Optional<PhoneNumber> fax,
    Optional<String> mail,
    Optional<String> url,
    Optional<String> hours) {

  /** Copies the list. */
  public Contact {
    matters = List.copyOf(matters);
  }

  /** What somebody turns to a society for. */
  public enum Matter {
    /** Complaints (苦情). */
    COMPLAINTS,
    /** Requests for disclosure (開示等). */
    DISCLOSURE,
    /** Anything else. */
    GENERAL
  }
}
