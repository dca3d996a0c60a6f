package org.kohyo.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Another opinion about whether a page says what a published page says; made of nothing but that
 * page and Jsoup's own idea of text. It is less strict than the judge: it is there to catch what
 * should never have passed.
 */
final class Seen {

  private static final String UNSEEN =
      "head, script, style, template, noscript, iframe, object, embed, audio, video, canvas,"
          + " datalist, meter, progress, rp, del, s, strike, [hidden],"
          + " [aria-hidden~=(?i)^\\s*true\\s*$], dialog:not([open]),"
          + " [style~=(?i)none|hidden|collapse|opacity|font-size]";

  /** Code points of a reading; a whole page that slipped into one is shown, if oddly. */
  private static final int LONGEST_READING = 100;

  /** A text of the notice, and what stands between it and the next one. */
  private record Piece(String text, String gap) {}

  private final List<Piece> pieces = new ArrayList<>();

  /** Learns what there is to say. */
  Seen(String published) {
    Document page = shown(published);
    Elements units = page.select("article [data-item]");
    for (int i = 0; i < units.size(); i++) {
      units.get(i).prependText("\uE000").appendText("\uE001");
    }
    String[] parts = squeezed(page.body()).split("\uE000", -1);
    for (int i = 1; i < parts.length; i++) {
      String[] both = parts[i].split("\uE001", -1);
      if (both.length != 2) {
        throw new IllegalStateException("a unit in a unit: " + parts[i]);
      }
      pieces.add(new Piece(both[0], both[1]));
    }
  }

  /** Whether it says all that, in this order, with nothing of its own in between. */
  boolean in(String html) {
    Document page = shown(html);
    String text = squeezed(page.body());
    int title = text.indexOf(pieces.get(0).text());
    // Between the title and the first heading stand a publisher, days and the contents.
    String first = pieces.get(1).text();
    for (int at = text.indexOf(first, title); title >= 0 && at >= 0; ) {
      if (from(text, at)) {
        return true;
      }
      at = text.indexOf(first, at + 1);
    }
    return false;
  }

  private boolean from(String text, int start) {
    int at = start;
    for (int i = 1; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (at < 0 || !text.startsWith(piece.text(), at)) {
        return false;
      }
      at += piece.text().length();
      if (i + 1 < pieces.size()) {
        at = next(text, at, piece.gap(), pieces.get(i + 1).text());
      }
    }
    return true;
  }

  /** Where the next text begins behind some of what stood before it; -1 when it doesn't. */
  private static int next(String text, int from, String gap, String expected) {
    int at = from;
    for (int g = 0; ; g++) {
      if (text.startsWith(expected, at)) {
        return at;
      }
      while (g < gap.length() && (at >= text.length() || gap.charAt(g) != text.charAt(at))) {
        g++;
      }
      if (g >= gap.length()) {
        return -1;
      }
      at++;
    }
  }

  /** What a browser shows in the line: readings stand above it, but only in a ruby. */
  private static Document shown(String html) {
    Document page = Jsoup.parse(html);
    page.select(UNSEEN).remove();
    for (Element reading : page.select("ruby rt, ruby rtc")) {
      if (reading.wholeText().strip().codePoints().count() <= LONGEST_READING) {
        reading.remove();
      }
    }
    return page;
  }

  private static String squeezed(Element element) {
    return element.wholeText().replaceAll("[ \\t\\n\\r\\f]", "");
  }
}
