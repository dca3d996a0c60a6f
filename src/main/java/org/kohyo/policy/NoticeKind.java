package org.kohyo.policy;

import java.util.List;

/**
 * A kind of notice: which blocks, in which order.
 *
 * @param id stable, part of the address
 * @param title the notice's heading
 * @param shortTitle how lists and links call it
 * @param numbering how sections are numbered
 * @param sections in order
 */
public record NoticeKind(
    String id,
    Wordings title,
    Wordings shortTitle,
    Numbering numbering,
    List<SectionSpec> sections) {

  /** Copies the list. */
  public NoticeKind {
    sections = List.copyOf(sections);
  }

  /** A part of the plan of a notice. */
  public sealed interface SectionSpec {}

  /** Stands for every section of the purposes, in their order. */
  public record PurposeSections() implements SectionSpec {}

  /**
   * A section of blocks.
   *
   * @param id stable
   * @param heading its wordings
   * @param blocks in order; a block without data does not appear
   */
  public record BlockSection(String id, Wordings heading, List<BlockSpec> blocks)
      implements SectionSpec {

    /** Copies the list. */
    public BlockSection {
      blocks = List.copyOf(blocks);
    }
  }

  /** What a section holds. */
  public sealed interface BlockSpec {}

  /** The table of categories and their purposes. */
  public record CategoryTable() implements BlockSpec {}

  /** The table of safety measures. */
  public record MeasureTable() implements BlockSpec {}

  /**
   * A statement.
   *
   * @param id of a {@link Statement}
   * @param when it is shown
   */
  public record StatementBlock(String id, Condition when) implements BlockSpec {

    /** A statement that is always shown. */
    public StatementBlock(String id) {
      this(id, new Always());
    }
  }

  /** When a statement is shown. */
  public sealed interface Condition {

    /** Whether it holds for a society. */
    boolean holds(Society society);
  }

  /** For every society. */
  public record Always() implements Condition {
    @Override
    public boolean holds(Society society) {
      return true;
    }
  }

  /**
   * For societies that give a fact.
   *
   * @param kind of the fact
   */
  public record WhenStated(DetailKind kind) implements Condition {
    @Override
    public boolean holds(Society society) {
      return society.states(kind);
    }
  }

  /**
   * For societies that give a value.
   *
   * @param placeholder of the value
   */
  public record WhenGiven(Placeholder placeholder) implements Condition {
    @Override
    public boolean holds(Society society) {
      return placeholder.value(society).isPresent();
    }
  }

  /**
   * The tables of a society's facts of one kind.
   *
   * @param kind of the facts
   */
  public record DetailBlock(DetailKind kind) implements BlockSpec {}

  /**
   * The contacts for a matter.
   *
   * @param matter which
   */
  public record ContactBlock(Contact.Matter matter) implements BlockSpec {}
}
