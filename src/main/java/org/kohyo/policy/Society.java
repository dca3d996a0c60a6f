package org.kohyo.policy;

import java.util.List;
import java.util.Optional;

/**
 * A health insurance society (健康保険組合) and what is its own.
 *
 * @param id the name of its file: a–z, 0–9, hyphen
 * @param name registered name, never normalised
 * @param reading the name in kana
 * @param self what it calls itself in its notices, such as 当組合
 * @param notices ids of the kinds of notice that it publishes, in order
 * @param demonstration whether its pages are samples that nobody must rely on
 * @param proceduresUrl address of its page on disclosure procedures
 * @param contacts in order
 * @param adjustments in order
 */
public record Society(
    String id,
    String name,
    Optional<String> reading,
    String self,
    List<String> notices,
    boolean demonstration,
    Optional<String> proceduresUrl,
    List<Contact> contacts,
    List<Adjustment> adjustments) {

  /** Copies the lists. */
  public Society {
    notices = List.copyOf(notices);
    contacts = List.copyOf(contacts);
    adjustments = List.copyOf(adjustments);
  }
}
