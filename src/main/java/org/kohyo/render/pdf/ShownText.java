package org.kohyo.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.kohyo.render.pdf.Asides.Aside;

/**
 * One operator of a page that shows text, {@code <…> Tj} or {@code [<…> -12 <…>] TJ}, with what was
 * set {@linkplain Asides aside} put in: characters of other fonts between changes of the font, and
 * characters with a selector in a marked piece of their own, whose ActualText is both.
 */
final class ShownText {

  /** Opens the marked pieces of the text. */
  @FunctionalInterface
  interface Marks {
    /**
     * The operator that opens the next piece; empty if it needs no mark.
     *
     * @param actualText what the piece says; empty if its glyphs tell
     */
    String open(String actualText);

    /** For text that is in a marked piece already and not in the structure tree. */
    static Marks nested() {
      return actualText -> actualText.isEmpty() ? "" : mark("Span", "", actualText);
    }
  }

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Asides asides;
  private final String font;
  private final Function<SubsetFont, String> names;
  private final Marks marks;
  private final StringBuilder out = new StringBuilder();

  /** What is shown next in one operator: the inside of an array. */
  private final StringBuilder pending = new StringBuilder();

  private String current;

  /** Whether what comes next stands in the piece of what was before. */
  private boolean open;

  private String end = "";

  /**
   * @param font the operands that set the text's font, such as {@code /F1 10.5}
   * @param names tells a font's name on the page
   */
  ShownText(Asides asides, String font, Function<SubsetFont, String> names, Marks marks) {
    this.asides = asides;
    this.font = font;
    this.names = names;
    this.marks = marks;
    this.current = font;
  }

  /** The operator that opens a piece with these properties. */
  static String mark(String tag, String properties, String actualText) {
    String hex = HEX.formatHex(actualText.getBytes(StandardCharsets.UTF_16BE));
    String both = actualText.isEmpty() ? properties : properties + "/ActualText <FEFF" + hex + ">";
    return "/" + tag + " <<" + both + ">> BDC\n";
  }

  /** A piece of the operand: a glyph of the text's font, something set aside, or a shift. */
  private sealed interface Part {
    record Glyph(byte[] code) implements Part {}

    record Other(Aside.Other character) implements Part {}

    record Selector(Aside.Selector sequence) implements Part {}

    record Shift(String number) implements Part {}
  }

  /** Whether a line shows something that was set aside. */
  static boolean holdsAside(Asides asides, String line) {
    return parts(asides, line).stream()
        .anyMatch(part -> part instanceof Part.Other || part instanceof Part.Selector);
  }

  /** Whether a line shows a selector. */
  static boolean holdsSelector(Asides asides, String line) {
    return parts(asides, line).stream().anyMatch(Part.Selector.class::isInstance);
  }

  /** The operators that show the text of a line, one a line. */
  String rewrite(String line) {
    List<Part> parts = parts(asides, line);
    for (int i = 0; i < parts.size(); i++) {
      int selector = selectorAfter(parts, i);
      if (parts.get(i) instanceof Part.Selector alone) {
        // Its character is in another piece of the text.
        open(Character.toString(alone.sequence().selector()));
        close();
      } else if (selector > 0) {
        Aside.Selector sequence = ((Part.Selector) parts.get(selector)).sequence();
        open(sequence.text());
        if (sequence.glyph() == 0) {
          show(parts.get(i));
        } else {
          show(asides.show(sequence));
        }
        close();
        for (Part shift : parts.subList(i + 1, selector)) {
          showPlain(shift);
        }
        i = selector;
      } else {
        showPlain(parts.get(i));
      }
    }
    close();
    select(font);
    return out.toString();
  }

  /** The place of the selector that follows a character, past shifts; -1 if none does. */
  private static int selectorAfter(List<Part> parts, int at) {
    if (parts.get(at) instanceof Part.Shift) {
      return -1;
    }
    int next = at + 1;
    while (next < parts.size() && parts.get(next) instanceof Part.Shift) {
      next++;
    }
    return next < parts.size() && parts.get(next) instanceof Part.Selector ? next : -1;
  }

  private void open(String actualText) {
    close();
    String mark = marks.open(actualText);
    out.append(mark);
    end = mark.isEmpty() ? "" : "EMC\n";
    open = true;
  }

  private void close() {
    flush();
    out.append(end);
    end = "";
    open = false;
  }

  private void showPlain(Part part) {
    if (!open) {
      open("");
    }
    show(part);
  }

  private void show(Part part) {
    if (part instanceof Part.Glyph glyph) {
      select(font);
      pending.append('<').append(HEX.formatHex(glyph.code())).append('>');
    } else if (part instanceof Part.Other other) {
      show(asides.show(other.character()));
    } else if (part instanceof Part.Shift shift) {
      pending.append(' ').append(shift.number()).append(' ');
    }
  }

  private void show(Asides.Shown shown) {
    select("/" + names.apply(shown.font()) + font.substring(font.indexOf(' ')));
    pending.append('<').append(HEX.formatHex(shown.code())).append('>');
  }

  private void select(String wanted) {
    if (!wanted.equals(current)) {
      flush();
      out.append(wanted).append(" Tf\n");
      current = wanted;
    }
  }

  private void flush() {
    if (!pending.isEmpty()) {
      out.append('[').append(pending.toString().replace("><", "")).append("] TJ\n");
      pending.setLength(0);
    }
  }

  private static List<Part> parts(Asides asides, String line) {
    List<Part> parts = new ArrayList<>();
    int end = line.length() - " Tj".length();
    for (int i = 0; i < end; ) {
      char c = line.charAt(i);
      if (c == '<') {
        int close = line.indexOf('>', i);
        glyphs(asides, HEX.parseHex(line, i + 1, close), parts);
        i = close + 1;
      } else if (c == '(') {
        StringBuilder text = new StringBuilder();
        for (i++; line.charAt(i) != ')'; i++) {
          i += line.charAt(i) == '\\' ? 1 : 0;
          text.append(line.charAt(i));
        }
        glyphs(asides, text.toString().getBytes(StandardCharsets.ISO_8859_1), parts);
        i++;
      } else if (c == '[' || c == ']' || c == ' ') {
        i++;
      } else {
        int start = i;
        while (i < end && "<([] ".indexOf(line.charAt(i)) < 0) {
          i++;
        }
        parts.add(new Part.Shift(line.substring(start, i)));
      }
    }
    return parts;
  }

  private static void glyphs(Asides asides, byte[] text, List<Part> parts) {
    for (int i = 0; i + 1 < text.length; ) {
      if (text[i] != 0 || text[i + 1] != 0) {
        parts.add(new Part.Glyph(new byte[] {text[i], text[i + 1]}));
        i += 2;
      } else {
        Aside aside = asides.read(text, i);
        parts.add(
            aside instanceof Aside.Other other
                ? new Part.Other(other)
                : new Part.Selector((Aside.Selector) aside));
        i += Asides.LENGTH;
      }
    }
  }
}
