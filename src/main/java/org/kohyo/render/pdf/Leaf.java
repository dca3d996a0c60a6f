package org.kohyo.render.pdf;

import org.apache.pdfbox.cos.COSDictionary;

/**
 * One marked piece of text on a page.
 *
 * @param key the number of the text in the document, in its order
 * @param page the page's index
 * @param mcid the engine's number for the piece on that page
 */
record Leaf(int key, int page, int mcid) {

  /** A link's annotation on a page, with the number of the link's first text. */
  record Annotation(int key, int page, COSDictionary dictionary) {}
}
