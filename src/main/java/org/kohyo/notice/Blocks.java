package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Block.Cell;
import org.kohyo.notice.Block.Item;
import org.kohyo.notice.Block.Node;
import org.kohyo.notice.Block.Prose;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Block.Shape;
import org.kohyo.notice.Block.Table;
import org.kohyo.notice.Block.TableKind;
import org.kohyo.policy.Category;
import org.kohyo.policy.DatedProse;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.Measure;
import org.kohyo.policy.Policy;
import org.kohyo.policy.ProseNode;
import org.kohyo.policy.Purpose;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Statement;

/** Makes the blocks of one society's notices; a block without units does not appear. */
final class Blocks {

  /** Between the purposes of a category and the items of a fact; real text. */
  static final String SEPARATOR = "、";

  private final Policy policy;
  private final Overlay overlay;
  private final Resolver resolver;
  private final SharedParts shared;
  private final LocalDate day;

  Blocks(Policy policy, Overlay overlay, Resolver resolver, SharedParts shared) {
    this.shared = shared;
    this.policy = policy;
    this.overlay = overlay;
    this.resolver = resolver;
    this.day = resolver.day();
  }

  /** Lead and groups of a business area. */
  List<Block> purposes(PurposeSection section) {
    List<Block> groups =
        section.groups().stream().flatMap(g -> group(section, g).stream()).toList();
    List<Block> blocks = new ArrayList<>();
    section
        .lead()
        .filter(lead -> !groups.isEmpty() && !overlay.omits(lead.id()))
        .flatMap(lead -> resolver.unit(lead.id(), lead.text()))
        .ifPresent(
            unit -> blocks.add(new Prose(unit.id(), List.of(new Node(Shape.PARAGRAPH, "", unit)))));
    blocks.addAll(
        overlay.arrange(groups, b -> ((PurposeGroup) b).id(), (add, at) -> Optional.empty()));
    return blocks;
  }

  private Optional<Block> group(PurposeSection section, PurposeSection.Group group) {
    String id = section.id() + "/" + group.kind();
    GroupKind kind =
        policy.groupKinds().stream()
            .filter(k -> k.id().equals(group.kind()))
            .findFirst()
            .orElseThrow();
    List<Item> items =
        shared
            .items(id)
            .filter(part -> overlay.leavesAlone(part.ids()))
            .map(SharedParts.Part::value)
            .orElseGet(() -> items(group));
    return items.isEmpty()
        ? Optional.empty()
        : resolver
            .label(id, group.kind(), kind.label())
            .map(
                label ->
                    new PurposeGroup(
                        id, kind.nature(), shared.bracket(0), label, shared.bracket(1), items));
  }

  private List<Item> items(PurposeSection.Group group) {
    List<Item> canonical =
        group.purposes().stream()
            .filter(p -> p.period().contains(day))
            .flatMap(p -> resolver.unit(p.id(), p.text()).map(u -> item(p, u)).stream())
            .toList();
    return overlay.arrange(
        canonical,
        i -> i.text().id(),
        (add, at) ->
            resolver.own(add.id(), add.text(), at + "/text").map(u -> new Item(u, List.of())));
  }

  private Item item(Purpose purpose, Unit text) {
    return new Item(
        text,
        purpose.explanations().stream()
            .filter(e -> !overlay.omits(e.id()))
            .flatMap(e -> resolver.unit(e.id(), e.text()).stream())
            .toList());
  }

  /** The table of categories and their purposes. */
  List<Block> categories() {
    List<Row> canonical =
        policy.categories().stream()
            .filter(c -> c.period().contains(day))
            .flatMap(c -> row(c).stream())
            .toList();
    return table(
        TableKind.CATEGORIES,
        overlay.arrange(canonical, r -> r.heading().id(), (add, at) -> Optional.empty()));
  }

  private Optional<Row> row(Category category) {
    return shared
        .row(category.id())
        .filter(part -> overlay.leavesAlone(part.ids()))
        .map(SharedParts.Part::value)
        .or(() -> ownRow(category));
  }

  private Optional<Row> ownRow(Category category) {
    List<Unit> canonical =
        category.purposes().stream()
            .map(policy.categoryPurposes()::get)
            .filter(p -> p.period().contains(day))
            .flatMap(p -> resolver.unit(category.id() + "/" + p.id(), p.text()).stream())
            .toList();
    List<Unit> units =
        overlay.arrange(
            canonical, Unit::id, (add, at) -> resolver.own(add.id(), add.text(), at + "/text"));
    return units.isEmpty()
        ? Optional.empty()
        : resolver
            .unit(category.id(), category.label())
            .map(heading -> new Row(heading, List.of(new Cell(units, SEPARATOR))));
  }

  /** The table of safety measures. */
  List<Block> measures() {
    List<Row> canonical =
        policy.measures().stream()
            .filter(m -> m.period().contains(day))
            .flatMap(m -> row(m).stream())
            .toList();
    return table(
        TableKind.MEASURES,
        overlay.arrange(
            canonical,
            r -> r.heading().id(),
            (add, at) ->
                add.label()
                    .flatMap(label -> resolver.own(add.id(), label, at + "/label"))
                    .flatMap(
                        label ->
                            resolver
                                .own(add.id() + "/text", add.text(), at + "/text")
                                .map(text -> row(label, text)))));
  }

  private Optional<Row> row(Measure measure) {
    return resolver
        .unit(measure.id(), measure.label())
        .flatMap(
            label ->
                resolver
                    .unit(measure.id() + "/text", measure.text())
                    .map(text -> row(label, text)));
  }

  private static Row row(Unit heading, Unit text) {
    return new Row(heading, List.of(new Cell(List.of(text), "")));
  }

  private static List<Block> table(TableKind kind, List<Row> rows) {
    return rows.isEmpty() ? List.of() : List.of(new Table(kind, rows));
  }

  /** A statement, left out as a whole when the society lacks a value that it needs. */
  List<Block> statement(Statement statement) {
    Optional<Block> untouched =
        shared
            .statement(statement.id())
            .filter(part -> overlay.leavesAlone(part.ids()))
            .map(SharedParts.Part::value);
    if (untouched.isPresent()) {
      return List.of(untouched.get());
    }
    Optional<DatedProse> text = statement.at(day);
    if (text.isEmpty()
        || overlay.omits(statement.id())
        || !resolver.complete(statement.id(), text.get().nodes())) {
      return List.of();
    }
    List<Node> nodes =
        text.get().nodes().stream().filter(n -> !overlay.omits(n.id())).map(this::node).toList();
    return nodes.isEmpty() ? List.of() : List.of(new Prose(statement.id(), nodes));
  }

  private Node node(ProseNode node) {
    return node(node, resolver.prose(node));
  }

  /** A node with its text. */
  static Node node(ProseNode node, Unit unit) {
    if (node instanceof ProseNode.Paragraph paragraph) {
      return new Node(Shape.PARAGRAPH, paragraph.mark(), unit);
    } else if (node instanceof ProseNode.OrderedItem item) {
      return new Node(Shape.ORDERED, item.mark(), unit);
    }
    return new Node(Shape.UNORDERED, "", unit);
  }
}
