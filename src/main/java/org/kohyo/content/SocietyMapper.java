package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  static Society map(
      String id, YamlFile<SocietyFile> file, PhoneParser phones, Optional<Units> units) {
    Reasons reasons = new Reasons();
    SocietyMapper mapper =
        new SocietyMapper(
            new WordingMapper(file, reasons),
            new ValueReader(file.positions(), file.problems(), phones));
    SocietyFile value = file.value();
    List<Contact> contacts =
        new ContactsMapper(mapper.wordings, mapper.values).map(value.contacts());
    List<Adjustment> adjustments =
        new AdjustmentsMapper(mapper.wordings, units).map(value.adjustments());
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
        reasons.all(),
        value.editionsFrom().flatMap(d -> mapper.wordings.day(d, "/editions-from")),
        contacts,
        adjustments,
        SiteMapper.silences(value.silences()),
        PresenceMapper.map(value, mapper.wordings));
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
}
