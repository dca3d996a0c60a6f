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
   */
  public record StatementBlock(String id) implements BlockSpec {}

  /**
   * The contacts for a matter.
   *
   * @param matter which
   */
  public record ContactBlock(Contact.Matter matter) implements BlockSpec {}
}
