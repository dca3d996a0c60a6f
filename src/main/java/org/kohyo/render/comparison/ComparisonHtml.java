package org.kohyo.render.comparison;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.compare.Differences;
import org.kohyo.notice.Notice;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Ending;
import org.kohyo.render.HtmlRenderer.Around;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.Labels;
import org.kohyo.render.Look.LogoView;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;

/**
 * Comparison tables as HTML. Safe for threads; the same differences give the same text. No page
 * carries units: it is about a notice and is none.
 */
public final class ComparisonHtml {

  private final Templates templates;
  private final Labels labels;
  private final ComparisonSheets sheets;
  private final String css;

  /**
   * Reads labels and style sheets; templates are read when they are first used.
   *
   * @throws IOException when a file cannot be read
   */
  public ComparisonHtml(TemplateSource source) throws IOException {
    this.templates = new Templates(source);
    this.labels = Labels.read(source);
    this.sheets = new ComparisonSheets(labels);
    String sheet =
        source.read("base.css") + "\n" + source.read("site.css") + "\n" + source.read(STYLE);
    // An end tag would end the style element; escaped, it means the same in CSS.
    this.css = sheet.replace("</", "<\\/");
  }

  /** The style sheet of tables; it comes after {@code base.css} and {@code site.css}. */
  public static final String STYLE = "comparison.css";

  /**
   * What a public page has to know besides the table.
   *
   * @param stylesheet file name of the society's style sheet, two folders above the page
   * @param logo the society's sign, if it has one
   * @param hidden whether search engines are to leave it out; those of demonstrations always are
   * @param canonical public address of the page, where it is known
   * @param around whether the society is no more, and where the site is
   * @param pdf of the same table, {@code changes.pdf} beside the page
   */
  public record PageContext(
      String stylesheet,
      List<LogoView> logo,
      boolean hidden,
      Optional<String> canonical,
      Around around,
      Optional<PdfInfo> pdf) {

    /** Without a sign, at an address that nobody knows, of a society that goes on. */
    public PageContext(String stylesheet, boolean hidden, Optional<PdfInfo> pdf) {
      this(stylesheet, List.of(), hidden, Optional.empty(), Around.NONE, pdf);
    }
  }

  /**
   * A page of the public site, {@code <society>/<notice>/<yyyy-mm-dd>/changes.html}: without what
   * only reviewers are told.
   *
   * @param differences of one society and one kind of notice
   * @throws IllegalArgumentException when there is not exactly one group
   * @throws TemplateFault when a template is wrong
   */
  public String page(Differences differences, TableOptions options, PageContext context) {
    return page(differences, sheets.of(differences, options), context);
  }

  String page(Differences differences, ComparisonSheet sheet, PageContext context) {
    Notice notice = only(differences);
    return templates.fill(
        "changes.ftlh",
        new ChangesPage(
            labels.all(),
            "../../" + context.stylesheet(),
            context.logo(),
            notice.society().name(),
            notice.shortTitle(),
            notice.society().demonstration(),
            context.hidden() || notice.society().demonstration(),
            context.canonical().orElse(""),
            ending(labels, differences, context.around()),
            context.pdf().map(info -> link(sheet, info)).orElse(""),
            sheet.forPublic()));
  }

  private String link(ComparisonSheet sheet, PdfInfo pdf) {
    long kilobytes = Math.max(1, Math.round(pdf.bytes() / 1000.0));
    return labels.text("pdf.link", sheet.title(), pdf.pages(), kilobytes);
  }

  /** That the society of the only group is no more, where that is so. */
  static Ending ending(Labels labels, Differences differences, Around around) {
    return Ending.of(labels, only(differences).society().presence(), around.over(), around.root());
  }

  static Notice only(Differences differences) {
    if (differences.groups().size() != 1) {
      throw new IllegalArgumentException(differences.groups().size() + " groups, not one");
    }
    return differences.groups().get(0).comparison().shown();
  }

  /**
   * A page that needs no other file, with every group, the reasons, and a contents list where there
   * are several.
   *
   * @throws TemplateFault when a template is wrong
   */
  public String standalone(Differences differences, TableOptions options) {
    return standalone(differences, sheets.of(differences, options));
  }

  String standalone(Differences differences, ComparisonSheet sheet) {
    return templates.fill(
        "changes-standalone.ftlh",
        new StandalonePage(labels.all(), css, demonstration(differences), sheet));
  }

  /** Whether some table is about a society that does not exist. */
  static boolean demonstration(Differences differences) {
    return differences.groups().stream()
        .anyMatch(group -> group.comparison().shown().society().demonstration());
  }

  /** What {@code changes.ftlh} sees; {@code pdf} is the text of the link, or empty. */
  public record ChangesPage(
      Map<String, String> labels,
      String stylesheet,
      List<LogoView> logo,
      String society,
      String notice,
      boolean demonstration,
      boolean hidden,
      String canonical,
      Ending ending,
      String pdf,
      ComparisonSheet sheet) {}

  /** What {@code changes-standalone.ftlh} sees; {@code css} is no markup any more. */
  public record StandalonePage(
      Map<String, String> labels, String css, boolean demonstration, ComparisonSheet sheet) {}
}
