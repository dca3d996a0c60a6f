package org.kohyo.compare;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohyo.compare.About.Origin;
import org.kohyo.compare.Fates.Fate;
import org.kohyo.compare.NoticeTree.Node;
import org.kohyo.compare.NoticeTree.Standing;
import org.kohyo.compare.Piece.Role;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Wording;

/** Whether a change is the canonical policy's or the society's own. */
final class Origins {

  private static final String POLICY = "policy/";
  private static final String KIND = "kind/";

  private final Optional<Side> before;
  private final Optional<Side> after;

  Origins(Optional<Side> before, Optional<Side> after) {
    this.before = before;
    this.after = after;
  }

  /** Whose change of a unit it is. */
  Origin of(Fate fate) {
    // A notice that is new or gone as a whole is the society's decision.
    boolean canonical =
        before.isPresent()
            && after.isPresent()
            && fate.before().map(s -> canonical(before, s.piece())).orElse(true)
            && fate.after().map(s -> canonical(after, s.piece())).orElse(true)
            && changes(fate);
    return canonical ? Origin.CANONICAL : Origin.SOCIETY;
  }

  private boolean changes(Fate fate) {
    String id = fate.id();
    if (fate.before().isEmpty()) {
      return !exists(before.orElseThrow(), id, key(after, id));
    } else if (fate.after().isEmpty()) {
      return !exists(after.orElseThrow(), id, key(before, id));
    }
    Piece old = fate.before().get().piece();
    Piece next = fate.after().get().piece();
    boolean amends = amends(old, next);
    return fate.moved() ? moves(fate) && (amends || old.equals(next)) : amends;
  }

  /** Whether the canonical wording itself differs, apart from values and from the number. */
  private boolean amends(Piece old, Piece next) {
    boolean beside =
        old.role() != Role.SECTION
            && !(old.mark() + "\n" + old.detail() + "\n" + old.tail())
                .equals(next.mark() + "\n" + next.detail() + "\n" + next.tail());
    return beside
        || (old.role() == Role.SHORT_TITLE
            ? !shortTitle(before).equals(shortTitle(after))
            : !Templates.of(old.spans()).equals(Templates.of(next.spans())));
  }

  /** The notice keeps only the resolved text of a short title. */
  private static Optional<Wording> shortTitle(Optional<Side> side) {
    return side.flatMap(
        s ->
            s.canonical().policy().kinds().stream()
                .filter(kind -> kind.id().equals(s.notice().kind()))
                .findFirst()
                .flatMap(kind -> kind.shortTitle().at(s.day())));
  }

  /** Whether the society's file leaves it to the policy where the piece stands. */
  boolean moves(Fate fate) {
    return canonical(before, fate.before().orElseThrow())
        && canonical(after, fate.after().orElseThrow())
        && moves(before).equals(moves(after));
  }

  private static Set<Adjustment> moves(Optional<Side> side) {
    return side.orElseThrow().assembly().society().adjustments().stream()
        .filter(Adjustment.Move.class::isInstance)
        .map(
            a ->
                (Adjustment)
                    new Adjustment.Move(((Adjustment.Move) a).id(), ((Adjustment.Move) a).anchor()))
        .collect(Collectors.toSet());
  }

  private boolean canonical(Optional<Side> side, Standing standing) {
    return canonical(side, standing.node());
  }

  private boolean canonical(Optional<Side> side, Node node) {
    return canonical(side, node.piece())
        && (!node.piece().structure()
            || node.children().stream().allMatch(child -> canonical(side, child)));
  }

  private boolean canonical(Optional<Side> side, Piece piece) {
    if (piece.structure()) {
      return true;
    }
    String key = key(side, piece.id());
    return key.startsWith(POLICY) || key.startsWith(KIND);
  }

  private static String key(Optional<Side> side, String id) {
    Side known = side.orElseThrow();
    return known.assembly().origin(known.notice(), id);
  }

  /** The canonical item of which a unit was made, or its place in the society's file. */
  String item(Fate fate) {
    String key = key(fate.after().isPresent() ? after : before, fate.id());
    return key.startsWith(POLICY) ? key.substring(POLICY.length()) : key;
  }

  /** Whether the policy has the item on the day and plans it for this kind of notice. */
  private static boolean exists(Side side, String id, String key) {
    String item = key.startsWith(POLICY) ? key.substring(POLICY.length()) : id;
    boolean worded =
        side.canonical().at(id, side.day()).isPresent()
            || side.canonical().at(item, side.day()).isPresent();
    return worded && planned(side.canonical().policy(), side.notice().kind(), id);
  }

  /** Of sections and statements the plan names each one. */
  private static boolean planned(Policy policy, String kind, String id) {
    Set<String> all = new HashSet<>();
    Set<String> here = new HashSet<>();
    for (NoticeKind each : policy.kinds()) {
      for (NoticeKind.SectionSpec spec : each.sections()) {
        if (spec instanceof NoticeKind.BlockSection section) {
          Set<String> names = new HashSet<>(Set.of(section.id()));
          section.blocks().stream()
              .filter(NoticeKind.StatementBlock.class::isInstance)
              .forEach(block -> names.add(((NoticeKind.StatementBlock) block).id()));
          all.addAll(names);
          if (each.id().equals(kind)) {
            here.addAll(names);
          }
        }
      }
    }
    all.addAll(policy.statements().keySet());
    String item = all.contains(id) ? id : id.substring(0, Math.max(0, id.lastIndexOf('/')));
    return !all.contains(item) || here.contains(item);
  }
}
