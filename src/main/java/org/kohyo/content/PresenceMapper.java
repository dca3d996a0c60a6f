package org.kohyo.content;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kohyo.content.SocietyShapes.NoticeAddressEntry;
import org.kohyo.content.SocietyShapes.PublishedAtEntry;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Presence.FormerAddress;
import org.kohyo.policy.Presence.Logo;
import org.kohyo.policy.Presence.OtherForm;
import org.kohyo.policy.Presence.Successor;

/** What a society's file says of its place on the web. */
final class PresenceMapper {

  private PresenceMapper() {}

  static Presence map(SocietyFile value, WordingMapper wordings) {
    Map<String, String> notices = new LinkedHashMap<>();
    for (NoticeAddressEntry entry :
        value.publishedAt().map(PublishedAtEntry::notices).orElse(List.of())) {
      notices.put(entry.notice(), entry.url());
    }
    Set<OtherForm> forms = EnumSet.noneOf(OtherForm.class);
    value.otherForms().forEach(form -> forms.add(Choices.of(OtherForm.class, form)));
    return new Presence(
        value.prefecture(),
        value.publishedAt().flatMap(PublishedAtEntry::society),
        notices,
        value.until().flatMap(day -> wordings.day(day, "/until")),
        value.successor().map(id -> new Successor(id, id, Optional.empty())),
        value.formerAddresses().stream()
            .map(entry -> new FormerAddress(entry.path(), entry.notice()))
            .toList(),
        forms,
        value.keyColour(),
        value.logo().map(entry -> new Logo(entry.file(), entry.alternative())));
  }
}
