package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What CMSs, minifiers and editors do to a page that leaves its text as it is. */
final class HarmlessChanges {

  /** A change of the markup in the article. */
  interface Change {
    void apply(Element article, Random random);
  }

  static final List<Change> ALL =
      List.of(
          HarmlessChanges::dataStripped,
          HarmlessChanges::classesStripped,
          HarmlessChanges::restyled,
          HarmlessChanges::attributesTurned,
          HarmlessChanges::comments,
          HarmlessChanges::breaks,
          HarmlessChanges::wrapped,
          HarmlessChanges::listsTurned,
          HarmlessChanges::tablesToDivisions,
          HarmlessChanges::tablesToDefinitions,
          HarmlessChanges::readings,
          HarmlessChanges::emptyParagraphs,
          HarmlessChanges::unlinked,
          HarmlessChanges::autolinked,
          HarmlessChanges::spaced,
          HarmlessChanges::sectionsUnwrapped,
          HarmlessChanges::headingsTurned);

  private static final Pattern TAG = Pattern.compile("</?(?:li|ul|p|h2|h3|span|article)\\b");

  private HarmlessChanges() {}

  private static void dataStripped(Element article, Random random) {
    for (Element e : article.select("*")) {
      e.attributes().asList().stream()
          .map(a -> a.getKey())
          .filter(k -> k.startsWith("data-") || k.equals("id"))
          .forEach(e::removeAttr);
    }
  }

  private static void classesStripped(Element article, Random random) {
    article.select("*").forEach(e -> e.removeAttr("class").removeAttr("aria-labelledby"));
  }

  private static void restyled(Element article, Random random) {
    List<String> styles =
        List.of(
            "color:#333;font-size:14px",
            "margin:0 0 1em; text-indent:-1em; padding-left:1em",
            "width:auto;overflow:hidden",
            "display:block; text-align : left",
            "line-height:1.8;letter-spacing:0.05em;background-color:transparent");
    article
        .select("*")
        .forEach(e -> e.addClass("wp-x").attr("style", styles.get(random.nextInt(styles.size()))));
  }

  private static void attributesTurned(Element article, Random random) {
    article
        .select("a")
        .forEach(
            a -> a.attr("target", "_blank").attr("rel", "noopener").attr("onclick", "ga('send')"));
    article.select("li, p").forEach(e -> e.attr("lang", "ja").attr("title", e.normalName()));
  }

  private static void comments(Element article, Random random) {
    article.select("li, p, span").forEach(e -> e.prependChild(new Comment(" wp:list ")));
  }

  private static void breaks(Element article, Random random) {
    article.select("p, li, td").forEach(e -> e.append("<br>"));
    for (TextNode text : texts(article, 6)) {
      text.splitText(3).before(new Element("wbr"));
    }
  }

  private static void wrapped(Element article, Random random) {
    for (TextNode text : texts(article, 1)) {
      String tag = List.of("strong", "em", "span", "font", "b", "u", "mark").get(random.nextInt(7));
      text.wrap("<" + tag + "></" + tag + ">");
    }
  }

  private static List<TextNode> texts(Element article, int longer) {
    return new ArrayList<>(
        article
            .nodeStream(TextNode.class)
            .filter(t -> !t.isBlank() && t.getWholeText().length() >= longer)
            .filter(t -> !((Element) t.parent()).normalName().matches("rp|rt"))
            .toList());
  }

  private static void listsTurned(Element article, Random random) {
    article.select("ul").forEach(e -> e.tagName("ol"));
    article.select("ol.enumerated").forEach(e -> e.tagName("ul"));
  }

  private static void tablesToDivisions(Element article, Random random) {
    article.select("table, thead, tbody, tr, th, td, caption").forEach(e -> e.tagName("div"));
  }

  private static void tablesToDefinitions(Element article, Random random) {
    for (Element table : article.select("table")) {
      table.select("thead").remove();
      table.select("caption").forEach(e -> table.before(new Element("p").html(e.html())));
      Element list = new Element("dl");
      for (Element cell : table.select("th, td")) {
        list.appendElement(cell.normalName().equals("th") ? "dt" : "dd").html(cell.html());
      }
      table.replaceWith(list);
    }
  }

  private static void readings(Element article, Random random) {
    for (TextNode text : texts(article, 4)) {
      int at = text.getWholeText().indexOf("個人情報");
      if (at >= 0 && ((Element) text.parent()).closest("ruby") == null) {
        TextNode from = at == 0 ? text : text.splitText(at);
        if (from.getWholeText().length() > 4) {
          from.splitText(4);
        }
        from.wrap("<ruby></ruby>");
        from.after(new Element("rt").text("こじんじょうほう"));
      }
    }
  }

  private static void emptyParagraphs(Element article, Random random) {
    article.select("section > *").forEach(e -> e.after("<p>&nbsp;</p>"));
    article
        .select("section > p, section li")
        .forEach(
            e -> {
              if (e.children().size() == 1) {
                e.appendText("\u00A0");
              }
            });
  }

  private static void unlinked(Element article, Random random) {
    article.select("a").unwrap();
  }

  private static void autolinked(Element article, Random random) {
    article.select("a[href^=tel:]").forEach(a -> a.attr("href", "tel:" + a.text()));
  }

  private static void spaced(Element article, Random random) {
    for (Element e : article.select("p, li, td, th, h2, h3, h4, section, ul, table")) {
      e.prependText("\n\t  ").appendText("  \r\n");
    }
  }

  private static void sectionsUnwrapped(Element article, Random random) {
    article.select("section").forEach(e -> e.tagName("div").removeAttr("aria-labelledby"));
  }

  private static void headingsTurned(Element article, Random random) {
    article.select("h1, h2, h3, h4").forEach(e -> e.tagName(random.nextBoolean() ? "h5" : "p"));
  }

  /** Another page around the article; {@code %s} stands for it. */
  static final List<String> SHELLS =
      List.of(
          "%s",
          """
          <!DOCTYPE html><html lang="ja"><head><title>T｜健保</title><meta name="x" content="y">
          <script src="a.js"></script><style>.a{color:red}</style></head>
          <body class="page"><div id="cookie">Cookie を使用します。<button>同意</button></div>
          <header><a href="/">ホーム</a><nav><ul><li><a href="/a">組合案内</a></li><li>保健事業</li></ul></nav></header>
          <p class="crumbs">ホーム &gt; 個人情報の保護</p><h1>個人情報の保護</h1>
          <main><div class="entry-content">%s</div>
          <div class="share"><a href="#">ツイート</a></div></main>
          <aside><h2>お知らせ</h2><ul><li>健診の案内</li></ul></aside>
          <footer><p>電話：03-9999-9999</p><small>© 健保</small></footer>
          <script>var a = 1;</script></body></html>
          """,
          """
          <HTML><BODY bgcolor=white><TABLE width=800><TR><TD width=200><FONT size=2>メニュー<BR>
          <A HREF=a.html>戻る</A></FONT></TD><TD><CENTER><IMG SRC=logo.gif ALT="健康保険組合"></CENTER>
          %s
          </TD></TR><TR><TD colspan=2>フッター 1234</TD></TR></TABLE></BODY></HTML>
          """,
          """
          <!DOCTYPE html><div hidden>隠し</div><div class=wrap><div id=toc><p>目次 [非表示]</p><ol><li>1 はじめに</li></ol>
          </div><details open><summary>開く</summary><div class="c">%s</div></details>
          <form><input name=q><button>検索</button></form><iframe src="/map"></iframe></div>
          """);

  /** Ways in which the same document is written. */
  static String written(Document document, Random random) {
    document
        .outputSettings()
        .prettyPrint(random.nextInt(4) == 0 && document.select("pre").isEmpty());
    String html = document.outerHtml();
    return switch (random.nextInt(6)) {
      case 0 -> html.replaceAll("</(?:li|p|td|th|tr|dt|dd|tbody|thead)>", "");
      case 1 -> html.replaceAll(">\\s*\\n\\s*<", "><");
      case 2 -> TAG.matcher(html).replaceAll(m -> m.group().toUpperCase(Locale.ROOT));
      case 3 -> html.replace("個", "&#20491;").replace("人", "&#x4EBA;").replace("＆", "&#65286;");
      case 4 -> html.replaceAll("=\"([A-Za-z0-9_-]+)\"", "='$1'");
      default -> html;
    };
  }
}
