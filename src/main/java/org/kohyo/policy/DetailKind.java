package org.kohyo.policy;

import static org.kohyo.policy.DetailField.*;

import java.util.List;
import java.util.Locale;

/** What a {@link Detail} tells of; each kind is a table of its own in a notice. */
public enum DetailKind {
  /** Name, address and representative (個人情報保護法 32 条 1 項 1 号). */
  IDENTITY(NAME, ADDRESS, REPRESENTATIVE, INSURER_NUMBER),
  /** Fees of disclosure (手数料, 38 条). */
  FEES(PURPOSE_NOTIFICATION, DISCLOSURE, PROVISION_RECORDS, NOTE),
  /** That no fee is taken: a fact without a value. */
  NO_FEES(),
  /** Accredited personal information protection organisation (認定個人情報保護団体). */
  ACCREDITED_ORGANISATION(NAME, DEPARTMENT, ADDRESS, PHONE, URL),
  /** Handling abroad (外的環境). */
  FOREIGN_ENVIRONMENT(COUNTRIES, SYSTEM, MEASURES),
  /** Joint use (共同利用, 27 条 5 項 3 号). */
  JOINT_USE(
      NAME,
      ITEMS,
      USERS,
      PURPOSE,
      RESPONSIBLE_NAME,
      RESPONSIBLE_ADDRESS,
      RESPONSIBLE_REPRESENTATIVE,
      CONDITION,
      OBJECTION),
  /** Implied consent to provision (黙示の同意). */
  IMPLIED_CONSENT(ITEMS, REASON, CONSEQUENCE, OBJECTION, WITHDRAWAL),
  /** Anonymised information (匿名加工情報, 43 条). */
  ANONYMISED_INFORMATION(ITEMS, PROVIDED_ITEMS, METHOD, RECIPIENT),
  /** Pseudonymised information (仮名加工情報, 41 条). */
  PSEUDONYMISED_INFORMATION(ITEMS, PURPOSE),
  /** When the notice was made and amended (制定・改定). */
  HISTORY(ENACTED, AMENDED);

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final List<DetailField> fields;

  DetailKind(DetailField... fields) {
    this.fields = List.of(fields);
  }

  /** Its fields, in the order of the table. */
  public List<DetailField> fields() {
    return fields;
  }

  /** The name in content and in unit ids, such as {@code joint-use}. */
  public String key() {
    return key;
  }
}
