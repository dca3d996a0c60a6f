package org.kohyo.render;

import java.util.Map;
import java.util.Optional;

/** Pages that stand where another one stood, and lead to it. Safe for threads. */
public final class MovedPages {

  private final Templates templates;
  private final Labels labels;
  private final Stylesheet stylesheet;

  /**
   * Pages by the same templates as others.
   *
   * @param html of the site, whose words and style sheet they share
   */
  public MovedPages(TemplateSource source, HtmlRenderer html) {
    this.templates = new Templates(source);
    this.labels = html.labels();
    this.stylesheet = html.stylesheet();
  }

  /**
   * A page, in UTF-8.
   *
   * @param file where it stands in the output folder; the style sheet is at the top of that
   * @param target absolute address of the page that it leads to
   * @param society its name
   * @param notice short title; empty for the society's page
   */
  public byte[] page(String file, String target, String society, Optional<String> notice) {
    String top = "../".repeat((int) file.chars().filter(c -> c == '/').count());
    String link = notice.map(n -> labels.text("moved.notice", society, n)).orElse(society);
    return templates.bytes(
        "moved.ftlh",
        new MovedPage(labels.all(), top + stylesheet.fileName(), target, society, link));
  }

  /** What {@code moved.ftlh} sees. */
  public record MovedPage(
      Map<String, String> labels, String stylesheet, String target, String society, String link) {}
}
