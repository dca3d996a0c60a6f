package org.kohyo.render.pdf;

/** A font file that no PDF can be set in. The message says what is wrong with it, in English. */
public final class UnusableFontException extends Exception {

  private static final long serialVersionUID = 1L;

  /** Why a font can't be used. */
  public enum Reason {
    /** Another kind of file, or outlines that can't be subset: CFF (.otf), WOFF, bitmaps. */
    NOT_TRUETYPE,
    /** Several fonts in one file (.ttc); one taken out of it would do. */
    COLLECTION,
    /** Cut short, or with tables that contradict each other. */
    DAMAGED,
    /** The maker's licence bits (OS/2 fsType) forbid embedding or subsetting. */
    EMBEDDING_FORBIDDEN,
    /** More than {@link ExtraFont#MAX_BYTES} bytes. */
    TOO_LARGE
  }

  private final String font;
  private final Reason reason;

  UnusableFontException(String font, Reason reason, String detail) {
    super(font + ": " + detail);
    this.font = font;
    this.reason = reason;
  }

  /** The name that the font was given as. */
  public String font() {
    return font;
  }

  /** What kind of fault it is. */
  public Reason reason() {
    return reason;
  }
}
