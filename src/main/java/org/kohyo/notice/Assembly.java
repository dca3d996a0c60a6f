package org.kohyo.notice;

import java.util.List;
import java.util.Map;
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
 * @param origins unit id to the key of what it was made from; see {@link #origin}
 */
public record Assembly(
    Society society,
    List<Notice> notices,
    List<ContactPoint> contacts,
    List<Finding> findings,
    Map<String, String> origins) {

  /** Copies the lists. */
  public Assembly {
    notices = List.copyOf(notices);
    contacts = List.copyOf(contacts);
    findings = findings.stream().distinct().sorted().toList();
    origins = Map.copyOf(origins);
  }

  /** Where a unit's text comes from, as a key of {@link org.kohyo.finding.Locations}. */
  public String origin(Notice notice, String unit) {
    return Origins.find(origins, notice.kind(), unit);
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
