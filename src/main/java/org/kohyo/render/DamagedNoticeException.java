package org.kohyo.render;

/** What was to be a notice as {@link NoticeJson} writes it is none. */
public final class DamagedNoticeException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * Says where.
   *
   * @param where a path into the document such as {@code /sections/0/heading}, or empty for all of
   *     it
   */
  DamagedNoticeException(String where) {
    super(where);
  }

  /** A path into the document such as {@code /sections/0/heading}, or empty for all of it. */
  public String where() {
    return getMessage();
  }
}
