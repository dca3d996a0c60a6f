package org.kohyo.policy;

import java.util.Locale;

/** A field of a {@link Detail}; what it means depends on the kind. */
public enum DetailField {
  /** A name (名称). */
  NAME,
  /** A postal address (住所). */
  ADDRESS,
  /** A representative's office and name (代表者). */
  REPRESENTATIVE,
  /** The insurer's number (保険者番号). */
  INSURER_NUMBER,
  /** A department (部署). */
  DEPARTMENT,
  /** A telephone number (電話番号). */
  PHONE,
  /** An address on the web. */
  URL,
  /** The fee of a notification of purposes (利用目的の通知). */
  PURPOSE_NOTIFICATION,
  /** The fee of a disclosure (開示). */
  DISCLOSURE,
  /** The fee of disclosing records of provision (第三者提供記録の開示). */
  PROVISION_RECORDS,
  /** A note (備考). */
  NOTE,
  /** Countries (国名). */
  COUNTRIES,
  /** A country's system of protection (個人情報の保護に関する制度). */
  SYSTEM,
  /** Measures (措置). */
  MEASURES,
  /** Items of information (項目). */
  ITEMS,
  /** The range of users (共同して利用する者の範囲). */
  USERS,
  /** A purpose of use (利用目的). */
  PURPOSE,
  /** The responsible party's name (管理について責任を有する者の名称). */
  RESPONSIBLE_NAME,
  /** The responsible party's address (住所). */
  RESPONSIBLE_ADDRESS,
  /** The responsible party's representative (代表者の氏名). */
  RESPONSIBLE_REPRESENTATIVE,
  /** A condition (条件), such as a memorandum between the users. */
  CONDITION,
  /** How and where to object (申出の方法). */
  OBJECTION,
  /** Why (理由). */
  REASON,
  /** What follows from a refusal (同意しない場合の取扱い). */
  CONSEQUENCE,
  /** That and how consent can be withdrawn (撤回). */
  WITHDRAWAL,
  /** Items that are provided to others (提供する項目). */
  PROVIDED_ITEMS,
  /** How it is done (方法). */
  METHOD,
  /** Who receives it (提供先). */
  RECIPIENT,
  /** The day of enactment (制定). */
  ENACTED,
  /** The day of an amendment (改定). */
  AMENDED;

  private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The name in content and in unit ids, such as {@code responsible-name}. */
  public String key() {
    return key;
  }
}
