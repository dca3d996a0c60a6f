package org.kohyo.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.compare.About.Origin;
import org.kohyo.compare.Fates.Fate;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.NoticeTree.Standing;
import org.kohyo.compare.Piece.Role;
import org.kohyo.policy.Amendment;

/** Whose each change is, and why it is made. */
final class Abouts {

  private final Fates fates;
  private final Origins origins;
  private final Reasons reasons;

  Abouts(Optional<Side> before, Optional<Side> after, Fates fates) {
    this.fates = fates;
    this.origins = new Origins(before, after);
    this.reasons = new Reasons(before, after);
  }

  /** About one change. */
  About of(Fate fate) {
    if (fate.shown().piece().structure()) {
      return structure(fate);
    } else if (renumbered(fate)) {
      return fromNeighbours(fate);
    }
    Origin origin = origins.of(fate);
    return new About(origin, reason(fate, origin));
  }

  /** A structure follows what it holds. */
  private About structure(Fate fate) {
    List<About> held = new ArrayList<>();
    Stream.of(fate.before(), fate.after())
        .flatMap(Optional::stream)
        .forEach(standing -> standing.node().children().forEach(child -> changed(child, held)));
    if (fate.moved()) {
      return new About(origins.moves(fate) ? Origin.CANONICAL : Origin.SOCIETY, Optional.empty());
    }
    boolean canonical = !held.isEmpty() && held.stream().allMatch(Abouts::canonical);
    return new About(canonical ? Origin.CANONICAL : Origin.SOCIETY, latest(held));
  }

  private void changed(Node node, List<About> held) {
    Fate fate = fates.changed().get(node.piece().id());
    if (fate != null && !node.piece().structure()) {
      held.add(of(fate));
    }
    node.children().forEach(child -> changed(child, held));
  }

  private static boolean canonical(About about) {
    return about.origin() == Origin.CANONICAL;
  }

  private static Optional<Amendment> latest(List<About> abouts) {
    return abouts.stream()
        .flatMap(about -> about.amendment().stream())
        .max(Comparator.comparing(Amendment::date));
  }

  /** Whether a section just gets another number. */
  private static boolean renumbered(Fate fate) {
    return fate.twins()
        && !fate.moved()
        && fate.shown().piece().role() == Role.SECTION
        && fate.before().orElseThrow().piece().spans().equals(fate.shown().piece().spans());
  }

  /** A number changes because of the sections that come, go or move; else by another numbering. */
  private About fromNeighbours(Fate fate) {
    List<About> causes =
        fates.changed().values().stream()
            .filter(other -> other.shown().piece().role() == Role.SECTION)
            .filter(other -> !renumbered(other) && (other.moved() || !other.twins()))
            .map(this::of)
            .toList();
    return new About(
        causes.stream().allMatch(Abouts::canonical) ? Origin.CANONICAL : Origin.SOCIETY,
        latest(causes));
  }

  /** What the source says of the unit, or of the unit that holds it and shares its fate. */
  private Optional<Amendment> reason(Fate fate, Origin origin) {
    Piece piece = fate.shown().piece();
    Optional<Amendment> own = reasons.of(piece, origins.item(fate), origin);
    if (own.isPresent()) {
      return own;
    }
    for (Optional<Standing> holder = fates.holder(fate.shown(), fate.after().isPresent());
        holder.isPresent();
        holder = fates.holder(holder.get(), fate.after().isPresent())) {
      Piece parent = holder.get().piece();
      Fate shared = fates.changed().get(parent.id());
      boolean part = piece.role() == Role.EXPLANATION || piece.role() == Role.CELL_TEXT;
      boolean together =
          shared != null
              && shared.before().isPresent() == fate.before().isPresent()
              && shared.after().isPresent() == fate.after().isPresent()
              && !fate.twins();
      if (!parent.structure()) {
        if (!together && !(part && shared != null)) {
          return Optional.empty();
        }
        Optional<Amendment> inherited = reasons.of(parent, origins.item(shared), origin);
        if (inherited.isPresent()) {
          return inherited;
        }
      }
    }
    return Optional.empty();
  }
}
