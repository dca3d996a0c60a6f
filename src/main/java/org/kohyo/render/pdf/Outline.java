package org.kohyo.render.pdf;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The bookmarks of the document: one for each h1 to h3, nested as they are. */
final class Outline {

  private Outline() {}

  /**
   * Adds the engine's {@code bookmarks} element to the head, and an id to each heading that has
   * none.
   */
  static void addTo(Document document) {
    Element[] parents = new Element[4];
    parents[0] = document.head().appendElement("bookmarks");
    int number = 0;
    for (Element heading : document.select("h1, h2, h3")) {
      number++;
      if (heading.id().isEmpty()) {
        heading.attr("id", "heading-" + number);
      }
      int level = heading.normalName().charAt(1) - '0';
      Element parent = parents[0];
      for (int above = 1; above < level; above++) {
        parent = parents[above] == null ? parent : parents[above];
      }
      parents[level] =
          parent
              .appendElement("bookmark")
              .attr("name", heading.text())
              .attr("href", "#" + heading.id());
      java.util.Arrays.fill(parents, level + 1, parents.length, null);
    }
  }
}
