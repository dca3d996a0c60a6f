package org.kohyo.verify.read;

/** What the reading of one PDF may cost, so that a small file can't ask for hours or gigabytes. */
final class PdfBudget {

  /** Bytes of a file. */
  static final int FILE = 50 * 1024 * 1024;

  static final int PAGES = 500;
  static final int OBJECTS = 300_000;

  /** Structure elements. */
  static final int ELEMENTS = 200_000;

  /** How deep structure elements stand in each other. */
  static final int DEPTH = 100;

  private long bytes = 64L * 1024 * 1024;
  private int operators = 2_000_000;
  private int steps = 5_000_000;

  /** So many bytes came out of compressed streams. */
  void unpacked(int count) {
    bytes -= count;
    if (bytes < 0) {
      throw PdfRefusal.tooLarge();
    }
  }

  /** One more operator of a page's content. */
  void operator() {
    if (--operators < 0) {
      throw PdfRefusal.tooLarge();
    }
  }

  /** So much work of another kind: glyphs, entries of maps, objects visited. */
  void steps(int count) {
    steps -= count;
    if (steps < 0) {
      throw PdfRefusal.tooLarge();
    }
  }
}
