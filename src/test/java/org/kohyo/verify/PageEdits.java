package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Single edits of a notice's markup, as people make them in an editor. Each says what it did. */
final class PageEdits {

  /** An edit; empty where a page has nothing to which it can be done. */
  interface Edit {
    Optional<String> apply(Element article, Random random);
  }

  private PageEdits() {}

  /** All kinds; those of characters as often as all others together. */
  static final List<Edit> ALL =
      List.of(
          PageEdits::swapUnits,
          PageEdits::dropItem,
          PageEdits::dropRow,
          PageEdits::dropParagraph,
          PageEdits::dropSection,
          PageEdits::duplicate,
          PageEdits::append,
          PageEdits::insert,
          PageEdits::moveToOtherGroup,
          PageEdits::phone,
          PageEdits::target,
          PageEdits::mark,
          PageEdits::label,
          PageEdits::merge,
          PageEdits::split,
          PageEdits::hide,
          PageEdits::swapSections,
          PageEdits::contents);

  /** Those that leave other words or another order of them, wherever they are set. */
  static final List<Edit> OF_WORDS =
      List.of(
          PageEdits::swapUnits,
          PageEdits::dropItem,
          PageEdits::dropRow,
          PageEdits::dropParagraph,
          PageEdits::duplicate,
          PageEdits::append,
          PageEdits::insert,
          PageEdits::moveToOtherGroup,
          PageEdits::phone);

  static Optional<String> character(Element article, Random random) {
    List<TextNode> texts = new ArrayList<>();
    article.nodeStream(TextNode.class).filter(t -> !t.isBlank() && judged(t)).forEach(texts::add);
    TextNode node = texts.get(random.nextInt(texts.size()));
    return CharacterEdits.of(node.getWholeText(), random)
        .map(
            edited -> {
              String before = node.getWholeText();
              node.text(edited.text());
              return edited.name() + ": " + before + " → " + edited.text();
            });
  }

  /**
   * Rule 2: brackets around kana for browsers that cannot put them above the line are not shown.
   * Rule 3: how large a PDF is nobody knows who has not got it. Rule 9: what is hidden is not said.
   */
  private static boolean judged(TextNode node) {
    for (Element e = (Element) node.parent(); e != null; e = e.parent()) {
      if (e.normalName().equals("rp")
          || e.hasAttr("hidden")
          || e.attr("type").equals("application/pdf")) {
        return false;
      }
    }
    return true;
  }

  private static List<Element> items(Element article) {
    return article.select("li:not(nav li), tbody tr, section p");
  }

  private static Optional<Element> one(List<Element> of, Random random) {
    return of.isEmpty() ? Optional.empty() : Optional.of(of.get(random.nextInt(of.size())));
  }

  private static Optional<String> drop(List<Element> of, Random random) {
    return one(of, random)
        .map(
            e -> {
              e.remove();
              return "drop: " + e.outerHtml();
            });
  }

  private static Optional<String> dropItem(Element article, Random random) {
    return drop(article.select("li"), random);
  }

  private static Optional<String> dropRow(Element article, Random random) {
    return drop(article.select("tbody tr, td, tbody th"), random);
  }

  private static Optional<String> dropParagraph(Element article, Random random) {
    // Rule 8: where nothing says any more which element the notice is, the same words in the path
    // to the page are its title.
    String title = article.select("h1").parents().is("[data-plain]") ? "" : ", h1";
    return drop(article.select("section p, section h2, section h3, section h4" + title), random);
  }

  private static Optional<String> dropSection(Element article, Random random) {
    return drop(article.select("section, section div, section ul, section table"), random);
  }

  private static Optional<String> duplicate(Element article, Random random) {
    // Where all marks are gone, a title above the title is the page's own.
    String title = article.select("h1").parents().is("[data-plain]") ? "" : ", h1";
    return one(
            article.select("section li, section tr, section p, section, nav li, dl > div" + title),
            random)
        .map(
            e -> {
              e.after(e.clone());
              return "duplicate: " + e.outerHtml();
            });
  }

  private static Optional<String> append(Element article, Random random) {
    Element last = article.select("section").last();
    List<Element> lists = last == null ? List.of() : last.select("ul, ol, div.contact, div");
    Element to = lists.isEmpty() ? last : lists.get(lists.size() - 1);
    String text =
        one(article.select("section li, section p"), random).map(Element::text).orElse("追加");
    to.appendElement(to.normalName().endsWith("l") ? "li" : "p")
        .text(random.nextBoolean() ? text : random.nextInt(1000) + "");
    return Optional.of("append: " + to.outerHtml());
  }

  private static Optional<String> insert(Element article, Random random) {
    return one(
            article.select("section p, section li, section h3, section h4, section table"), random)
        .filter(e -> e.normalName().equals("li") || e.parent() != null)
        .map(
            e -> {
              String tag = e.normalName().equals("li") ? "li" : "p";
              String text =
                  List.of("ただし、次の場合を除きます。", "123", "1", "目次", "公表者", "見本").get(random.nextInt(6));
              Element added = new Element(tag).text(text);
              e.before(added);
              return "insert: " + added.outerHtml() + " before " + e.outerHtml();
            });
  }

  private static Optional<String> swap(List<Element> of, Random random, boolean neighbours) {
    if (of.size() < 2) {
      return Optional.empty();
    }
    int one = random.nextInt(of.size() - 1);
    int other = neighbours ? one + 1 : random.nextInt(of.size());
    Element a = of.get(one);
    Element b = of.get(other);
    if (a.text().equals(b.text()) || a.parents().contains(b) || b.parents().contains(a)) {
      return Optional.empty();
    }
    String said = "swap: " + a.outerHtml() + " with " + b.outerHtml();
    Element place = new Element("i");
    a.replaceWith(place);
    b.replaceWith(a);
    place.replaceWith(b);
    return Optional.of(said);
  }

  private static Optional<String> swapUnits(Element article, Random random) {
    return swap(
        article.select("section li, section p, tbody th, td, a"), random, random.nextBoolean());
  }

  private static Optional<String> swapSections(Element article, Random random) {
    return swap(article.select("section, section > div, section > p"), random, true);
  }

  private static Optional<String> moveToOtherGroup(Element article, Random random) {
    List<Element> lists = article.select("section ul");
    Optional<Element> item = one(article.select("section ul > li"), random);
    Optional<Element> list = one(lists, random);
    if (item.isEmpty() || list.isEmpty() || item.get().parent() == list.get()) {
      return Optional.empty();
    }
    if (list.get().parents().contains(item.get())) {
      return Optional.empty();
    }
    boolean next = item.get().nextElementSibling() == null && random.nextBoolean();
    String said = "move: " + item.get().outerHtml();
    item.get().remove();
    if (next) {
      list.get().prependChild(item.get());
    } else {
      list.get().appendChild(item.get());
    }
    return Optional.of(said);
  }

  private static Optional<String> phone(Element article, Random random) {
    return one(article.select("a[href^=tel:]"), random)
        .map(
            a -> {
              int what = random.nextInt(3);
              String said = a.outerHtml();
              if (what != 0) {
                a.attr("href", digit(a.attr("href"), random));
              }
              if (what != 1) {
                TextNode text =
                    a.selectStream("*")
                        .flatMap(e -> e.textNodes().stream())
                        .findFirst()
                        .orElseThrow();
                text.text(digit(text.getWholeText(), random));
              }
              return "phone: " + said + " → " + a.outerHtml();
            });
  }

  private static String digit(String text, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    int at = digits.get(random.nextInt(digits.size()));
    int other = (Character.digit(text.charAt(at), 10) + 1 + random.nextInt(9)) % 10;
    return text.substring(0, at) + other + text.substring(at + 1);
  }

  /** Rule 4: where the template's own links lead (contents, PDF) is not the notice's text. */
  private static Optional<String> target(Element article, Random random) {
    return one(article.select("section a[href]"), random)
        .map(
            a -> {
              String href = a.attr("href");
              int at = random.nextInt(href.length() + 1);
              a.attr(
                  "href",
                  href.substring(0, at) + "abc19/.".charAt(random.nextInt(7)) + href.substring(at));
              return "target: " + href + " → " + a.attr("href");
            });
  }

  private static final List<String> MARKS =
      List.of("1", "2", "9", "※", "・", "(1)", "①", "【", "】", "、", "，", "（", "〒", "(2)");

  private static Optional<String> mark(Element article, Random random) {
    return one(article.select("section .mark:not(rp), section .number, [data-mark]"), random)
        .flatMap(
            mark -> {
              String other = MARKS.get(random.nextInt(MARKS.size()));
              String said = mark.text();
              if (said.equals(other)) {
                return Optional.empty();
              }
              mark.text(random.nextBoolean() ? other : "");
              return Optional.of("mark: " + said + " → " + mark.text());
            });
  }

  private static Optional<String> label(Element article, Random random) {
    List<Element> labels =
        new ArrayList<>(article.select("[data-kohyo=label], dt, dd, [data-label]"));
    labels.removeIf(e -> !e.children().isEmpty());
    return one(labels, random)
        .flatMap(
            label -> {
              String other =
                  List.of("電話：", "FAX：", "FAX:", "区分", "項目", "内容", "改定日", "施行日", "制定", "公表")
                      .get(random.nextInt(10));
              String said = label.text();
              label.text(other);
              return said.equals(other)
                  ? Optional.empty()
                  : Optional.of("label: " + said + " → " + other);
            });
  }

  /**
   * Rule 5: a postal code may stand in the line before it, and cells may part their units by lines.
   */
  private static Optional<String> merge(Element article, Random random) {
    String items = "section li + li:not(ul.inline > li)";
    return one(
            article.select(items + ", section p + p:not(:has([data-item$=postal-code]))"), random)
        .map(
            e -> {
              Element before = e.previousElementSibling();
              String said = before.outerHtml() + e.outerHtml();
              before.appendChildren(List.copyOf(e.childNodes()));
              e.remove();
              return "merge: " + said;
            });
  }

  private static Optional<String> split(Element article, Random random) {
    return one(items(article), random)
        .flatMap(
            e -> {
              List<TextNode> texts = new ArrayList<>();
              e.nodeStream(TextNode.class)
                  .filter(t -> t.getWholeText().strip().length() > 3 && judged(t))
                  .forEach(texts::add);
              if (texts.isEmpty()) {
                return Optional.empty();
              }
              TextNode text = texts.get(random.nextInt(texts.size()));
              TextNode rest = text.splitText(1 + random.nextInt(text.getWholeText().length() - 2));
              String said = text.getWholeText() + " | " + rest.getWholeText();
              rest.wrap("<div></div>");
              return Optional.of("split: " + said);
            });
  }

  private static Optional<String> hide(Element article, Random random) {
    return one(
            article.select(
                "section li, section p, td, section h3, section [data-item], section a, section .mark"),
            random)
        .filter(e -> e.closest("rp") == null && e.closest("rt") == null)
        .map(
            e -> {
              switch (random.nextInt(10)) {
                case 0 -> e.attr("hidden", true);
                case 1 -> e.attr("style", "display:none");
                case 2 -> e.attr("aria-hidden", "true");
                case 3 -> e.html("<del>" + e.html() + "</del>");
                case 4 -> e.attr("style", "color:red; Visibility : Hidden !important");
                case 5 -> e.attr("style", "position:absolute;left:-9999px");
                case 6 -> e.attr("style", "font-size:0");
                case 7 -> e.attr("style", "opacity:0.0");
                case 8 -> e.html("<template>" + e.html() + "</template>");
                default -> e.html("<!--" + e.html() + "-->");
              }
              return "hide: " + e.outerHtml();
            });
  }

  private static Optional<String> contents(Element article, Random random) {
    List<Element> entries = article.select("nav li");
    return random.nextBoolean() ? drop(entries, random) : swap(entries, random, false);
  }
}
