package org.kohyo.policy;

import java.time.LocalDate;
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
 * @param period when it holds
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
    Optional<String> hours,
    Period period) {

  /** Copies the list. */
  public Contact {
    matters = List.copyOf(matters);
  }

  /** A contact for ever. */
  public Contact(
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
    this(
        matters,
        department,
        departmentReading,
        postalCode,
        address,
        phone,
        fax,
        mail,
        url,
        hours,
        Period.ALWAYS);
  }

  /** The contact, or one without matters and fields when it does not hold on the day. */
  Contact on(LocalDate day) {
    Optional<String> no = Optional.empty();
    return period.contains(day)
        ? this
        : new Contact(
            List.of(),
            no,
            no,
            Optional.empty(),
            no,
            Optional.empty(),
            Optional.empty(),
            no,
            no,
            no,
            period);
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
