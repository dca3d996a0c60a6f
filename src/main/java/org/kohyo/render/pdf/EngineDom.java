package org.kohyo.render.pdf;

import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.w3c.dom.DOMException;
import org.w3c.dom.Document;

/**
 * A document as the engine wants it: elements, attributes and texts, without comments and
 * namespaces. What HTML allows in names and XML does not becomes {@code _}.
 */
final class EngineDom {

  private static final Pattern UNNAMED = Pattern.compile("[^a-zA-Z0-9]");

  private static final Set<String> OF_TABLES =
      Set.of("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td");

  /** What an element of a table is, where the engine is to lay it out as a block. */
  private static final String AS = "data-as";

  private final Document target;
  private final boolean stacked;

  private EngineDom(Document target, boolean stacked) {
    this.target = target;
    this.stacked = stacked;
  }

  /**
   * @param stacked whether elements of tables are blocks: the engine drops the text of a table that
   *     a style sheet lays out otherwise
   */
  static Document of(org.jsoup.nodes.Document source, DocumentBuilder builder, boolean stacked) {
    EngineDom dom = new EngineDom(builder.newDocument(), stacked);
    dom.append(source.firstElementChild(), dom.target);
    return dom.target;
  }

  private void append(Element source, org.w3c.dom.Node parent) {
    boolean block = stacked && OF_TABLES.contains(source.normalName());
    org.w3c.dom.Element element = element(block ? "div" : source.tagName());
    if (block) {
      set(element, AS, source.normalName());
    }
    for (Attribute attribute : source.attributes()) {
      set(element, attribute.getKey(), attribute.getValue());
    }
    for (Node child : source.childNodes()) {
      if (child instanceof Element inner) {
        append(inner, element);
      } else if (child instanceof TextNode text) {
        element.appendChild(target.createTextNode(text.getWholeText()));
      }
    }
    parent.appendChild(element);
  }

  private org.w3c.dom.Element element(String name) {
    try {
      return target.createElement(name);
    } catch (DOMException e) {
      return target.createElement("_" + UNNAMED.matcher(name).replaceAll("_"));
    }
  }

  private static void set(org.w3c.dom.Element element, String name, String value) {
    try {
      element.setAttribute(name, value);
    } catch (DOMException e) {
      element.setAttribute("_" + UNNAMED.matcher(name).replaceAll("_"), value);
    }
  }
}
