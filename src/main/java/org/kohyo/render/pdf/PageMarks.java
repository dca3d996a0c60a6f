package org.kohyo.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final byte[] SET_FONT = " Tf".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SHOW = " Tj".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SHOW_SHIFTED = " TJ".getBytes(StandardCharsets.US_ASCII);

  private static final Pattern TEXT = Pattern.compile("/\\w+ <</MCID (\\d+)>> BDC");
  private static final String REPEATED = "/Artifact <</Type /Pagination>> BDC";

  private final Map<Integer, Integer> renumbered = new HashMap<>();

  private final PDPage page;
  private final Asides asides;

  /** The operands that set the text's font. */
  private String font = "";

  private PageMarks(PDPage page, Asides asides) {
    this.page = page;
    this.asides = asides;
  }

  /**
   * @param asides what the texts' fonts don't draw
   * @param tags tells the tag for a piece of the tree by the engine's number, or null for an
   *     artifact
   */
  static PageMarks rewrite(PDDocument pdf, PDPage page, Asides asides, IntFunction<String> tags)
      throws IOException {
    PageMarks marks = new PageMarks(page, asides);
    byte[] content = page.getContents().readAllBytes();
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    for (int start = 0; start < content.length; ) {
      int end = start;
      while (end < content.length && content[end] != '\n') {
        end++;
      }
      if (isMark(content, start, end)) {
        String line = new String(content, start, end - start, StandardCharsets.US_ASCII);
        out.writeBytes(marks.mark(line, tags).getBytes(StandardCharsets.US_ASCII));
        out.write('\n');
      } else if (asides.isEmpty() || !marks.showsAsides(content, start, end, out)) {
        out.write(content, start, end - start);
        out.write('\n');
      }
      start = end + 1;
    }
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream compressed = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.writeTo(compressed);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
    page.getResources().getCOSObject().removeItem(COSName.PROPERTIES);
    return marks;
  }

  /** The new number of a piece that is in the tree. */
  int number(int mcid) {
    return renumbered.get(mcid);
  }

  /** The engine writes one operator a line, and a mark's line is nothing but names. */
  private static boolean isMark(byte[] content, int start, int end) {
    return content[start] == '/' && ends(content, start, end, MARK_END);
  }

  private static boolean ends(byte[] content, int start, int end, byte[] with) {
    int at = end - with.length;
    return at > start && Arrays.equals(content, at, end, with, 0, with.length);
  }

  /** Writes a text with what was set aside put in; false if the line is something else. */
  private boolean showsAsides(byte[] content, int start, int end, ByteArrayOutputStream out) {
    if (ends(content, start, end, SET_FONT)) {
      font = new String(content, start, end - SET_FONT.length - start, StandardCharsets.US_ASCII);
      return false;
    }
    if (!ends(content, start, end, SHOW) && !ends(content, start, end, SHOW_SHIFTED)) {
      return false;
    }
    String line = new String(content, start, end - start, StandardCharsets.ISO_8859_1);
    String shown =
        new ShownText(asides, font, extra -> page.getResources().add(extra).getName())
            .rewrite(line);
    out.writeBytes(shown.getBytes(StandardCharsets.US_ASCII));
    return !shown.isEmpty();
  }

  /**
   * The engine writes {@code /Span <</MCID 3>> BDC} for texts and {@code /Artifact /Background BDC}
   * for the rest.
   */
  private String mark(String line, IntFunction<String> tags) {
    Matcher text = TEXT.matcher(line);
    if (!text.matches()) {
      return line.contains("/" + MarkedPage.PAGINATION) ? REPEATED : "/Artifact BMC";
    }
    int mcid = Integer.parseInt(text.group(1));
    String tag = tags.apply(mcid);
    if (tag == null) {
      return REPEATED;
    }
    renumbered.put(mcid, renumbered.size());
    return "/" + tag + " <</MCID " + renumbered.get(mcid) + ">> BDC";
  }
}
