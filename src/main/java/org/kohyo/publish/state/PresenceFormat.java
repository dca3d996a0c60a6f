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

  static void write(Presence presence, StateWriter to) {
    to.truth(!presence.equals(Presence.UNSTATED));
    if (presence.equals(Presence.UNSTATED)) {
      return;
    }
    to.optional(presence.prefecture(), to::text);
    to.optional(presence.publishedAt(), to::text);
    to.all(presence.noticesPublishedAt().keySet(), to::text);
    to.all(presence.noticesPublishedAt().values(), to::text);
    to.optional(presence.until(), to::day);
    to.optional(
        presence.successor(),
        successor -> {
          to.text(successor.id());
          to.text(successor.name());
          to.optional(successor.publishedAt(), to::text);
        });
    to.all(
        presence.formerAddresses(),
        former -> {
          to.text(former.path());
          to.optional(former.notice(), to::text);
        });
    to.all(presence.otherForms(), form -> to.number(form.ordinal()));
    to.optional(presence.keyColour(), to::text);
    to.optional(
        presence.logo(),
        logo -> {
          to.text(logo.file());
          to.text(logo.alternative());
        });
  }

  static Presence presence(StateReader from) {
    if (!from.truth()) {
      return Presence.UNSTATED;
    }
    Optional<String> prefecture = from.optional(from::text);
    Optional<String> publishedAt = from.optional(from::text);
    List<String> kinds = from.all(from::text);
    List<String> addresses = from.all(from::text);
    Map<String, String> notices = new LinkedHashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      notices.put(kinds.get(i), addresses.get(i));
    }
    Optional<LocalDate> until = from.optional(from::day);
    Optional<Successor> successor =
        from.optional(() -> new Successor(from.text(), from.text(), from.optional(from::text)));
    List<FormerAddress> former =
        from.all(() -> new FormerAddress(from.text(), from.optional(from::text)));
    Set<OtherForm> forms = EnumSet.noneOf(OtherForm.class);
    from.all(() -> FORMS[(int) from.number()]).forEach(forms::add);
    return new Presence(
        prefecture,
        publishedAt,
        notices,
        until,
        successor,
        former,
        forms,
        from.optional(from::text),
        from.optional(() -> new Logo(from.text(), from.text())));
  }
}
