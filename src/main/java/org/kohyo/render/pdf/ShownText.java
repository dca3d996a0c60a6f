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
 * characters with a selector in a marked piece whose ActualText is both. The piece lies within the
 * text's own piece, so it needs no place in the structure tree, and readers that know nothing of it
 * find the character without its selector.
 */
final class ShownText {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final Asides asides;
  private final String font;
  private final Function<SubsetFont, String> names;
  private final StringBuilder out = new StringBuilder();

  /** What is shown next in one operator: glyphs in hex digits, or the inside of an array. */
  private final StringBuilder pending = new StringBuilder();

  private String current;

  /**
   * @param font the operands that set the text's font, such as {@code /F1 10.5}
   * @param names tells an extra font's name on the page
   */
  ShownText(Asides asides, String font, Function<SubsetFont, String> names) {
    this.asides = asides;
    this.font = font;
    this.names = names;
    this.current = font;
  }

  /** A piece of the operand: a glyph of the text's font, something set aside, or a shift. */
  private sealed interface Part {
    record Glyph(byte[] code) implements Part {}

    record Other(Aside.Other character) implements Part {}

    record Selector(Aside.Selector sequence) implements Part {}

    record Shift(String number) implements Part {}
  }

  /** The operators that show the text, one a line; empty if the line can stay as it is. */
  String rewrite(String line) {
    List<Part> parts = parts(line);
    if (parts.stream().allMatch(part -> part instanceof Part.Glyph || part instanceof Part.Shift)) {
      return "";
    }
    for (int i = 0; i < parts.size(); i++) {
      int selector = selectorAfter(parts, i);
      if (parts.get(i) instanceof Part.Selector alone) {
        // Its character is in another piece of the text.
        mark(Character.toString(alone.sequence().selector()));
        unmark();
      } else if (selector > 0) {
        Aside.Selector sequence = ((Part.Selector) parts.get(selector)).sequence();
        mark(Character.toString(sequence.base()) + Character.toString(sequence.selector()));
        show(parts.get(i));
        unmark();
        parts.subList(i + 1, selector).forEach(this::show);
        i = selector;
      } else {
        show(parts.get(i));
      }
    }
    flush();
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

  private void show(Part part) {
    if (part instanceof Part.Glyph glyph) {
      select(font);
      pending.append('<').append(HEX.formatHex(glyph.code())).append('>');
    } else if (part instanceof Part.Other other) {
      Asides.Shown shown = asides.show(other.character());
      select("/" + names.apply(shown.font()) + font.substring(font.indexOf(' ')));
      pending.append('<').append(HEX.formatHex(shown.code())).append('>');
    } else if (part instanceof Part.Shift shift) {
      pending.append(' ').append(shift.number()).append(' ');
    }
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

  private void mark(String actualText) {
    flush();
    String hex = HEX.formatHex(actualText.getBytes(StandardCharsets.UTF_16BE));
    out.append("/Span <</ActualText <FEFF").append(hex).append(">>> BDC\n");
  }

  private void unmark() {
    flush();
    out.append("EMC\n");
  }

  private List<Part> parts(String line) {
    List<Part> parts = new ArrayList<>();
    int end = line.length() - " Tj".length();
    for (int i = 0; i < end; ) {
      char c = line.charAt(i);
      if (c == '<') {
        int close = line.indexOf('>', i);
        glyphs(HEX.parseHex(line, i + 1, close), parts);
        i = close + 1;
      } else if (c == '(') {
        StringBuilder text = new StringBuilder();
        for (i++; line.charAt(i) != ')'; i++) {
          i += line.charAt(i) == '\\' ? 1 : 0;
          text.append(line.charAt(i));
        }
        glyphs(text.toString().getBytes(StandardCharsets.ISO_8859_1), parts);
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

  private void glyphs(byte[] text, List<Part> parts) {
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
