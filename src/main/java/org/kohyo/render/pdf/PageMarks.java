package org.kohyo.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Writes the marks of a page's content anew: pieces that aren't in the structure tree become
 * artifacts, the others are numbered from 0 in the order they are painted. What the texts' fonts
 * don't draw is put in. The content is still uncompressed, and gets compressed here.
 */
final class PageMarks {

  private static final byte[] MARK_END = " BDC".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PIECE_END = "EMC".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SET_FONT = " Tf".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SHOW = " Tj".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SHOW_SHIFTED = " TJ".getBytes(StandardCharsets.US_ASCII);

  private static final String NUMBER = " <</MCID ";
  private static final String NUMBER_END = ">> BDC";
  private static final String REPEATED = "/Artifact <</Type /Pagination>> BDC";

  private final Map<Integer, List<TextMark>> renumbered = new HashMap<>();
  private int next;

  private final PDPage page;
  private final Asides asides;

  /** The operands that set the text's font. */
  private String font = "";

  /** How the text is marked that comes next. */
  private ShownText.Marks marks = ShownText.Marks.nested();

  /** Whether the piece of the text has no mark of its own, but its parts have. */
  private boolean parted;

  private PageMarks(PDPage page, Asides asides) {
    this.page = page;
    this.asides = asides;
  }

  /**
   * @param asides what the texts' fonts don't draw
   * @param tags tells the tag for a piece of the tree by the engine's number, or null for an
   *     artifact
   */
  static PageMarks rewrite(
      PDDocument pdf, PDPage page, Asides asides, IntFunction<String> tags, PieceDeflater deflater)
      throws IOException {
    PageMarks marks = new PageMarks(page, asides);
    byte[] content = page.getContents().readAllBytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    for (int start = 0; start < content.length; ) {
      int end = lineEnd(content, start);
      if (isMark(content, start, end)) {
        String line = new String(content, start, end - start, StandardCharsets.US_ASCII);
        boolean parts = !asides.isEmpty() && marks.holdsSelector(content, end + 1);
        out.writeBytes(marks.mark(line, parts, tags).getBytes(StandardCharsets.US_ASCII));
      } else if (asides.isEmpty() || !marks.rewriteText(content, start, end, out)) {
        out.write(content, start, end - start);
        out.write('\n');
      }
      start = end + 1;
    }
    COSStream stream = PieceDeflater.stream(pdf, deflater.deflate(out.toByteArray()));
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
    page.getResources().getCOSObject().removeItem(COSName.PROPERTIES);
    return marks;
  }

  /** What a piece that is in the tree has become, in the order of its text. */
  List<TextMark> marks(int mcid) {
    return renumbered.get(mcid);
  }

  private static int lineEnd(byte[] content, int start) {
    int end = start;
    while (end < content.length && content[end] != '\n') {
      end++;
    }
    return end;
  }

  /** The engine writes one operator a line, and a mark's line is nothing but names. */
  private static boolean isMark(byte[] content, int start, int end) {
    return content[start] == '/' && ends(content, start, end, MARK_END);
  }

  private static boolean ends(byte[] content, int start, int end, byte[] with) {
    int at = end - with.length;
    return at > start && Arrays.equals(content, at, end, with, 0, with.length);
  }

  /** Whether there is a selector in the texts between a place and the end of the piece. */
  private boolean holdsSelector(byte[] content, int from) {
    for (int start = from; start < content.length; ) {
      int end = lineEnd(content, start);
      if (isEnd(content, start, end) || isMark(content, start, end)) {
        break;
      }
      if (isText(content, start, end)
          && ShownText.holdsSelector(asides, line(content, start, end))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  /** Writes what was set aside into a text; false if the line can stay as it is. */
  private boolean rewriteText(byte[] content, int start, int end, ByteArrayOutputStream out) {
    if (parted && isEnd(content, start, end)) {
      parted = false;
      return true;
    }
    if (ends(content, start, end, SET_FONT)) {
      font = line(content, start, end - SET_FONT.length);
      return false;
    }
    if (!isText(content, start, end)
        || !parted && !ShownText.holdsAside(asides, line(content, start, end))) {
      return false;
    }
    String shown =
        new ShownText(asides, font, extra -> page.getResources().add(extra).getName(), marks)
            .rewrite(line(content, start, end));
    out.writeBytes(shown.getBytes(StandardCharsets.US_ASCII));
    return true;
  }

  private static boolean isText(byte[] content, int start, int end) {
    return ends(content, start, end, SHOW) || ends(content, start, end, SHOW_SHIFTED);
  }

  private static boolean isEnd(byte[] content, int start, int end) {
    return Arrays.equals(content, start, end, PIECE_END, 0, PIECE_END.length);
  }

  /** Each byte a character: strings of glyphs may be written as such. */
  private static String line(byte[] content, int start, int end) {
    return new String(content, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /**
   * The engine writes {@code /Span <</MCID 3>> BDC} for texts and {@code /Artifact /Background BDC}
   * for the rest.
   *
   * @param parts whether the parts of the text get marks of their own
   */
  private String mark(String line, boolean parts, IntFunction<String> tags) {
    marks = ShownText.Marks.nested();
    int at = line.indexOf(NUMBER);
    if (at < 0) {
      return (line.contains("/" + MarkedPage.PAGINATION) ? REPEATED : "/Artifact BMC") + "\n";
    }
    int mcid =
        Integer.parseInt(line, at + NUMBER.length(), line.length() - NUMBER_END.length(), 10);
    String tag = tags.apply(mcid);
    if (tag == null) {
      return REPEATED + "\n";
    }
    List<TextMark> pieces = new ArrayList<>();
    renumbered.put(mcid, pieces);
    if (!parts) {
      return open(tag, "", pieces);
    }
    parted = true;
    marks = actualText -> open(tag, actualText, pieces);
    return "";
  }

  private String open(String tag, String actualText, List<TextMark> pieces) {
    pieces.add(new TextMark(next, actualText));
    return ShownText.mark(tag, "/MCID " + next++, actualText);
  }
}
