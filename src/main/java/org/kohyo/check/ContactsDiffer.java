package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kohyo.check.ContactValues.Named;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.policy.Contact;
import org.kohyo.policy.PhoneNumber;
import org.kohyo.policy.PostalCode;

/**
 * The same place to turn to, named twice with different values: two contacts of one department, or
 * a number or mail address in a text that none of the society's contacts has. Readers would not
 * know which one holds.
 */
final class ContactsDiffer implements TextRule<List<Named>> {

  /** The rule's id. */
  static final String RULE = "contacts-differ";

  /** Keys of a contact in the society's file. */
  private static final Map<String, Function<Contact, Optional<String>>> FIELDS =
      Map.of(
          "postal-code", c -> c.postalCode().map(PostalCode::display),
          "address", Contact::address,
          "phone", c -> c.phone().map(PhoneNumber::display),
          "fax", c -> c.fax().map(PhoneNumber::display),
          "mail", Contact::mail);

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public Optional<List<Named>> look(String text) {
    return Optional.of(ContactValues.in(text)).filter(named -> !named.isEmpty());
  }

  /** With its addresses. */
  @Override
  public String reads(Line line, String words) {
    return line.text();
  }

  /** A warning for every field and for every value in a text. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<List<Named>>> seen) {
    List<Remark> contacts = contacts(subject);
    return seen.isEmpty()
        ? contacts.stream()
        : Stream.concat(contacts.stream(), named(subject, seen));
  }

  private static List<Remark> contacts(Subject subject) {
    List<Contact> contacts = subject.society().contacts();
    List<Remark> remarks = new ArrayList<>();
    for (int i = 1; i < contacts.size(); i++) {
      Contact later = contacts.get(i);
      int index = i;
      contacts.subList(0, i).stream()
          .filter(earlier -> isSamePlace(earlier, later))
          .findFirst()
          .ifPresent(earlier -> remarks.addAll(differences(subject, earlier, later, index)));
    }
    return remarks;
  }

  private static boolean isSamePlace(Contact earlier, Contact later) {
    return later.department().isPresent()
        && later
            .department()
            .map(ContactValues::plain)
            .equals(earlier.department().map(ContactValues::plain));
  }

  private static List<Remark> differences(
      Subject subject, Contact earlier, Contact later, int index) {
    return FIELDS.keySet().stream()
        .sorted()
        .flatMap(
            key -> {
              Optional<String> one = FIELDS.get(key).apply(earlier);
              Optional<String> other = FIELDS.get(key).apply(later);
              if (one.isEmpty() || other.isEmpty() || isSame(key, one.get(), other.get())) {
                return Stream.<Remark>empty();
              }
              Message message =
                  Message.of(
                      "check.contacts-differ",
                      later.department().orElse(""),
                      key,
                      one.get(),
                      other.get());
              String pointer = "/contacts/" + index + "/" + key;
              return Stream.of(subject.onSociety(pointer, RULE, Severity.WARNING, message));
            })
        .toList();
  }

  private static boolean isSame(String key, String one, String other) {
    // An extension (内線) leads to the same number.
    return key.equals("phone") || key.equals("fax")
        ? ContactValues.number(one).equals(ContactValues.number(other))
        : ContactValues.plain(one).equals(ContactValues.plain(other));
  }

  private static Stream<Remark> named(Subject subject, List<Seen<List<Named>>> seen) {
    ContactValues known = ContactValues.of(subject.society());
    return seen.stream()
        .flatMap(
            s ->
                s.found().stream()
                    .filter(known::contradict)
                    .map(
                        named -> s.remark(subject, RULE, Severity.WARNING, message(named, known))));
  }

  private static Message message(Named named, ContactValues known) {
    return Message.of("check.contacts-differ-text", named.quote(), known.shown(named));
  }
}
