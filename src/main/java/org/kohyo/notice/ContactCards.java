package org.kohyo.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kohyo.notice.Block.ContactCard;
import org.kohyo.notice.Block.Field;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.policy.Contact;
import org.kohyo.policy.Society;

/** The contacts of a society for one matter, as cards. */
final class ContactCards {

  private ContactCards() {}

  /** One card for each contact; ids are {@code contact/<matter>}, then {@code …-2} and so on. */
  static List<Block> of(Society society, Contact.Matter matter) {
    List<Block> cards = new ArrayList<>();
    for (Contact contact : society.contacts()) {
      if (contact.matters().contains(matter)) {
        String id = "contact/" + matter.name().toLowerCase(Locale.ROOT);
        cards.add(card(cards.isEmpty() ? id : id + "-" + (cards.size() + 1), society, contact));
      }
    }
    return List.copyOf(cards);
  }

  /** All contacts, with ids {@code contact/1} and so on. */
  static List<Assembly.ContactPoint> all(Society society) {
    List<Assembly.ContactPoint> points = new ArrayList<>();
    for (Contact contact : society.contacts()) {
      String id = "contact/" + (points.size() + 1);
      points.add(new Assembly.ContactPoint(contact.matters(), card(id, society, contact)));
    }
    return List.copyOf(points);
  }

  private static ContactCard card(String id, Society society, Contact contact) {
    List<Field> fields = new ArrayList<>();
    add(fields, id, FieldKind.SOCIETY, Optional.of(society.name()), v -> "");
    add(fields, id, FieldKind.DEPARTMENT, contact.department(), v -> "");
    add(fields, id, FieldKind.POSTAL_CODE, contact.postalCode(), v -> "");
    add(fields, id, FieldKind.ADDRESS, contact.address(), v -> "");
    add(fields, id, FieldKind.PHONE, contact.phone(), ContactCards::tel);
    add(fields, id, FieldKind.FAX, contact.fax(), v -> "");
    add(fields, id, FieldKind.MAIL, contact.mail(), v -> "mailto:" + v);
    add(fields, id, FieldKind.URL, contact.url(), v -> v);
    add(fields, id, FieldKind.HOURS, contact.hours(), v -> "");
    return new ContactCard(id, fields);
  }

  private static void add(
      List<Field> fields,
      String id,
      FieldKind kind,
      Optional<String> value,
      UnaryOperator<String> target) {
    String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    value.ifPresent(v -> fields.add(new Field(kind, Unit.of(id + "/" + name, v), target.apply(v))));
  }

  /** RFC 3966 in international form; empty where the number is not a Japanese one. */
  private static String tel(String phone) {
    String digits =
        phone
            .codePoints()
            .filter(c -> c >= '0' && c <= '9')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return digits.matches("0[0-9]{9,10}") ? "tel:+81" + digits.substring(1) : "";
  }
}
