package org.kohyo.render;

import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Notice;
import org.kohyo.policy.KeyColour;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.Society;
import org.kohyo.render.EditionWords.HistoryView;
import org.kohyo.render.Look.LogoView;
import org.kohyo.render.View.BlockView;
import org.kohyo.render.View.UnitView;

/**
 * Pages of notices, societies and the index. Safe for threads; the same input gives the same text.
 */
public final class HtmlRenderer {

  private final Templates templates;
  private final Labels labels;
  private final EditionWords words;
  private final String css;
  private final Stylesheet stylesheet;
  private final TemplateHashModel texts;
  private final Pieces pieces;

  /**
   * Reads labels and style sheet; templates are read when they are first used.
   *
   * @throws IOException when a file cannot be read
   */
  public HtmlRenderer(TemplateSource source) throws IOException {
    this.templates = new Templates(source);
    this.labels = Labels.read(source);
    this.words = new EditionWords(labels);
    this.texts = templates.texts(labels.all());
    this.pieces = new Pieces(templates, texts, Pieces.MOST);
    this.css =
        String.join(
            "\n", source.read("base.css"), source.read("site.css"), source.read("comparison.css"));
    this.stylesheet = new Stylesheet(css);
  }

  /**
   * Reads the templates of pages before they are first used.
   *
   * @return this
   * @throws TemplateFault when one is wrong
   */
  public HtmlRenderer ready() {
    List.of(
            "blocks.ftlh",
            "editions.ftlh",
            "layout.ftlh",
            "notice.ftlh",
            "piece.ftlh",
            "society.ftlh")
        .forEach(templates::read);
    return this;
  }

  /** The style sheet that the pages link to, beside the society's or the site's index. */
  public Stylesheet stylesheet() {
    return stylesheet;
  }

  /** What the pages of a society look like, with the style sheet of its own that they need. */
  public Look look(Optional<KeyColour> colour, Optional<LogoImage> logo) {
    if (colour.isEmpty() && logo.isEmpty()) {
      return Look.USUAL;
    }
    Stylesheet own = new Stylesheet(css + OwnStyle.css(colour, logo.isPresent()));
    return new Look(colour, logo.map(Look.LogoFile::of), Optional.of(own));
  }

  /** The style sheet of such pages. */
  public Stylesheet stylesheet(Look look) {
    return look.stylesheet().orElse(stylesheet);
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

  /**
   * What else is published, so that pages may link to it.
   *
   * @param json whether notices are published as data
   * @param pdf whether they are published as PDF
   * @param feed whether there is a feed of the society's editions, or of the site's
   * @param look of the society's pages
   */
  public record Offer(boolean json, boolean pdf, boolean feed, Look look) {

    /** In the usual look. */
    public Offer(boolean json, boolean pdf, boolean feed) {
      this(json, pdf, feed, Look.USUAL);
    }
  }

  /**
   * The page of a notice, in UTF-8.
   *
   * @param shown one of the editions
   * @param imprint its own
   * @param permanent whether the page is the edition's own, in its folder, and not the one for
   *     whatever is in force
   * @param pdf the PDF beside it
   */
  public byte[] notice(
      Releases releases,
      Release shown,
      Imprint imprint,
      boolean permanent,
      Optional<PdfInfo> pdf,
      Offer offer) {
    EditionPart about = EditionPart.of(words, releases, shown, permanent, offer);
    return templates.bytes(
        "notice.ftlh",
        noticePage(shown, imprint, pdf, offer, "", about, body(shown, Form.PAGE, "", 2)));
  }

  /** The article alone, for a CMS, in UTF-8: ids carry a prefix so that they meet no other. */
  public byte[] fragment(Release release, Imprint imprint) {
    String prefix = "kohyo-" + release.edition().notice().kind() + "-";
    return templates.bytes(
        "fragment.ftlh", alone(release, imprint, prefix, body(release, Form.FRAGMENT, prefix, 3)));
  }

  /** The document that the PDF is made of. */
  public String print(Release release, Imprint imprint) {
    return templates.fill(
        "print.ftlh", alone(release, imprint, "", body(release, Form.PRINT, "", 2)));
  }

  private List<Piece> body(Release release, Form form, String prefix, int level) {
    return pieces.sections(release.edition().notice(), form, prefix, level);
  }

  private NoticePage alone(Release release, Imprint imprint, String prefix, List<Piece> sections) {
    EditionPart about = EditionPart.of(words, release);
    Offer nothing = new Offer(false, false, false);
    return noticePage(release, imprint, Optional.empty(), nothing, prefix, about, sections);
  }

  private NoticePage noticePage(
      Release release,
      Imprint imprint,
      Optional<PdfInfo> pdf,
      Offer offer,
      String prefix,
      EditionPart about,
      List<Piece> sections) {
    Notice notice = release.edition().notice();
    return new NoticePage(
        texts,
        about.base() + "../" + stylesheet(offer.look()).fileName(),
        offer.look().logo(about.base() + "../"),
        notice.society(),
        notice.kind(),
        View.unit(notice.title()),
        notice.shortTitle(),
        prefix,
        pdf.map(p -> link(notice, "notice.pdf", p)).stream().toList(),
        offer.json(),
        about,
        ImprintPart.of(labels, words.called(release), imprint),
        sections);
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
   * The page of a society, in UTF-8.
   *
   * @param assembly what it publishes
   * @param releases of each of its notices, in its order
   * @param pdfs by kind of notice, of the editions in force; may be empty
   * @param upwards relative or absolute address of the index, when the page may link to it
   */
  public byte[] society(
      Assembly assembly,
      List<Releases> releases,
      Map<String, PdfInfo> pdfs,
      Optional<String> upwards,
      Offer offer) {
    List<NoticeLink> links = releases.stream().map(r -> link(r, pdfs, offer)).toList();
    List<ContactView> contacts =
        assembly.contacts().stream()
            .map(
                c ->
                    new ContactView(
                        c.matters().stream().map(View::lower).toList(), View.contact(c.card())))
            .toList();
    Society society = assembly.society();
    return templates.bytes(
        "society.ftlh",
        new SocietyPage(
            texts,
            stylesheet(offer.look()).fileName(),
            offer.look().logo(""),
            society,
            society.reading().orElse(""),
            upwards.orElse(""),
            links,
            contacts,
            offer.feed() ? "feed.atom" : ""));
  }

  private NoticeLink link(Releases releases, Map<String, PdfInfo> pdfs, Offer offer) {
    String kind = releases.kind();
    Optional<Notice> present = releases.present().map(r -> r.edition().notice());
    return new NoticeLink(
        present.map(n -> kind + "/index.html").orElse(""),
        releases.shortTitle(),
        present.stream()
            .filter(n -> pdfs.containsKey(kind))
            .map(n -> link(n, kind + "/notice.pdf", pdfs.get(kind)))
            .toList(),
        words.history(releases, kind + "/", offer.pdf()),
        !releases.scheduled().isEmpty());
  }

  /**
   * The list of all societies.
   *
   * @param title of the site
   * @param feed whether there is a feed beside it
   */
  public String index(String title, List<SocietyEntry> societies, boolean feed) {
    List<IndexEntry> entries =
        societies.stream()
            .map(
                society ->
                    new IndexEntry(
                        society.id() + "/index.html",
                        society.name(),
                        society.demonstration(),
                        society.notices().stream()
                            .map(
                                n ->
                                    new NoticeLink(
                                        society.id() + "/" + n.kind() + "/index.html",
                                        n.shortTitle(),
                                        List.of(),
                                        List.of(),
                                        false))
                            .toList()))
            .toList();
    boolean hidden = societies.stream().allMatch(SocietyEntry::demonstration);
    return templates.fill(
        "index.ftlh",
        new IndexPage(
            labels.all(), stylesheet.fileName(), title, hidden, entries, feed ? "feed.atom" : ""));
  }

  /** What {@code notice.ftlh}, {@code fragment.ftlh} and {@code print.ftlh} see. */
  public record NoticePage(
      TemplateHashModel labels,
      String stylesheet,
      List<LogoView> logo,
      Society society,
      String kind,
      UnitView title,
      String shortTitle,
      String prefix,
      List<PdfLink> pdf,
      boolean json,
      EditionPart editions,
      ImprintPart imprint,
      List<Piece> sections) {}

  /** What {@code society.ftlh} sees. */
  public record SocietyPage(
      TemplateHashModel labels,
      String stylesheet,
      List<LogoView> logo,
      Society society,
      String reading,
      String upwards,
      List<NoticeLink> notices,
      List<ContactView> contacts,
      String feed) {}

  /** What {@code index.ftlh} sees. */
  public record IndexPage(
      Map<String, String> labels,
      String stylesheet,
      String title,
      boolean hidden,
      List<IndexEntry> societies,
      String feed) {}

  /** A link to a PDF. */
  public record PdfLink(String href, String text, String download) {}

  /** A notice: link to the edition in force, perhaps its PDF, all editions. */
  public record NoticeLink(
      String href, String text, List<PdfLink> pdf, List<HistoryView> history, boolean scheduled) {}

  /** A contact of a society. */
  public record ContactView(List<String> matters, BlockView block) {}

  /** A society in the index. */
  public record IndexEntry(
      String href, String name, boolean demonstration, List<NoticeLink> notices) {}
}
