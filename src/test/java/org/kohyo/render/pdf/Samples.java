package org.kohyo.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Documents to test with. */
final class Samples {

  static final String PURPOSES = "riyo-mokuteki";
  static final String DISCLOSURE = "kohyo-jiko";

  private Samples() {}

  static PdfEngine engine() {
    return engine(FontSet.bundled());
  }

  static PdfEngine engine(FontSet fonts) {
    try {
      return new PdfEngine(Files.readString(Path.of("templates", "print.css")), fonts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The engine of large letters. */
  static PdfEngine largePrint() {
    try {
      return PdfEngine.stacking(
          Files.readString(Path.of("templates", "print.css"))
              + "\n"
              + Files.readString(Path.of("templates", "print-large.css")),
          FontSet.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PrintDocument sample(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("sample-" + name + ".html")) {
      return document(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PrintDocument document(String html) {
    Document parsed = Jsoup.parse(html);
    return new PrintDocument(html, parsed.title(), parsed.select(".masthead .society").text());
  }

  static PrintDocument body(String body) {
    return document(
        "<!DOCTYPE html><html lang=\"ja\"><head><title>試験</title></head><body>"
            + body
            + "</body></html>");
  }

  /**
   * 150 purposes in lists, every fifth of 120 characters, a long table, and characters that fonts
   * often lack.
   */
  static PrintDocument large() {
    String purpose = "髙﨑・神・福に係る資格情報（被保険者等・事業所・共済組合）の確認、第19条第7号に基づく照会「他機関」への回答…及び結果の通知。";
    StringBuilder body =
        new StringBuilder(
            "<header class=\"masthead\"><p class=\"society\">髙﨑健康保険組合</p>"
                + "<h1><span data-item=\"title\">髙﨑健康保険組合の利用目的</span></h1></header>");
    int number = 0;
    for (int section = 1; section <= 5; section++) {
      body.append(
          "<section id=\"s%1$d\"><h2><span class=\"number\">%1$d.</span> <span data-item=\"s%1$d\">業務</span></h2>"
              .formatted(section));
      body.append(
              "<div class=\"group provision\"><h3><span class=\"mark\">【</span><span data-item=\"g")
          .append(section)
          .append("\">他の事業者等への情報提供</span><span class=\"mark\">】</span></h3><ul>");
      for (int i = 0; i < 30; i++) {
        int length = i % 5 == 0 ? 120 : 24;
        String text = (++number + "：" + purpose.repeat(3)).substring(0, length);
        body.append("<li><span data-item=\"p")
            .append(number)
            .append("\">")
            .append(text)
            .append("</span></li>\n");
      }
      body.append("</ul></div></section>");
    }
    body.append(
        "<section id=\"t\"><h2>表</h2><table><caption>類型と目的</caption><thead><tr><th scope=\"col\">類型の見出し</th>"
            + "<th scope=\"col\">目的の見出し</th></tr></thead><tbody>");
    for (int row = 1; row <= 30; row++) {
      body.append("<tr><th scope=\"row\"><span data-item=\"r")
          .append(row)
          .append("\">類型")
          .append(row)
          .append("に関する情報</span></th><td><ul class=\"inline\">");
      for (String part : purpose.split("、")) {
        body.append("<li><span>")
            .append(part)
            .append("</span><span class=\"mark\">、</span></li>\n");
      }
      body.append("</ul></td></tr>");
    }
    return body(body.append("</tbody></table></section>").toString());
  }

  /** The text that a PDF has to hold, taken from the document by another way than the engine's. */
  static String expectedText(PrintDocument document) {
    Document html = Jsoup.parse(document.html());
    html.select(".running-head, .edition").remove();
    StringBuilder text = new StringBuilder();
    for (Element element : html.body().getAllElements()) {
      if (element.isBlock() && element.children().stream().noneMatch(Element::isBlock)) {
        text.append(element.text());
      }
    }
    return text.toString();
  }
}
