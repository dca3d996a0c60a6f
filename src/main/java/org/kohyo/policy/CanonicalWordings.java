package org.kohyo.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The canonical wording of every unit that a society may reword, by unit id. Built once for a
 * policy; safe for use by many threads.
 */
public final class CanonicalWordings {

  /** A wording and when its item exists: a statement's piece may come, go and come again. */
  private record Item(Wordings wordings, List<Period> periods) {

    boolean exists(LocalDate day) {
      return periods.stream().anyMatch(period -> period.contains(day));
    }
  }

  private final Policy policy;
  private final Map<String, Item> items = new HashMap<>();

  /**
   * Looks through a policy.
   *
   * @param policy checked by {@code content}: every reference in it is known
   */
  public CanonicalWordings(Policy policy) {
    this.policy = policy;
    policy.sections().forEach(section -> section(section, policy));
    for (Category category : policy.categories()) {
      put(category.id(), category.label(), category.period());
      for (String id : category.purposes()) {
        Purpose purpose = policy.categoryPurposes().get(id);
        put(category.id() + "/" + id, purpose.text(), category.period().and(purpose.period()));
      }
    }
    for (Measure measure : policy.measures()) {
      put(measure.id(), measure.label(), measure.period());
      put(measure.id() + "/text", measure.text(), measure.period());
    }
    policy.statements().values().forEach(this::statement);
    for (DetailTable table : policy.detailTables().values()) {
      table.rows().forEach(row -> put(id(table, row), row.label(), Period.ALWAYS));
    }
    policy.kinds().stream().flatMap(kind -> kind.sections().stream()).forEach(this::planSection);
  }

  /** The policy whose wordings these are. */
  public Policy policy() {
    return policy;
  }

  private void section(PurposeSection section, Policy policy) {
    put(section.id(), section.heading(), section.period());
    section.lead().ifPresent(lead -> put(lead.id(), lead.text(), section.period()));
    for (PurposeSection.Group group : section.groups()) {
      policy.groupKinds().stream()
          .filter(kind -> kind.id().equals(group.kind()))
          .findFirst()
          .ifPresent(kind -> put(section.id() + "/" + kind.id(), kind.label(), section.period()));
      for (Purpose purpose : group.purposes()) {
        Period period = section.period().and(purpose.period());
        put(purpose.id(), purpose.text(), period);
        purpose.explanations().forEach(e -> put(e.id(), e.text(), period));
      }
    }
  }

  private void statement(Statement statement) {
    Map<String, List<DatedWording>> wordings = new HashMap<>();
    for (DatedProse text : statement.texts()) {
      for (ProseNode node : text.nodes()) {
        Wording wording = new Wording(plainText(node.inlines()));
        wordings
            .computeIfAbsent(node.id(), id -> new ArrayList<>())
            .add(new DatedWording(text.period(), wording));
      }
    }
    // Of a text in several pieces only the pieces have a wording; as a whole it just exists.
    List<DatedWording> whole = wordings.getOrDefault(statement.id(), List.of());
    put(
        statement.id(),
        new Item(new Wordings(whole), statement.texts().stream().map(DatedProse::period).toList()));
    wordings.forEach(
        (id, all) ->
            put(id, new Item(new Wordings(all), all.stream().map(DatedWording::period).toList())));
  }

  private void planSection(NoticeKind.SectionSpec spec) {
    if (spec instanceof NoticeKind.BlockSection section) {
      put(section.id(), section.heading(), Period.ALWAYS);
    }
  }

  /** The first one stays: a section of a plan may stand in several kinds of notice. */
  private void put(String id, Wordings wordings, Period period) {
    put(id, new Item(wordings, List.of(period)));
  }

  private void put(String id, Item item) {
    items.putIfAbsent(id, item);
  }

  private static String id(DetailTable table, DetailTable.Row row) {
    return table.kind().key() + "/" + row.field().key();
  }

  /** What a reader sees of prose, placeholders unresolved; addresses of links are no text. */
  private static String plainText(List<Inline> inlines) {
    return inlines.stream().map(CanonicalWordings::plainText).collect(Collectors.joining());
  }

  private static String plainText(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return text.wording().template();
    } else if (inline instanceof Inline.Emphasis emphasis) {
      return plainText(emphasis.inlines());
    } else if (inline instanceof Inline.Link link) {
      return plainText(link.inlines());
    }
    throw new IllegalArgumentException("unknown inline " + inline);
  }

  /**
   * The wording in force on the day, placeholders unresolved as in the source.
   *
   * @param unitId such as {@code benefits-payment}, {@code staff/training} or {@code
   *     technical/text}
   * @param day of Japanese time
   * @return empty when the id is unknown, when the item does not exist on that day, or when it is a
   *     statement of several pieces, which have ids of their own
   */
  public Optional<Wording> at(String unitId, LocalDate day) {
    return Optional.ofNullable(items.get(unitId))
        .filter(item -> item.exists(day))
        .flatMap(item -> item.wordings().at(day));
  }

  /**
   * When the item exists: its own period within those of what holds it, such as the section of a
   * purpose. A statement and its pieces have one for each text in which they are.
   *
   * @param unitId such as {@code benefits-payment}
   * @return in order; empty when the id is unknown
   */
  public List<Period> periods(String unitId) {
    return Optional.ofNullable(items.get(unitId)).map(Item::periods).orElse(List.of());
  }
}
