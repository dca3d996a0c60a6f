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
import org.kohyo.policy.PhoneNumber;
import org.kohyo.policy.PostalCode;
import org.kohyo.policy.Society;

/** The contacts of a society as cards. */
final class ContactCards {

  private final Society society;
  private final Origins origins;

  ContactCards(Society society, Origins origins) {
    this.society = society;
    this.origins = origins;
  }

  /**
   * One card for each contact for a matter; ids are {@code contact/<matter>}, then {@code …-2} and
   * so on.
   */
  List<Block> of(Contact.Matter matter) {
    List<Block> cards = new ArrayList<>();
    for (int i = 0; i < society.contacts().size(); i++) {
      if (society.contacts().get(i).matters().contains(matter)) {
        String id = "contact/" + matter.name().toLowerCase(Locale.ROOT);
        cards.add(card(cards.isEmpty() ? id : id + "-" + (cards.size() + 1), i));
      }
    }
    return List.copyOf(cards);
  }

  /** All contacts that hold, with ids {@code contact/1} and so on by their places in the file. */
  List<Assembly.ContactPoint> all() {
    List<Assembly.ContactPoint> points = new ArrayList<>();
    for (int i = 0; i < society.contacts().size(); i++) {
      if (society.contacts().get(i).matters().isEmpty()) {
        continue;
      }
      points.add(
          new Assembly.ContactPoint(
              society.contacts().get(i).matters(), card("contact/" + (i + 1), i)));
    }
    return List.copyOf(points);
  }

  private ContactCard card(String id, int index) {
    Contact contact = society.contacts().get(index);
    Fields fields = new Fields(id, "/contacts/" + index + "/");
    fields.add(FieldKind.SOCIETY, Optional.of(society.name()), v -> "");
    fields.add(FieldKind.DEPARTMENT, contact.department(), v -> "");
    fields.add(FieldKind.DEPARTMENT_READING, contact.departmentReading(), v -> "");
    fields.add(FieldKind.POSTAL_CODE, contact.postalCode().map(PostalCode::display), v -> "");
    fields.add(FieldKind.ADDRESS, contact.address(), v -> "");
    fields.add(
        FieldKind.PHONE,
        contact.phone().map(PhoneNumber::display),
        v -> contact.phone().orElseThrow().uri());
    fields.add(FieldKind.FAX, contact.fax().map(PhoneNumber::display), v -> "");
    fields.add(FieldKind.MAIL, contact.mail(), v -> "mailto:" + v);
    fields.add(FieldKind.URL, contact.url(), v -> v);
    fields.add(FieldKind.HOURS, contact.hours(), v -> "");
    return new ContactCard(id, fields.all);
  }

  /** The fields of one card. */
  private final class Fields {

    private final List<Field> all = new ArrayList<>();
    private final String id;
    private final String pointer;

    Fields(String id, String pointer) {
      this.id = id;
      this.pointer = pointer;
    }

    void add(FieldKind kind, Optional<String> value, UnaryOperator<String> target) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (value.isPresent()) {
        Unit unit = Unit.of(id + "/" + name, value.get());
        origins.own(unit.id(), kind == FieldKind.SOCIETY ? "/name" : pointer + name);
        all.add(new Field(kind, unit, target.apply(value.get())));
      }
    }
  }
}
