package org.kohyo.verify.read;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/**
 * The words of a PDF: of its file, of a stream of objects, of a page's content, of a character map.
 * PDFBox reads on past what it doesn't understand, or stops without a word; here that is damage.
 */
final class PdfTokens extends PDFStreamParser {

  /**
   * @param document knows the objects that are referred to; null where there can't be references
   */
  PdfTokens(byte[] bytes, COSDocument document) {
    super(bytes);
    this.document = document;
  }

  /** The next operand ({@link COSBase}) or operator; null at the end. */
  Object next() throws IOException {
    Object token = parseNextToken();
    if (token == null && !source.isClosed() && !source.isEOF()) {
      throw PdfRefusal.damaged();
    }
    return token;
  }

  /** The object that stands at a place. */
  COSBase objectAt(long position) throws IOException {
    seek(position);
    COSBase object = parseDirObject();
    if (object == null) {
      throw PdfRefusal.damaged();
    }
    return object;
  }

  /** The object that comes next. */
  COSBase object() throws IOException {
    return objectAt(source.getPosition());
  }

  /** A whole number that isn't negative. */
  long number() throws IOException {
    skipSpaces();
    long number = readLong();
    if (number < 0) {
      throw PdfRefusal.damaged();
    }
    return number;
  }

  /** The next word up to white space or a mark of the syntax. */
  String word() throws IOException {
    skipSpaces();
    return readString();
  }

  void expect(String word) throws IOException {
    if (!word().equals(word)) {
      throw PdfRefusal.damaged();
    }
  }

  /** Whether the next word is this one; it is passed over then. */
  boolean skips(String word) throws IOException {
    skipSpaces();
    long start = source.getPosition();
    if (readString().equals(word)) {
      return true;
    }
    source.seek(start);
    return false;
  }

  /** Past the end of the line after {@code stream} (ISO 32000-1, 7.3.8.1). */
  long streamStart() throws IOException {
    int c = source.read();
    if (c == '\r') {
      c = source.read();
    }
    if (c != '\n') {
      throw PdfRefusal.damaged();
    }
    return source.getPosition();
  }

  /** Whether the end was reached. */
  boolean isClosed() {
    return source.isClosed();
  }

  long position() throws IOException {
    return source.getPosition();
  }

  void seek(long position) throws IOException {
    if (position < 0 || position >= source.length()) {
      throw PdfRefusal.damaged();
    }
    source.seek(position);
  }

  @Override
  protected COSDictionary parseCOSDictionary(boolean isDirect) {
    try {
      return super.parseCOSDictionary(isDirect);
    } catch (IOException e) {
      throw PdfRefusal.damaged();
    }
  }

  @Override
  protected COSArray parseCOSArray() {
    try {
      return super.parseCOSArray();
    } catch (IOException e) {
      throw PdfRefusal.damaged();
    }
  }
}
