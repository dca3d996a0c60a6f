package org.kohyo.publish.redirect;

import java.util.Locale;
import java.util.Optional;
import org.kohyo.policy.Presence.FormerAddress;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.SocietyEntry.NoticeName;

/**
 * A former address that a society claims.
 *
 * @param entry the society
 * @param index which of its former addresses, from 0
 */
record Claim(SocietyEntry entry, int index) {

  String society() {
    return entry.id();
  }

  private FormerAddress address() {
    return entry.presence().formerAddresses().get(index);
  }

  String path() {
    return address().path();
  }

  /** The kind of notice that is asked for. */
  Optional<String> asked() {
    return address().notice();
  }

  /** The kind of notice that stood there, if it is published now. */
  Optional<String> kind() {
    return asked()
        .filter(
            kind ->
                entry.presence().noticesPublishedAt().containsKey(kind)
                    || entry.notices().stream().anyMatch(n -> n.kind().equals(kind)));
  }

  /** The notice's name; empty for the society's page, and for a notice that has none yet. */
  Optional<String> title() {
    return kind()
        .flatMap(
            kind ->
                entry.notices().stream()
                    .filter(n -> n.kind().equals(kind))
                    .map(NoticeName::shortTitle)
                    .findFirst());
  }

  /** What it leads to: the same for two claims that don't contradict each other. */
  String goal() {
    return society() + "/" + kind().orElse("");
  }

  /** Where it leads to now, where that is known. */
  Optional<String> target(Optional<String> baseUrl) {
    return kind()
        .map(kind -> entry.presence().address(society(), kind, baseUrl))
        .orElseGet(() -> entry.presence().address(society(), baseUrl))
        .map(SafeUrl::of);
  }

  /**
   * The same for paths that one page answers for. Case is no difference: nginx's map and some file
   * systems see none.
   */
  String key() {
    return path()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("/index\\.html$", "/")
        .replaceFirst("(?<=.)/$", "");
  }
}
