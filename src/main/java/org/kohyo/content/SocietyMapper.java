package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kohyo.content.SocietyShapes.AdjustmentEntry;
import org.kohyo.content.SocietyShapes.ContactEntry;
import org.kohyo.content.SocietyShapes.FeesEntry;
import org.kohyo.content.SocietyShapes.HistoryItem;
import org.kohyo.content.SocietyShapes.OrganisationEntry;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Contact;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.Fee;
import org.kohyo.policy.Fees;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.Operator;
import org.kohyo.policy.Society;

/** A file of {@code societies/} → a society. */
final class SocietyMapper {

  private final WordingMapper wordings;
  private final ValueReader values;

  private SocietyMapper(WordingMapper wordings, ValueReader values) {
    this.wordings = wordings;
    this.values = values;
  }

  static Society map(String id, YamlFile<SocietyFile> file, PhoneParser phones) {
    SocietyMapper mapper =
        new SocietyMapper(
            new WordingMapper(file), new ValueReader(file.positions(), file.problems(), phones));
    SocietyFile value = file.value();
    List<Adjustment> adjustments = new ArrayList<>();
    for (int i = 0; i < value.adjustments().size(); i++) {
      adjustments.add(mapper.adjustment(value.adjustments().get(i), "/adjustments/" + i));
    }
    return new Society(
        id,
        value.name(),
        value.reading(),
        value.self(),
        value.notices(),
        value.demonstration(),
        mapper.operator(value),
        value.proceduresUrl(),
        value.formsUrl(),
        value.fees().<Fees>map(f -> fees(f, value.feesNote())).orElseGet(Fees.Unstated::new),
        SocietyDetails.of(
            value,
            mapper.values.phone(
                value.accreditedOrganisation().flatMap(OrganisationEntry::phone),
                "/accredited-organisation/phone")),
        mapper.history(value.history()),
        List.of(),
        Optional.empty(),
        mapper.contacts(value.contacts()),
        adjustments,
        SiteMapper.silences(value.silences()));
  }

  private Operator operator(SocietyFile value) {
    return new Operator(
        values.insurerNumber(value.insurerNumber(), "/insurer-number"),
        value.representative(),
        values.postalCode(value.postalCode(), "/postal-code"),
        value.address());
  }

  private static Fees fees(FeesEntry entry, Optional<String> note) {
    List<Fee> all =
        entry.all().stream()
            .map(
                fee ->
                    new Fee(
                        Choices.of(DetailField.class, fee.request()),
                        Integer.parseInt(fee.amount()),
                        Choices.of(Fee.Tax.class, fee.tax()),
                        fee.per()))
            .toList();
    return all.isEmpty() ? new Fees.None() : new Fees.Charged(all, note);
  }

  private List<HistoryEntry> history(List<HistoryItem> items) {
    List<HistoryEntry> history = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      HistoryItem item = items.get(i);
      Optional<LocalDate> date = wordings.day(item.date(), "/history/" + i + "/date");
      date.ifPresent(
          d ->
              history.add(
                  new HistoryEntry(
                      d,
                      Choices.of(DetailField.class, item.event()),
                      item.decidedBy(),
                      item.notices())));
    }
    return history;
  }

  private List<Contact> contacts(List<ContactEntry> entries) {
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      contacts.add(contact(entries.get(i), "/contacts/" + i));
    }
    return contacts;
  }

  private Contact contact(ContactEntry entry, String at) {
    return new Contact(
        entry.matters().stream()
            .map(matter -> Contact.Matter.valueOf(matter.toUpperCase(Locale.ROOT)))
            .toList(),
        entry.department(),
        entry.departmentReading(),
        values.postalCode(entry.postalCode(), at + "/postal-code"),
        entry.address(),
        values.phone(entry.phone(), at + "/phone"),
        values.phone(entry.fax(), at + "/fax"),
        entry.mail(),
        entry.url(),
        entry.hours());
  }

  private Adjustment adjustment(AdjustmentEntry entry, String at) {
    if (entry.omit().isPresent()) {
      return new Adjustment.Omit(entry.omit().get());
    } else if (entry.reword().isPresent()) {
      return new Adjustment.Reword(
          entry.reword().get(),
          entry.replaces(),
          wordings.wording(entry.text().orElseThrow(), at + "/text"));
    } else if (entry.add().isPresent()) {
      return new Adjustment.Add(
          entry.add().get(),
          entry.label().map(label -> wordings.wording(label, at + "/label")),
          wordings.wording(entry.text().orElseThrow(), at + "/text"),
          anchor(entry));
    } else if (entry.move().isPresent()) {
      return new Adjustment.Move(entry.move().get(), anchor(entry));
    }
    return new Adjustment.Relabel(
        entry.relabel().orElseThrow(),
        wordings.wording(entry.label().orElseThrow(), at + "/label"));
  }

  private static Adjustment.Anchor anchor(AdjustmentEntry entry) {
    return entry
        .before()
        .map(id -> new Adjustment.Anchor(Adjustment.Side.BEFORE, id))
        .or(() -> entry.after().map(id -> new Adjustment.Anchor(Adjustment.Side.AFTER, id)))
        .orElseThrow();
  }
}
