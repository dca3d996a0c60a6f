package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kohyo.content.FileShapes.AdjustmentEntry;
import org.kohyo.content.FileShapes.ContactEntry;
import org.kohyo.content.FileShapes.SocietyFile;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Contact;
import org.kohyo.policy.Society;

/** A file of {@code societies/} → a society. */
final class SocietyMapper {

  private final WordingMapper wordings;

  private SocietyMapper(WordingMapper wordings) {
    this.wordings = wordings;
  }

  static Society map(String id, YamlFile<SocietyFile> file) {
    SocietyMapper mapper = new SocietyMapper(new WordingMapper(file));
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
        value.proceduresUrl(),
        value.contacts().stream().map(SocietyMapper::contact).toList(),
        adjustments);
  }

  private static Contact contact(ContactEntry entry) {
    return new Contact(
        entry.matters().stream()
            .map(matter -> Contact.Matter.valueOf(matter.toUpperCase(Locale.ROOT)))
            .toList(),
        entry.department(),
        entry.postalCode(),
        entry.address(),
        entry.phone(),
        entry.fax(),
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
