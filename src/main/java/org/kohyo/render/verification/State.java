package org.kohyo.render.verification;

import java.util.Locale;

/** What became of a published file, or of a notice. */
public enum State {
  /** It says what it should. */
  CURRENT(Gravity.FINE),
  /** It says what an earlier edition said. */
  OUTDATED(Gravity.DRIFT),
  /** It says what a later edition will say. */
  TOO_EARLY(Gravity.DRIFT),
  /** It says what no edition says. */
  ALTERED(Gravity.DRIFT),
  /** It says what another notice says. */
  FOREIGN(Gravity.DRIFT),
  /** Its text is right, and the public may get another one all the same. */
  DOUBTFUL(Gravity.DRIFT),
  /** A file that was published is gone. */
  MISSING(Gravity.DRIFT),
  /** It shows a notice, or an edition, that the source doesn't have. */
  EXTRA(Gravity.DRIFT),
  /** The notice is not there. */
  NOT_FOUND(Gravity.DRIFT),
  /** No text can be had of it. */
  UNREADABLE(Gravity.UNCHECKED),
  /** It could not be fetched. */
  UNREACHABLE(Gravity.UNCHECKED);

  private final Gravity gravity;

  State(Gravity gravity) {
    this.gravity = gravity;
  }

  /** What a state means for the whole. */
  public enum Gravity {
    /** All is well. */
    FINE,
    /** The public reads something else than what was decided. */
    DRIFT,
    /** Nobody knows. */
    UNCHECKED;

    /** As programs know it. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it means for the whole. */
  public Gravity gravity() {
    return gravity;
  }

  /** As programs know it, such as {@code too-early}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
