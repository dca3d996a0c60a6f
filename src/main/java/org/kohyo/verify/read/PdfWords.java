package org.kohyo.verify.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The operands and operators of a page's content. Most are plain numbers, names of operators and
 * strings of digits, which are read here: PDFBox takes half of the whole time for them. The rest is
 * left to it.
 */
final class PdfWords {

  private static final int LONGEST_NUMBER = 18;

  private final byte[] bytes;
  private final PdfTokens tokens;
  private int at;

  PdfWords(byte[] bytes) {
    this.bytes = bytes;
    this.tokens = new PdfTokens(bytes, null);
  }

  /** The next operand ({@link COSBase}) or {@link Operator}; null at the end. */
  Object next() throws IOException {
    while (at < bytes.length && isSpace(bytes[at])) {
      at++;
    }
    if (at == bytes.length) {
      return null;
    }
    byte c = bytes[at];
    Object plain = null;
    if (c >= '0' && c <= '9' || c == '-' || c == '.') {
      plain = number();
    } else if (c == '<' && at + 1 < bytes.length && bytes[at + 1] != '<') {
      plain = string();
    } else if (c == '/') {
      plain = name();
    } else if (c >= 'A' && c <= 'z' && c != '[' && c != '\\' && c != ']') {
      plain = operator();
    }
    return plain == null ? any() : plain;
  }

  private Object any() throws IOException {
    tokens.seek(at);
    Object token = tokens.next();
    at = tokens.isClosed() ? bytes.length : (int) tokens.position();
    return token;
  }

  private int end() {
    int end = at;
    while (end < bytes.length && !isSpace(bytes[end]) && !isMark(bytes[end])) {
      end++;
    }
    return end;
  }

  /** A number of digits and one point; null if it is written in another way. */
  private COSBase number() {
    int end = end();
    boolean negative = bytes[at] == '-';
    long digits = 0;
    double scale = 0;
    int from = negative ? at + 1 : at;
    if (end - at > LONGEST_NUMBER || from == end) {
      return null;
    }
    for (int i = from; i < end; i++) {
      byte c = bytes[i];
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + c - '0';
        scale *= 10;
      } else if (c == '.' && scale == 0) {
        scale = 1;
      } else {
        return null;
      }
    }
    at = end;
    double value = scale == 0 ? digits : digits / scale;
    return new COSFloat((float) (negative ? -value : value));
  }

  /** A string of hexadecimal digits; null if there is anything else in it. */
  private COSBase string() {
    int end = at + 1;
    while (end < bytes.length && Character.digit(bytes[end], 16) >= 0) {
      end++;
    }
    int length = end - at - 1;
    if (end == bytes.length || bytes[end] != '>' || length % 2 != 0) {
      return null;
    }
    byte[] value = new byte[length / 2];
    for (int i = 0; i < value.length; i++) {
      int high = Character.digit(bytes[at + 1 + 2 * i], 16);
      value[i] = (byte) (high << 4 | Character.digit(bytes[at + 2 + 2 * i], 16));
    }
    at = end + 1;
    return new COSString(value);
  }

  /** A name of ASCII characters; null if there is anything else in it. */
  private COSBase name() {
    int start = at++;
    int end = end();
    for (int i = at; i < end; i++) {
      if (bytes[i] <= ' ' || bytes[i] == '#') {
        at = start;
        return null;
      }
    }
    COSBase name = COSName.getPDFName(new String(bytes, at, end - at, StandardCharsets.US_ASCII));
    at = end;
    return name;
  }

  /** An operator; null for constants and for what begins a picture. */
  private Operator operator() {
    int end = end();
    String name = new String(bytes, at, end - at, StandardCharsets.ISO_8859_1);
    switch (name) {
      case "true", "false", "null", "BI", "ID", "EI" -> {
        return null;
      }
      default -> {
        at = end;
        return Operator.getOperator(name);
      }
    }
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
  }

  private static boolean isMark(byte c) {
    return "()<>[]{}/%".indexOf(c) >= 0;
  }
}
