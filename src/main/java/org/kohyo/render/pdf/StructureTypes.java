package org.kohyo.render.pdf;

import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Which structure type an element of the document becomes. */
final class StructureTypes {

  /** Types of our own and the standard ones they stand for. */
  static final Map<String, String> ROLES =
      Map.of(
          "PageNumber",
          "Span",
          "Strong",
          "Span",
          "Em",
          "Span",
          "Ins",
          "Span",
          "Del",
          "Span",
          "Imprint",
          "Div");

  private static final Map<String, String> BY_TAG =
      Map.ofEntries(
          Map.entry("h1", "H1"),
          Map.entry("h2", "H2"),
          Map.entry("h3", "H3"),
          Map.entry("h4", "H4"),
          Map.entry("h5", "H5"),
          Map.entry("h6", "H6"),
          Map.entry("p", "P"),
          Map.entry("dt", "P"),
          Map.entry("dd", "P"),
          Map.entry("section", "Sect"),
          Map.entry("article", "Art"),
          Map.entry("blockquote", "BlockQuote"),
          Map.entry("ul", "L"),
          Map.entry("ol", "L"),
          Map.entry("li", "LI"),
          Map.entry("table", "Table"),
          Map.entry("caption", "Caption"),
          Map.entry("thead", "THead"),
          Map.entry("tbody", "TBody"),
          Map.entry("tfoot", "TFoot"),
          Map.entry("tr", "TR"),
          Map.entry("th", "TH"),
          Map.entry("td", "TD"),
          Map.entry("a", "Link"),
          Map.entry("code", "Code"),
          Map.entry("q", "Quote"),
          Map.entry("strong", "Strong"),
          Map.entry("em", "Em"),
          Map.entry("ins", "Ins"),
          Map.entry("del", "Del"));

  private StructureTypes() {}

  /**
   * Empty for elements that add nothing to the structure, such as a span without an id or a box for
   * the looks.
   */
  static Optional<String> of(Element element) {
    if (element.hasAttr(PrintDom.TYPE)) {
      return Optional.of(element.attr(PrintDom.TYPE));
    }
    if (element.hasClass("imprint")) {
      return Optional.of("Imprint");
    }
    String tag = element.normalName();
    if (BY_TAG.containsKey(tag)) {
      return Optional.of(BY_TAG.get(tag));
    }
    if (InlineFlow.isInline(element)) {
      return element.hasAttr("data-item") || element.hasAttr(PrintDom.LANG)
          ? Optional.of("Span")
          : Optional.empty();
    }
    return holdsText(element) ? Optional.of("P") : Optional.empty();
  }

  /** A div with text and no blocks is a paragraph, whatever it is called. */
  private static boolean holdsText(Element element) {
    return element.childrenSize() > 0
        && element.children().stream().allMatch(InlineFlow::isInline)
        && element.hasText();
  }
}
