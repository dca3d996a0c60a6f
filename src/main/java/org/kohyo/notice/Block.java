package org.kohyo.notice;

import java.util.List;
import java.util.stream.Stream;
import org.kohyo.policy.GroupKind;

/** A block of a section. */
public sealed interface Block {

  /** Its units in reading order. */
  Stream<Unit> units();

  /**
   * Purposes under one label.
   *
   * @param id unit id of the label, {@code <section>/<kind>}
   * @param nature decides the looks
   * @param open bracket before the label, or empty
   * @param label the label
   * @param close bracket after the label, or empty
   * @param items in order
   */
  record PurposeGroup(
      String id, GroupKind.Nature nature, String open, Unit label, String close, List<Item> items)
      implements Block {

    /** Copies the list. */
    public PurposeGroup {
      items = List.copyOf(items);
    }

    @Override
    public Stream<Unit> units() {
      return Stream.concat(
          Stream.of(label),
          items.stream()
              .flatMap(i -> Stream.concat(Stream.of(i.text()), i.explanations().stream())));
    }
  }

  /**
   * A purpose and what explains it.
   *
   * @param text the purpose
   * @param explanations below it
   */
  record Item(Unit text, List<Unit> explanations) {

    /** Copies the list. */
    public Item {
      explanations = List.copyOf(explanations);
    }
  }

  /**
   * A table with a heading in each row.
   *
   * @param kind names caption and column headings in the bundle of labels
   * @param rows in order
   */
  record Table(TableKind kind, List<Row> rows) implements Block {

    /** Copies the list. */
    public Table {
      rows = List.copyOf(rows);
    }

    @Override
    public Stream<Unit> units() {
      return rows.stream()
          .flatMap(
              r ->
                  Stream.concat(
                      Stream.of(r.heading()), r.cells().stream().flatMap(c -> c.units().stream())));
    }
  }

  /** What a table lists. */
  enum TableKind {
    /** Categories of information and their purposes. */
    CATEGORIES,
    /** Safety measures. */
    MEASURES,
    /** Who handles the information. */
    IDENTITY,
    /** Fees. */
    FEES,
    /** Accredited organisation (認定個人情報保護団体). */
    ACCREDITED_ORGANISATION,
    /** Handling abroad (外的環境). */
    FOREIGN_ENVIRONMENT,
    /** One joint use (共同利用). */
    JOINT_USE,
    /** Implied consent (黙示の同意). */
    IMPLIED_CONSENT,
    /** Anonymised information (匿名加工情報). */
    ANONYMISED_INFORMATION,
    /** Pseudonymised information (仮名加工情報). */
    PSEUDONYMISED_INFORMATION,
    /** Enactment and amendments (制定・改定). */
    HISTORY
  }

  /**
   * A row.
   *
   * @param heading its first cell
   * @param cells the others
   */
  record Row(Unit heading, List<Cell> cells) {

    /** Copies the list. */
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell: one text, or several that a separator joins.
   *
   * @param units in order
   * @param separator real text between them, such as 、; empty where there is one text
   */
  record Cell(List<Unit> units, String separator) {

    /** Copies the list. */
    public Cell {
      units = List.copyOf(units);
    }

    /** Whether the cell is a list of several texts by its nature, even if just one is left. */
    public boolean list() {
      return !separator.isEmpty();
    }
  }

  /**
   * Paragraphs and items of prose.
   *
   * @param id of the statement
   * @param nodes in order
   */
  record Prose(String id, List<Node> nodes) implements Block {

    /** Copies the list. */
    public Prose {
      nodes = List.copyOf(nodes);
    }

    @Override
    public Stream<Unit> units() {
      return nodes.stream().map(Node::unit);
    }
  }

  /**
   * One paragraph or item.
   *
   * @param shape which
   * @param mark ※ or (1), or empty: real text before the unit
   * @param unit its text
   */
  record Node(Shape shape, String mark, Unit unit) {}

  /** What a node of prose is. */
  enum Shape {
    /** A paragraph. */
    PARAGRAPH,
    /** An item of a numbered list. */
    ORDERED,
    /** An item of a list without numbers. */
    UNORDERED
  }

  /**
   * Where to turn to.
   *
   * @param id of the contact within the notice
   * @param fields in order
   */
  record ContactCard(String id, List<Field> fields) implements Block {

    /** Copies the list. */
    public ContactCard {
      fields = List.copyOf(fields);
    }

    @Override
    public Stream<Unit> units() {
      return fields.stream().map(Field::unit);
    }

    /** The same card under another id. */
    public ContactCard called(String other) {
      return new ContactCard(
          other,
          fields.stream()
              .map(f -> new Field(f.kind(), f.unit().called(renamed(f, other)), f.target()))
              .toList());
    }

    private String renamed(Field field, String other) {
      return other + field.unit().id().substring(id.length());
    }
  }

  /**
   * One field of a contact.
   *
   * @param kind which
   * @param unit its value
   * @param target address that it links to, or empty
   */
  record Field(FieldKind kind, Unit unit, String target) {}

  /** Fields of a contact, in the order in which they are shown. */
  enum FieldKind {
    /** The society's name. */
    SOCIETY,
    /** The department. */
    DEPARTMENT,
    /** The department in kana: shown over it on a page, in brackets in print. */
    DEPARTMENT_READING,
    /** Postal code, without 〒. */
    POSTAL_CODE,
    /** Postal address. */
    ADDRESS,
    /** Telephone. */
    PHONE,
    /** Facsimile. */
    FAX,
    /** E-mail. */
    MAIL,
    /** Form on the web. */
    URL,
    /** When somebody answers. */
    HOURS
  }
}
