package org.kohyo.content;

/**
 * A place in a text.
 *
 * @param line 1-based
 * @param column 1-based, in code points
 */
record Place(int line, int column) {

  /** The file as a whole. */
  static final Place FILE = new Place(0, 0);

  /** The place of a code unit of a text. */
  static Place of(String text, int index) {
    int line = 1;
    int start = 0;
    int end = Math.min(index, text.length());
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      // \r\n counts once, a \r alone ends a line as it does for YAML.
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        line++;
        start = i + 1;
      }
    }
    return new Place(line, text.codePointCount(start, end) + 1);
  }

  /** The place some code points further on the same line. */
  Place plus(int codePoints) {
    return new Place(line, column + codePoints);
  }
}
