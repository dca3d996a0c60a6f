package org.kohyo.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/** Turns wordings into the text of one society on one day. */
final class Resolver {

  private final Society society;
  private final LocalDate day;
  private final Overlay overlay;
  private final Locations locations;
  private final Origins origins;
  private final SharedParts shared;

  Resolver(
      Society society,
      LocalDate day,
      Overlay overlay,
      Locations locations,
      Origins origins,
      SharedParts shared) {
    this.shared = shared;
    this.origins = origins;
    this.society = society;
    this.day = day;
    this.overlay = overlay;
    this.locations = locations;
  }

  /** The day for which texts are resolved. */
  LocalDate day() {
    return day;
  }

  /** The unit's text: the society's own words if it has any, else the wording of the day. */
  Optional<Unit> unit(String id, Wordings wordings) {
    return unit(id, id, wordings);
  }

  /**
   * The same where one canonical item gives several units.
   *
   * @param id of the unit
   * @param item id of the canonical item
   */
  Optional<Unit> unit(String id, String item, Wordings wordings) {
    Optional<Unit> own = reworded(id, item);
    if (own.isPresent()) {
      return own;
    }
    Optional<Wording> wording = wordings.at(day);
    return wording.isPresent() ? canonical(id, item, wording.get()) : Optional.empty();
  }

  /** A unit of the society's own, from that place of its file. */
  Optional<Unit> own(String id, Wording wording, String pointer) {
    origins.own(id, pointer);
    return unitOf(id, wording);
  }

  private Optional<Unit> reworded(String id, String item) {
    Optional<Overlay.Own> own = overlay.reworded(item);
    return own.isPresent() ? own(id, own.get().wording(), own.get().pointer()) : Optional.empty();
  }

  private Optional<Unit> canonical(String id, String item, Wording wording) {
    origins.canonical(id, item);
    return unitOf(id, wording);
  }

  private Optional<Unit> unitOf(String id, Wording wording) {
    if (wording.template().indexOf('{') < 0) {
      return Optional.of(Unit.of(id, wording.template()));
    }
    return given(id, wording)
        ? Optional.of(new Unit(id, Spans.of(wording, society)))
        : Optional.empty();
  }

  /** The label of a group: the unit's own rewording first, then the society's, then canonical. */
  Optional<Unit> label(String id, String groupKind, Wordings canonical) {
    return reworded(id, id)
        .or(
            () ->
                overlay.relabelled(groupKind).flatMap(own -> own(id, own.wording(), own.pointer())))
        .or(() -> canonical.at(day).flatMap(wording -> canonical(id, groupKind, wording)));
  }

  /** The text of a node of prose. */
  Unit prose(ProseNode node) {
    return reworded(node.id(), node.id())
        .orElseGet(
            () -> {
              origins.canonical(node.id(), node.id());
              return new Unit(node.id(), Spans.of(node.inlines(), society));
            });
  }

  /** Whether the society gives every value that the text needs; what it lacks is noted. */
  boolean complete(String id, List<ProseNode> nodes) {
    boolean complete = true;
    for (ProseNode node : nodes) {
      for (Wording wording : Spans.wordings(node.inlines())) {
        complete &= given(id, wording);
      }
    }
    return complete;
  }

  /** Whether the society gives all that the wording leaves open; what it lacks is noted. */
  private boolean given(String id, Wording wording) {
    boolean complete = true;
    for (Placeholder placeholder : shared.placeholders(wording)) {
      if (placeholder.value(society).isEmpty()) {
        note(id, placeholder);
        complete = false;
      }
    }
    return complete;
  }

  private void note(String id, Placeholder placeholder) {
    String key = placeholder.key().substring("society.".length());
    overlay.add(
        Finding.warning(
            "missing-value",
            locations.ofSociety(society.id(), ""),
            Message.of("notice.missing-value", key, id),
            Message.of("notice.missing-value.hint", key)));
  }
}
