package org.kohyo.render.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.kohyo.policy.LogoImage;

/**
 * The print document made ready for the engine: white space settled, and every piece of text in a
 * span whose {@code lang} is a key. {@code lang} is the one attribute that the engine hands on to
 * the structure tree, so the keys tell later which element of the document each piece on a page
 * came from.
 */
final class PrintDom {

  /** Texts get {@code t} and a number, counted in the document's order. */
  static final String TEXT_KEY = "t";

  /** Links get {@code a} and the number of their first text. */
  static final String LINK_KEY = "a";

  /** The engine's own lang attribute is taken, so the document's is kept here. */
  static final String LANG = "data-lang";

  /** A structure type that the element's tag doesn't tell. */
  static final String TYPE = "data-type";

  /** What the QR code holds that an element stands for. */
  static final String CODE = "data-code";

  /** The society's sign. */
  static final String LOGO = "data-logo";

  private static final String LOGO_STYLE =
      "display: block; width: %smm; height: %smm; margin-bottom: 3mm";

  private static final Evaluator HEAD = QueryParser.parse("body > .masthead");
  private static final Evaluator UNSUPPORTED =
      QueryParser.parse("img, svg, math, object, iframe, input, textarea, select, button, script");
  private static final Evaluator STYLES = QueryParser.parse("style, link");
  private static final Evaluator INLINE_LISTS = QueryParser.parse("ul.inline, ol.inline");
  private static final Evaluator ITEMS = QueryParser.parse("li, [" + TYPE + "=LI]");
  private static final Evaluator CONTENTS = QueryParser.parse("nav.toc ol, nav.toc ul");
  private static final Evaluator CONTENTS_ITEMS = QueryParser.parse("nav.toc li");
  private static final Evaluator INNER_LINK = QueryParser.parse("a[href^=#]");
  private static final Evaluator CODES = QueryParser.parse("[" + CODE + "]");
  private static final Evaluator LINKS = QueryParser.parse("a");
  private static final Evaluator KEYED = QueryParser.parse("[lang^=" + TEXT_KEY + "]");
  private static final Evaluator TITLES = QueryParser.parse("h1, section > h2");
  private static final Evaluator LABELS = QueryParser.parse("h3, th, caption");

  private final Document document;
  private final List<Element> owners = new ArrayList<>();
  private final Map<String, QrCode> codes = new HashMap<>();

  private PrintDom(Document document) {
    this.document = document;
  }

  /**
   * @throws IllegalArgumentException if the document holds something that cannot be tagged
   */
  static PrintDom of(String html, Optional<LogoImage> logo, ParsedFonts fonts) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    Element unsupported = document.selectFirst(UNSUPPORTED);
    if (unsupported != null) {
      throw new IllegalArgumentException(
          "<" + unsupported.normalName() + "> has no place in a print document");
    }
    PrintDom dom = new PrintDom(document);
    dom.prepareLists();
    dom.prepareContents();
    dom.prepareCodes();
    logo.ifPresent(dom::addLogo);
    Outline.addTo(document);
    List<InlineFlow> flows = InlineFlow.all(document.body());
    flows.forEach(InlineFlow::collapse);
    dom.holdPhrases();
    flows.forEach(flow -> flow.glue(fonts));
    dom.giveKeys(document.body());
    dom.prepareLinks();
    document.head().select(STYLES).remove();
    return dom;
  }

  Document document() {
    return document;
  }

  /** The QR codes by what they hold. */
  Map<String, QrCode> codes() {
    return codes;
  }

  /** The element of the document that holds the text with this key. */
  Element owner(int key) {
    return owners.get(key);
  }

  /**
   * The engine cannot tag a list whose items run in lines of text, so it sees plain boxes and the
   * tree gets a list.
   */
  private void prepareLists() {
    for (Element list : document.select(INLINE_LISTS)) {
      list.tagName("div").attr(TYPE, "L");
      // The white space between items is no part of the text.
      list.textNodes().stream().filter(TextNode::isBlank).forEach(Node::remove);
      list.children().forEach(item -> item.tagName("span").addClass("item").attr(TYPE, "LI"));
    }
    for (Element item : document.select(ITEMS)) {
      Element first = item.firstElementChild();
      if (first != null
          && first.hasClass("mark")
          && item.ownText().isBlank()
          && item.childrenSize() > 1) {
        first.attr(TYPE, "Lbl");
      }
    }
  }

  private void prepareContents() {
    document.select(CONTENTS).attr(TYPE, "TOC");
    for (Element item : document.select(CONTENTS_ITEMS)) {
      item.attr(TYPE, "TOCI");
      Element link = item.selectFirst(INNER_LINK);
      if (link != null) {
        link.after(
            new Element("span")
                .addClass("page")
                .attr("href", link.attr("href"))
                .attr(TYPE, "PageNumber"));
      }
    }
  }

  /** The engine calls for a drawing where it meets an object. */
  private void prepareCodes() {
    for (Element element : document.select(CODES)) {
      QrCode code = codes.computeIfAbsent(element.attr(CODE), QrCode::of);
      String side = code.millimetres() + "mm";
      element
          .empty()
          .tagName("object")
          .attr(TYPE, "Figure")
          .attr("style", "display: block; width: " + side + "; height: " + side);
    }
  }

  /** In the head of the first page, before all text, as verification wants it. */
  private void addLogo(LogoImage logo) {
    Element head = document.selectFirst(HEAD);
    if (head != null) {
      LogoImage.Size size = LogoImage.onPaper(logo.width(), logo.height());
      head.prependElement("object")
          .attr(LOGO, "")
          .attr(TYPE, "Figure")
          .attr("data-alt", logo.alternative())
          .attr("style", LOGO_STYLE.formatted(size.width(), size.height()));
    }
  }

  private void holdPhrases() {
    hold(TITLES, 16);
    hold(LABELS, 8);
  }

  private void hold(Evaluator selector, int longest) {
    document
        .select(selector)
        .forEach(
            heading ->
                heading
                    .nodeStream(TextNode.class)
                    .forEach(text -> text.text(Phrases.hold(text.getWholeText(), longest))));
  }

  /** PDF/UA wants every link described; the text of a link says where it leads. */
  private void prepareLinks() {
    for (Element link : document.select(LINKS)) {
      if (link.attr("title").isBlank()) {
        link.attr("title", link.text().replace(String.valueOf(Phrases.JOINER), ""));
      }
      Element text = link.selectFirst(KEYED);
      if (text != null) {
        keepLang(link);
        link.attr("lang", LINK_KEY + text.attr("lang").substring(1));
      }
    }
  }

  private void giveKeys(Element element) {
    keepLang(element);
    if (holdsOneText(element)) {
      TextNode text = onlyText(element);
      element.attr("lang", nextKey((Element) text.parent()));
      return;
    }
    for (Node child : List.copyOf(element.childNodes())) {
      if (child instanceof TextNode text) {
        key(text, element);
      } else if (child instanceof Element inner
          && (inner.hasAttr(CODE)
              || inner.hasAttr(LOGO)
              || inner.hasClass("page") && inner.hasAttr("href"))) {
        inner.attr("lang", nextKey(inner));
      } else if (child instanceof Element inner) {
        giveKeys(inner);
      }
    }
  }

  /** A block with one text can carry the key itself, which spares the engine most of the spans. */
  private static boolean holdsOneText(Element element) {
    return !InlineFlow.isInline(element) && plainTexts(element) == 1;
  }

  /** How many texts are in an element; many if there is something that has to stand alone. */
  private static int plainTexts(Element element) {
    int texts = 0;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode) {
        texts++;
      } else if (child instanceof Element inner) {
        texts += isPlain(inner) ? plainTexts(inner) : 2;
      }
      if (texts > 1) {
        break;
      }
    }
    return texts;
  }

  private static boolean isPlain(Element element) {
    return InlineFlow.isInline(element)
        && !InlineFlow.underlines(element)
        && !element.normalName().equals("br")
        && !element.hasClass("page");
  }

  private static TextNode onlyText(Element element) {
    return element.nodeStream(TextNode.class).findFirst().orElseThrow();
  }

  private static void keepLang(Element element) {
    if (element.hasAttr("lang")) {
      element.attr(LANG, element.attr("lang")).removeAttr("lang");
    }
  }

  private void key(TextNode text, Element parent) {
    if (InlineFlow.isGlue(parent)) {
      parent.attr("lang", nextKey(parent.parent().parent()));
      return;
    }
    Element inner = new Element("span");
    if (InlineFlow.isUnderlined(parent)) {
      inner.addClass("u");
    }
    text.replaceWith(inner);
    inner.attr("lang", nextKey(parent)).appendChild(text);
    if (!InlineFlow.isInline(parent)) {
      // The engine leaves the only span of a line out of its tree, but not the span in it.
      inner.wrap("<span></span>");
    }
  }

  private String nextKey(Element owner) {
    owners.add(owner);
    return TEXT_KEY + (owners.size() - 1);
  }
}
