package org.kohyo.render;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Site;
import org.kohyo.policy.Society;
import org.kohyo.render.View.BlockView;
import org.kohyo.render.View.SectionView;
import org.kohyo.render.View.UnitView;

/**
 * Pages of notices, societies and the index. Safe for threads; the same input gives the same text.
 */
public final class HtmlRenderer {

  private final Templates templates;
  private final Labels labels;
  private final Stylesheet stylesheet;

  /**
   * Reads labels and style sheet; templates are read when they are first used.
   *
   * @throws IOException when a file cannot be read
   */
  public HtmlRenderer(TemplateSource source) throws IOException {
    this.templates = new Templates(source);
    this.labels = Labels.read(source);
    this.stylesheet =
        new Stylesheet(
            String.join(
                "\n",
                source.read("base.css"),
                source.read("site.css"),
                source.read("comparison.css")));
  }

  /** The style sheet that the pages link to, beside the society's or the site's index. */
  public Stylesheet stylesheet() {
    return stylesheet;
  }

  /** The words of the tool's own. */
  public Labels labels() {
    return labels;
  }

  /**
   * The PDF of a notice, for the link to it.
   *
   * @param pages how many
   * @param bytes how large
   */
  public record PdfInfo(int pages, int bytes) {}

  /** The page of a notice. */
  public String notice(Notice notice, Optional<PdfInfo> pdf, boolean json) {
    return templates.fill("notice.ftlh", noticePage(notice, pdf, json, ""));
  }

  /** The article alone, for a CMS: ids carry a prefix so that they meet no other. */
  public String fragment(Notice notice) {
    String prefix = "kohyo-" + notice.kind() + "-";
    return templates.fill("fragment.ftlh", noticePage(notice, Optional.empty(), false, prefix));
  }

  /** The document that the PDF is made of. */
  public String print(Notice notice) {
    return templates.fill("print.ftlh", noticePage(notice, Optional.empty(), false, ""));
  }

  private NoticePage noticePage(Notice notice, Optional<PdfInfo> pdf, boolean json, String prefix) {
    return new NoticePage(
        labels.all(),
        "../" + stylesheet.fileName(),
        notice.society(),
        notice.kind(),
        View.unit(notice.title()),
        notice.shortTitle(),
        prefix,
        pdf.map(p -> link(notice, "notice.pdf", p)).stream().toList(),
        json,
        View.sections(notice));
  }

  private PdfLink link(Notice notice, String href, PdfInfo pdf) {
    String text =
        labels.text(
            "pdf.link",
            notice.shortTitle(),
            pdf.pages(),
            Math.max(1, Math.round(pdf.bytes() / 1000.0)));
    String name = notice.society().name() + "_" + notice.shortTitle() + ".pdf";
    // These cannot stand in a file's name on every system.
    return new PdfLink(href, text, name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "＿"));
  }

  /**
   * The page of a society.
   *
   * @param assembly what it publishes
   * @param pdfs by kind of notice; may be empty
   * @param upwards relative or absolute address of the index, when the page may link to it
   */
  public String society(Assembly assembly, Map<String, PdfInfo> pdfs, Optional<String> upwards) {
    List<NoticeLink> links =
        assembly.notices().stream()
            .map(
                n ->
                    new NoticeLink(
                        n.kind() + "/index.html",
                        n.shortTitle(),
                        Optional.ofNullable(pdfs.get(n.kind())).stream()
                            .map(p -> link(n, n.kind() + "/notice.pdf", p))
                            .toList()))
            .toList();
    List<ContactView> contacts =
        assembly.contacts().stream()
            .map(
                c ->
                    new ContactView(
                        c.matters().stream().map(View::lower).toList(), View.contact(c.card())))
            .toList();
    Society society = assembly.society();
    return templates.fill(
        "society.ftlh",
        new SocietyPage(
            labels.all(),
            stylesheet.fileName(),
            society,
            society.reading().orElse(""),
            upwards.orElse(""),
            links,
            contacts));
  }

  /** The list of all societies. */
  public String index(Site site, List<Assembly> assemblies) {
    List<IndexEntry> entries =
        assemblies.stream()
            .map(
                a ->
                    new IndexEntry(
                        a.society().id() + "/index.html",
                        a.society().name(),
                        a.society().demonstration(),
                        a.notices().stream()
                            .map(
                                n ->
                                    new NoticeLink(
                                        a.society().id() + "/" + n.kind() + "/index.html",
                                        n.shortTitle(),
                                        List.of()))
                            .toList()))
            .toList();
    boolean hidden = assemblies.stream().allMatch(a -> a.society().demonstration());
    return templates.fill(
        "index.ftlh",
        new IndexPage(labels.all(), stylesheet.fileName(), site.title(), hidden, entries));
  }

  /** What {@code notice.ftlh}, {@code fragment.ftlh} and {@code print.ftlh} see. */
  public record NoticePage(
      Map<String, String> labels,
      String stylesheet,
      Society society,
      String kind,
      UnitView title,
      String shortTitle,
      String prefix,
      List<PdfLink> pdf,
      boolean json,
      List<SectionView> sections) {}

  /** What {@code society.ftlh} sees. */
  public record SocietyPage(
      Map<String, String> labels,
      String stylesheet,
      Society society,
      String reading,
      String upwards,
      List<NoticeLink> notices,
      List<ContactView> contacts) {}

  /** What {@code index.ftlh} sees. */
  public record IndexPage(
      Map<String, String> labels,
      String stylesheet,
      String title,
      boolean hidden,
      List<IndexEntry> societies) {}

  /** A link to a PDF. */
  public record PdfLink(String href, String text, String download) {}

  /** A link to a notice and perhaps its PDF. */
  public record NoticeLink(String href, String text, List<PdfLink> pdf) {}

  /** A contact of a society. */
  public record ContactView(List<String> matters, BlockView block) {}

  /** A society in the index. */
  public record IndexEntry(
      String href, String name, boolean demonstration, List<NoticeLink> notices) {}
}
