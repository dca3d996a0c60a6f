package org.kohyo.render.pdf;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/**
 * What one document after the other is made with, by one thread at a time: what is read or prepared
 * once for all of them. Nothing of it depends on the documents that it served.
 *
 * @param fonts parsed
 * @param deflater compresses, and keeps pieces of fonts that are embedded again and again
 * @param style the style sheet, parsed
 * @param documents makes the documents that the engine reads
 */
record Workbench(
    ParsedFonts fonts, PieceDeflater deflater, SharedStyle style, DocumentBuilder documents) {

  /** A run over a whole country finds nine pieces of fonts in ten among the last 8 MB. */
  private static final int KEPT = 8 << 20;

  static Workbench of(FontSet fonts, String css) {
    try {
      return new Workbench(
          fonts.parse(),
          new PieceDeflater(KEPT),
          new SharedStyle(css),
          DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
