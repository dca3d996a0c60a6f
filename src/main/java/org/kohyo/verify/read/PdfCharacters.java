package org.kohyo.verify.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSString;

/**
 * A character map that stands in the file: from the codes of a font to characters (ISO 32000-1,
 * 9.10.3). PDFBox has a reader too, but a range in it may be as long as the file says.
 */
final class PdfCharacters {

  private static final int LONGEST_RANGE = 0x10000;

  private final Map<Integer, String> characters = new HashMap<>();
  private final PdfBudget budget;

  private PdfCharacters(PdfBudget budget) {
    this.budget = budget;
  }

  /**
   * Reads a map.
   *
   * @throws PdfRefusal if a range in it can't be right
   */
  static PdfCharacters read(byte[] map, PdfBudget budget) throws IOException {
    PdfCharacters read = new PdfCharacters(budget);
    PdfTokens tokens = new PdfTokens(map, null);
    List<COSBase> operands = new ArrayList<>();
    Object token;
    while ((token = tokens.next()) != null) {
      budget.steps(1);
      if (token instanceof COSBase operand) {
        operands.add(operand);
        continue;
      }
      switch (((Operator) token).getName()) {
        case "endbfchar" -> read.single(operands);
        case "endbfrange" -> read.ranges(operands);
        default -> {
          // Nothing else in it is about characters.
        }
      }
      operands.clear();
    }
    return read;
  }

  /**
   * What a code stands for; null if the map doesn't say.
   *
   * @param length how many bytes the code has
   */
  String of(int code, int length) {
    return characters.get(key(code, length));
  }

  /** Codes have two bytes at most here, so that their length fits beside them. */
  private static int key(int code, int length) {
    return length << 16 | code & 0xffff;
  }

  private void single(List<COSBase> operands) {
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      if (operands.get(i) instanceof COSString code
          && operands.get(i + 1) instanceof COSString text) {
        put(code.getBytes(), 0, text(text));
      }
    }
  }

  private void ranges(List<COSBase> operands) {
    for (int i = 0; i + 2 < operands.size(); i += 3) {
      if (!(operands.get(i) instanceof COSString first)
          || !(operands.get(i + 1) instanceof COSString last)) {
        throw PdfRefusal.damaged();
      }
      int count = value(last.getBytes()) - value(first.getBytes()) + 1;
      if (count < 1 || count > LONGEST_RANGE) {
        throw PdfRefusal.damaged();
      }
      budget.steps(count);
      for (int at = 0; at < count; at++) {
        if (operands.get(i + 2) instanceof COSArray array) {
          if (at < array.size() && array.getObject(at) instanceof COSString text) {
            put(first.getBytes(), at, text(text));
          }
        } else if (operands.get(i + 2) instanceof COSString text) {
          put(first.getBytes(), at, counted(text(text), at));
        }
      }
    }
  }

  /** The last character of a range's first text is counted up. */
  private static String counted(String text, int by) {
    if (text.isEmpty()) {
      return text;
    }
    int last = text.codePointBefore(text.length());
    String start = text.substring(0, text.length() - Character.charCount(last));
    int counted = last + by;
    return Character.isValidCodePoint(counted) ? start + Character.toString(counted) : "\uFFFD";
  }

  private void put(byte[] code, int offset, String text) {
    if (code.length >= 1 && code.length <= 2) {
      characters.put(key(value(code) + offset, code.length), text);
    }
  }

  private static int value(byte[] code) {
    if (code.length < 1 || code.length > 2) {
      return code.length; // such codes can't be shown here: the map is passed over
    }
    return code.length == 1 ? code[0] & 0xff : (code[0] & 0xff) << 8 | code[1] & 0xff;
  }

  private static String text(COSString value) {
    byte[] bytes = value.getBytes();
    return bytes.length == 1
        ? Character.toString(bytes[0] & 0xff)
        : new String(bytes, StandardCharsets.UTF_16BE);
  }
}
