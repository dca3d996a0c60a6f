package org.kohyo.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.compare.Comparer;
import org.kohyo.compare.Comparison;
import org.kohyo.compare.NoticeTree;
import org.kohyo.compare.Piece;
import org.kohyo.compare.Piece.Role;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Span;
import org.kohyo.verify.UnitVerdict.Fate;

/**
 * The notice as a file says it: the notice with all that became of its units. What has no place in
 * a notice stays in the list of units alone.
 */
final class AsPublished {

  private final Branch root = new Branch(new Piece("", Role.TITLE, "", "", "", "", List.of()));
  private final Map<String, Branch> branches = new HashMap<>();
  private int extras;

  private AsPublished(Notice notice) {
    NoticeTree.of(notice).nodes().forEach(node -> plant(node, root));
  }

  /** A piece in the making. */
  private static final class Branch {
    private final Piece piece;
    private List<Span> spans;
    private Branch parent;
    private final List<Branch> children = new ArrayList<>();

    Branch(Piece piece) {
      this.piece = piece;
      this.spans = piece.spans();
    }

    NoticeTree.Node node() {
      return new NoticeTree.Node(
          new Piece(
              piece.id(),
              piece.role(),
              piece.detail(),
              piece.mark(),
              piece.tail(),
              piece.target(),
              spans),
          children.stream().map(Branch::node).toList());
    }
  }

  /**
   * What the file says instead of the notice; empty where a notice can't show it, or where nothing
   * but marks differ.
   *
   * @param follows for units that moved, the unit that they follow in the file
   */
  static Optional<Comparison> compare(
      Notice notice, List<UnitVerdict> units, Map<String, String> follows) {
    for (boolean all : new boolean[] {true, false}) {
      try {
        Comparison comparison =
            new Comparer().compare(notice, made(notice, units, all ? follows : Map.of(), all));
        if (!comparison.same()) {
          return Optional.of(comparison);
        }
      } catch (IllegalArgumentException e) {
        // No notice looks like this: then just the texts.
        continue;
      }
    }
    return Optional.empty();
  }

  private static Notice made(
      Notice notice, List<UnitVerdict> units, Map<String, String> follows, boolean all) {
    AsPublished made = new AsPublished(notice);
    units.stream().filter(u -> u.fate() == Fate.ALTERED).forEach(made::alter);
    if (all) {
      units.stream().filter(u -> u.fate() == Fate.MISSING).forEach(made::remove);
      made.move(units, follows);
      made.add(units);
    }
    return new NoticeTree(made.root.children.stream().map(Branch::node).toList())
        .notice(notice.society(), notice.kind());
  }

  private void plant(NoticeTree.Node node, Branch parent) {
    Branch branch = put(node.piece(), parent, parent.children.size());
    node.children().forEach(child -> plant(child, branch));
  }

  private Branch put(Piece piece, Branch parent, int index) {
    Branch branch = new Branch(piece);
    branches.put(piece.id(), branch);
    insert(branch, parent, index);
    return branch;
  }

  private static void insert(Branch branch, Branch parent, int index) {
    branch.parent = parent;
    parent.children.add(index, branch);
  }

  private void alter(UnitVerdict unit) {
    Branch branch = branches.get(unit.id());
    if (branch != null) {
      branch.spans = plain(unit.read());
    }
  }

  private static List<Span> plain(String text) {
    return text.isEmpty() ? List.of() : List.of(new Span.Plain(text));
  }

  /** What still holds something stays, without its text; what holds nothing any more goes too. */
  private void remove(UnitVerdict unit) {
    Branch branch = branches.get(unit.id());
    if (branch == null) {
      return;
    }
    branch.spans = List.of();
    while (branch.parent != null
        && branch.piece.role() != Role.TITLE
        && branch.spans.isEmpty()
        && branch.children.stream().allMatch(AsPublished::empty)
        && branch.piece.role() != Role.CELL) {
      branch.parent.children.remove(branch);
      branch = branch.parent.piece.role() == Role.CELL ? branch.parent.parent : branch.parent;
    }
  }

  /** A cell without texts holds a place in its row, no more. */
  private static boolean empty(Branch branch) {
    return branch.piece.role() == Role.CELL && branch.children.isEmpty();
  }

  /** Behind the unit that it follows in the file, where that is one of its kind. */
  private void move(List<UnitVerdict> units, Map<String, String> follows) {
    for (UnitVerdict unit : units) {
      Branch branch = unit.fate() == Fate.MOVED ? branches.get(unit.id()) : null;
      Branch behind = branch == null ? null : branches.get(follows.getOrDefault(unit.id(), ""));
      if (behind == null || behind == branch || behind.parent == null) {
        continue;
      }
      Role role = branch.piece.role();
      Branch sibling =
          behind.piece.role() == Role.EXPLANATION && role == Role.PURPOSE ? behind.parent : behind;
      boolean into =
          sibling.piece.role() == Role.GROUP && role == Role.PURPOSE
              || sibling.piece.role() == Role.PURPOSE && role == Role.EXPLANATION;
      if (!into && sibling.piece.role() != role || within(sibling, branch)) {
        continue;
      }
      branch.parent.children.remove(branch);
      Branch parent = into ? sibling : sibling.parent;
      insert(branch, parent, into ? 0 : parent.children.indexOf(sibling) + 1);
    }
  }

  private static boolean within(Branch branch, Branch holder) {
    for (Branch at = branch; at != null; at = at.parent) {
      if (at == holder) {
        return true;
      }
    }
    return false;
  }

  private void add(List<UnitVerdict> units) {
    Map<String, Branch> last = new HashMap<>();
    for (UnitVerdict unit : units) {
      Branch behind = last.getOrDefault(unit.id(), branches.get(unit.id()));
      if (unit.fate() == Fate.EXTRA && behind != null && !unit.read().isEmpty()) {
        Branch added = add(behind, unit.read());
        if (added != null) {
          last.put(unit.id(), added);
        }
      }
    }
  }

  /** Something of the kind of what stands before it. */
  private Branch add(Branch behind, String text) {
    Branch parent = behind.parent;
    int index = parent == null ? 0 : parent.children.indexOf(behind) + 1;
    return switch (behind.piece.role()) {
      case PURPOSE, CELL_TEXT -> put(extra(behind.piece.role(), "", text), parent, index);
      case NODE -> put(extra(Role.NODE, behind.piece.detail(), text), parent, index);
      case EXPLANATION -> put(extra(Role.EXPLANATION, "", text), parent, index);
      case GROUP -> put(extra(Role.PURPOSE, "", text), behind, 0);
      case SECTION -> prose(behind, 0, text);
      case ROW ->
          behind.children.isEmpty()
              ? null
              : put(extra(Role.CELL_TEXT, "", text), behind.children.get(0), 0);
      case FIELD -> prose(parent.parent, parent.parent.children.indexOf(parent) + 1, text);
      case TITLE -> {
        Optional<Branch> first =
            root.children.stream().filter(b -> b.piece.role() == Role.SECTION).findFirst();
        yield first.map(section -> prose(section, 0, text)).orElse(null);
      }
      default -> null;
    };
  }

  private Branch prose(Branch section, int index, String text) {
    String id = "extra-" + (extras + 1);
    Piece prose = new Piece("#prose/" + id, Role.PROSE, id, "", "", "", List.of());
    return put(extra(Role.NODE, "PARAGRAPH", text), put(prose, section, index), 0);
  }

  private Piece extra(Role role, String detail, String text) {
    return new Piece("extra-" + ++extras, role, detail, "", "", "", plain(text));
  }
}
