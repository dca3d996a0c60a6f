package org.kohyo.compare;

/** One piece that differs between two notices. */
public sealed interface Change {

  /** The piece's id. */
  String id();

  /** Whose change it is, and why. */
  About about();

  /**
   * A piece that only the new notice has (新設).
   *
   * @param after the piece
   * @param to where it stands in the new notice
   * @param about whose change it is, and why
   * @param reused whether its id stood for something else before, which is removed
   */
  record Added(Piece after, Place to, About about, boolean reused) implements Change {
    @Override
    public String id() {
      return after.id();
    }
  }

  /**
   * A piece that only the old notice has (削る).
   *
   * @param before the piece
   * @param from where it stood in the old notice
   * @param about whose change it is, and why
   * @param reused whether its id stands for something else now, which is added
   */
  record Removed(Piece before, Place from, About about, boolean reused) implements Change {
    @Override
    public String id() {
      return before.id();
    }
  }

  /**
   * A piece that says something else, at its place. With the same text only what stands beside it
   * changes: a number (番号の繰下げ), or the address of a link.
   *
   * @param before the piece in the old notice
   * @param after the piece in the new notice, with the same id
   * @param at where it stands in the new notice
   * @param about whose change it is, and why
   */
  record Amended(Piece before, Piece after, Place at, About about) implements Change {
    @Override
    public String id() {
      return after.id();
    }
  }

  /**
   * A piece that stands elsewhere (移動): under another parent, or before or after others that keep
   * their order. It may be amended too; then {@code before} and {@code after} differ.
   *
   * @param before the piece in the old notice
   * @param after the piece in the new notice, with the same id
   * @param from where it stood in the old notice
   * @param to where it stands in the new notice
   * @param about whose change it is, and why
   */
  record Moved(Piece before, Piece after, Place from, Place to, About about) implements Change {
    @Override
    public String id() {
      return after.id();
    }

    /** Whether it is amended too. */
    public boolean amended() {
      return !before.equals(after);
    }
  }
}
