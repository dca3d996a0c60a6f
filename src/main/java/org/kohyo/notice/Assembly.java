package org.kohyo.notice;

import java.util.List;
import org.kohyo.finding.Finding;
import org.kohyo.policy.Contact;
import org.kohyo.policy.Society;

/**
 * What a society publishes on one day, and what was noticed on the way.
 *
 * @param society whose
 * @param notices in the society's order
 * @param contacts all its contacts, in its order
 * @param findings sorted; with an error among them the notices must not be published
 */
public record Assembly(
    Society society, List<Notice> notices, List<ContactPoint> contacts, List<Finding> findings) {

  /** Copies the lists. */
  public Assembly {
    notices = List.copyOf(notices);
    contacts = List.copyOf(contacts);
    findings = findings.stream().distinct().sorted().toList();
  }

  /**
   * A contact and what it is for.
   *
   * @param matters at least one
   * @param card its fields
   */
  public record ContactPoint(List<Contact.Matter> matters, Block.ContactCard card) {

    /** Copies the list. */
    public ContactPoint {
      matters = List.copyOf(matters);
    }
  }
}
