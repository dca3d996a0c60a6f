package org.kohyo.render.pdf;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * The attributes of lists, table cells, figures and changes: how a list is numbered, what a head
 * cell heads, how far a cell spans, where a figure stands, that a change is underlined.
 */
final class StructureAttributes {

  private static final Evaluator LABEL = QueryParser.parse("> li > [" + PrintDom.TYPE + "=Lbl]");

  private StructureAttributes() {}

  static Optional<COSDictionary> of(Element element, String type) {
    return switch (type) {
      case "L" -> Optional.of(list(element));
      case "TH", "TD" -> cell(element, type);
      case "Ins", "Del" -> Optional.of(underline());
      default -> Optional.empty();
    };
  }

  private static COSDictionary list(Element element) {
    boolean numbered = element.selectFirst(LABEL) != null;
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "List");
    attributes.setName("ListNumbering", numbered ? "Decimal" : "None");
    return attributes;
  }

  /**
   * PDF/UA asks for the place of a figure (ISO 14289-1, 7.3, and ISO 32000-1, table 343).
   *
   * @param box its corners on the page, in points
   */
  static COSDictionary figure(COSArray box) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "Layout");
    attributes.setName("Placement", "Block");
    attributes.setItem(COSName.BBOX, box);
    return attributes;
  }

  private static COSDictionary underline() {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "Layout");
    attributes.setName("TextDecorationType", "Underline");
    return attributes;
  }

  private static Optional<COSDictionary> cell(Element element, String type) {
    COSDictionary attributes = new COSDictionary();
    attributes.setName(COSName.O, "Table");
    if (type.equals("TH")) {
      attributes.setName("Scope", element.attr("scope").startsWith("row") ? "Row" : "Column");
    }
    span(element, "colspan").ifPresent(columns -> attributes.setInt("ColSpan", columns));
    span(element, "rowspan").ifPresent(rows -> attributes.setInt("RowSpan", rows));
    return attributes.size() == 1 ? Optional.empty() : Optional.of(attributes);
  }

  private static Optional<Integer> span(Element element, String attribute) {
    String value = element.attr(attribute);
    return value.matches("[1-9][0-9]{0,2}") && !value.equals("1")
        ? Optional.of(Integer.valueOf(value))
        : Optional.empty();
  }
}
