package org.kohyo.publish.state;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Presence.FormerAddress;
import org.kohyo.policy.Presence.Logo;
import org.kohyo.policy.Presence.OtherForm;
import org.kohyo.policy.Presence.Successor;

/** In which order the values of a society's place on the web stand in a state. */
final class PresenceFormat {

  private static final OtherForm[] FORMS = OtherForm.values();

  private PresenceFormat() {}

  static void write(StateWriter to, Presence presence) {
    to.optional(presence.prefecture(), StateWriter::text);
    to.optional(presence.publishedAt(), StateWriter::text);
    to.all(presence.noticesPublishedAt().keySet(), StateWriter::text);
    to.all(presence.noticesPublishedAt().values(), StateWriter::text);
    to.optional(presence.until(), StateWriter::day);
    to.optional(
        presence.successor(),
        (w, successor) -> {
          w.text(successor.id());
          w.text(successor.name());
          w.optional(successor.publishedAt(), StateWriter::text);
        });
    to.all(
        presence.formerAddresses(),
        (w, former) -> {
          w.text(former.path());
          w.optional(former.notice(), StateWriter::text);
        });
    to.all(presence.otherForms(), (w, form) -> w.number(form.ordinal()));
    to.optional(presence.keyColour(), StateWriter::text);
    to.optional(
        presence.logo(),
        (w, logo) -> {
          w.text(logo.file());
          w.text(logo.alternative());
        });
  }

  static Presence presence(StateReader from) {
    Optional<String> prefecture = from.optional(StateReader::text);
    Optional<String> publishedAt = from.optional(StateReader::text);
    List<String> kinds = from.all(StateReader::text);
    List<String> addresses = from.all(StateReader::text);
    Map<String, String> notices = new LinkedHashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      notices.put(kinds.get(i), addresses.get(i));
    }
    Optional<LocalDate> until = from.optional(StateReader::day);
    Optional<Successor> successor =
        from.optional(r -> new Successor(r.text(), r.text(), r.optional(StateReader::text)));
    List<FormerAddress> former =
        from.all(r -> new FormerAddress(r.text(), r.optional(StateReader::text)));
    Set<OtherForm> forms = EnumSet.noneOf(OtherForm.class);
    from.all(r -> FORMS[(int) r.number()]).forEach(forms::add);
    return new Presence(
        prefecture,
        publishedAt,
        notices,
        until,
        successor,
        former,
        forms,
        from.optional(StateReader::text),
        from.optional(r -> new Logo(r.text(), r.text())));
  }
}
