package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads comma-separated values as RFC 4180 describes them; any kind of line end ends a record. */
final class Csv {

  /** A value and where it begins: from 1, columns in code points. */
  record Field(String text, int line, int column) {}

  /** A quotation mark that opens a value and isn't closed before the end, a comma or a line end. */
  static final class QuoteException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;

    QuoteException(Field field) {
      this.line = field.line();
      this.column = field.column();
    }

    int line() {
      return line;
    }

    int column() {
      return column;
    }
  }

  private static final int END = -1;

  private final String text;
  private int at;
  private int line = 1;
  private int column = 1;

  Csv(String text) {
    this.text = text;
  }

  /**
   * The next record, of one field or more; empty at the end.
   *
   * @throws QuoteException when it has none; reading goes on with the next line
   */
  Optional<List<Field>> next() throws QuoteException {
    if (peek() == END) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    fields.add(field());
    while (peek() == ',') {
      step();
      fields.add(field());
    }
    if (peek() != END) {
      step();
    }
    return Optional.of(fields);
  }

  private Field field() throws QuoteException {
    if (peek() == '"') {
      return quoted();
    }
    Field start = new Field("", line, column);
    return new Field(rest(','), start.line(), start.column());
  }

  /** What comes before the end of the line or that character. */
  private String rest(int end) {
    StringBuilder out = new StringBuilder();
    while (peek() != end && !ended()) {
      out.appendCodePoint(step());
    }
    return out.toString();
  }

  private Field quoted() throws QuoteException {
    Field start = new Field("", line, column);
    int from = at;
    StringBuilder out = new StringBuilder();
    step();
    while (peek() != END) {
      int c = step();
      if (c != '"') {
        out.appendCodePoint(c);
      } else if (peek() == '"') {
        out.appendCodePoint(step());
      } else if (peek() == ',' || ended()) {
        return new Field(out.toString(), start.line(), start.column());
      } else {
        break;
      }
    }
    // The rest of the file must not count as one value: go back, and on with the next line.
    at = from;
    line = start.line();
    column = start.column();
    rest(END);
    if (peek() != END) {
      step();
    }
    throw new QuoteException(start);
  }

  private boolean ended() {
    return peek() == '\n' || peek() == '\r' || peek() == END;
  }

  private int peek() {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  /** Takes a character; a carriage return and a line feed are one line end. */
  private int step() {
    int c = peek();
    at += Character.charCount(c);
    if (c == '\r' && peek() == '\n') {
      c = '\n';
      at++;
    }
    boolean lineEnd = c == '\n' || c == '\r';
    line += lineEnd ? 1 : 0;
    column = lineEnd ? 1 : column + 1;
    return c;
  }
}
