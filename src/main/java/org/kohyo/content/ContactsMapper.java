package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kohyo.content.SocietyShapes.ContactEntry;
import org.kohyo.policy.Contact;
import org.kohyo.policy.Contact.Matter;

/** A society's contacts as written → contacts. */
final class ContactsMapper {

  private final WordingMapper wordings;
  private final ValueReader values;

  ContactsMapper(WordingMapper wordings, ValueReader values) {
    this.wordings = wordings;
    this.values = values;
  }

  List<Contact> map(List<ContactEntry> entries) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      contacts.add(contact(entries.get(i), "/contacts/" + i));
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).dates().always()) {
        continue;
      }
      int index = i;
      wordings.reasons(
          entries.get(i).dates(),
          contacts.get(i).period(),
          "/contacts/" + i,
          day -> cards(contacts, index, day));
    }
    return contacts;
  }

  /** Ids of the cards that show a contact on a day, as {@code notice} counts them. */
  private static List<String> cards(List<Contact> contacts, int index, LocalDate day) {
    List<String> ids = new ArrayList<>();
    for (Matter matter : contacts.get(index).matters()) {
      long before =
          contacts.subList(0, index).stream()
              .filter(c -> c.period().contains(day) && c.matters().contains(matter))
              .count();
      ids.add(
          "contact/"
              + matter.name().toLowerCase(Locale.ROOT)
              + (before == 0 ? "" : "-" + (before + 1)));
    }
    return ids;
  }

  private Contact contact(ContactEntry entry, String at) {
    return new Contact(
        entry.for_().stream()
            .map(matter -> Matter.valueOf(matter.toUpperCase(Locale.ROOT)))
            .toList(),
        entry.department(),
        entry.departmentReading(),
        values.postalCode(entry.postalCode(), at + "/postal-code"),
        entry.address(),
        values.phone(entry.phone(), at + "/phone"),
        values.phone(entry.fax(), at + "/fax"),
        entry.mail(),
        entry.url(),
        entry.hours(),
        wordings.period(entry.dates().from(), entry.dates().until(), at));
  }
}
