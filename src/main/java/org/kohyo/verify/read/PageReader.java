package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.NodeTraversor;

/**
 * Reads HTML: a page of ours, a fragment, or whatever a CMS has made of them. It sees what a
 * browser shows without its style sheets and scripts: hidden elements are not there.
 */
public final class PageReader {

  /** A notice's page has 100 KB; with pictures in its source a page of a CMS may have some MB. */
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private PageReader() {}

  /**
   * Reads a page.
   *
   * @param charset the encoding that the transport named, if any
   * @throws UnreadableException when it is larger than 8 MB or has too many lines
   */
  public static Reading read(byte[] html, Optional<String> charset) throws UnreadableException {
    if (html.length > MOST_BYTES) {
      throw new UnreadableException(
          "too-large", Integer.toString(html.length), Integer.toString(MOST_BYTES));
    }
    Charsets.Decoded decoded = Charsets.decode(html, charset);
    Document document = Jsoup.parse(decoded.text());
    List<Trait> traits = new ArrayList<>(decoded.traits());
    PageVisitor visitor = new PageVisitor();
    try {
      NodeTraversor.traverse(visitor, document);
      traits.addAll(visitor.traits());
      List<Datum> told = LinkedDataReader.read(document, traits);
      return Reading.ofPage(visitor.lines(), traits, visitor.remarks(), told);
    } catch (Lines.TooMuchException e) {
      throw new UnreadableException("too-many-lines");
    }
  }
}
