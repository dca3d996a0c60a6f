package org.kohyo.render;

import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Block;
import org.kohyo.notice.Notice;
import org.kohyo.policy.KeyColour;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.Society;
import org.kohyo.render.Downloads.Download;
import org.kohyo.render.Look.LogoView;
import org.kohyo.render.View.BlockView;
import org.kohyo.render.View.UnitView;

/** Pages of notices and societies. Safe for threads; the same input gives the same text. */
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
   * @param around the society's folder
   * @param help who is asked for forms that are not published, such as braille
   * @param look of the society's pages
   */
  public record Offer(
      boolean json,
      boolean pdf,
      boolean feed,
      Around around,
      Optional<Block.ContactCard> help,
      Look look) {

    /** With nothing around, nobody to ask, in the usual look. */
    public Offer(boolean json, boolean pdf, boolean feed) {
      this(json, pdf, feed, Optional.empty());
    }

    /** With nothing around, in the usual look. */
    public Offer(boolean json, boolean pdf, boolean feed, Optional<Block.ContactCard> help) {
      this(json, pdf, feed, Around.NONE, help, Look.USUAL);
    }
  }

  /**
   * What is around a society's folder, which stands alone: only what has a known address.
   *
   * @param root public address of the site's root, ends with a slash
   * @param accessibility address of the page about accessibility
   * @param over whether the society is no more
   */
  public record Around(Optional<String> root, Optional<String> accessibility, boolean over) {

    /** Nothing is known. */
    public static final Around NONE = new Around(Optional.empty(), Optional.empty(), false);
  }

  /**
   * The page of a notice, in UTF-8.
   *
   * @param shown one of the editions
   * @param imprint its own
   * @param permanent whether the page is the edition's own, in its folder, and not the one for
   *     whatever is in force
   * @param downloads the forms beside it
   * @param data what it tells programs, as {@link org.kohyo.render.linked.LinkedData} has it
   */
  public byte[] notice(
      Releases releases,
      Release shown,
      Imprint imprint,
      boolean permanent,
      Downloads downloads,
      Offer offer,
      Optional<byte[]> data) {
    EditionPart about = EditionPart.of(words, releases, shown, permanent, offer);
    List<Piece> sections = body(shown, Form.PAGE, "", 2);
    return templates.bytes(
        "notice.ftlh", noticePage(shown, imprint, downloads, offer, "", 1, about, sections, data));
  }

  /**
   * The article alone, for a CMS, in UTF-8: ids carry a prefix so that they meet no other.
   *
   * @param level of the heading that is its title, 1 to 4; the others follow below
   */
  public byte[] fragment(Release release, Imprint imprint, int level) {
    String prefix = "kohyo-" + release.edition().notice().kind() + "-";
    List<Piece> sections = body(release, Form.FRAGMENT, prefix, level + 1);
    return templates.bytes("fragment.ftlh", alone(release, imprint, prefix, level, sections));
  }

  /** The text alone, as {@link NoticeText} writes it. */
  public byte[] text(Release release, Imprint imprint) {
    ImprintPart part = ImprintPart.of(labels, words.called(release), imprint);
    return new NoticeText(labels)
        .bytes(release.edition().notice(), EditionPart.of(words, release), part);
  }

  /** The document that the PDF is made of. */
  public String print(Release release, Imprint imprint) {
    return templates.fill(
        "print.ftlh", alone(release, imprint, "", 1, body(release, Form.PRINT, "", 2)));
  }

  private List<Piece> body(Release release, Form form, String prefix, int level) {
    return pieces.sections(release.edition().notice(), form, prefix, level);
  }

  private NoticePage alone(
      Release release, Imprint imprint, String prefix, int level, List<Piece> sections) {
    EditionPart about = EditionPart.of(words, release);
    Offer nothing = new Offer(false, false, false);
    var no = Optional.<byte[]>empty();
    return noticePage(
        release, imprint, Downloads.NONE, nothing, prefix, level, about, sections, no);
  }

  private NoticePage noticePage(
      Release release,
      Imprint imprint,
      Downloads downloads,
      Offer offer,
      String prefix,
      int level,
      EditionPart about,
      List<Piece> sections,
      Optional<byte[]> data) {
    Notice notice = release.edition().notice();
    return new NoticePage(
        texts,
        about.base() + "../" + stylesheet(offer.look()).fileName(),
        offer.look().logo(about.base() + "../"),
        notice.society(),
        notice.kind(),
        View.unit(notice.title()),
        notice.shortTitle(),
        labels.text("description.notice", notice.society().name(), notice.shortTitle()),
        prefix,
        level,
        downloads.links(labels, notice, ""),
        offer.json(),
        offer.help().map(View::contact).stream().toList(),
        about,
        ImprintPart.of(labels, words.called(release), imprint),
        pieces.contents(notice),
        sections,
        data.<TemplateDirectiveModel>map(ReadyHtml::new).stream().toList());
  }

  /**
   * The page of a society, in UTF-8.
   *
   * @param assembly what it publishes
   * @param releases of each of its notices, in its order
   * @param downloads by kind of notice, of the editions in force; may be empty
   * @param upwards relative or absolute address of the index, when the page may link to it
   */
  public byte[] society(
      Assembly assembly,
      List<Releases> releases,
      Map<String, Downloads> downloads,
      Optional<String> upwards,
      Offer offer) {
    String sheet = stylesheet(offer.look()).fileName();
    SocietyPage page =
        new SocietyParts(texts, labels, words)
            .page(assembly, releases, downloads, upwards, offer, sheet);
    return templates.bytes("society.ftlh", page);
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
      String description,
      String prefix,
      int level,
      List<Download> downloads,
      boolean json,
      List<BlockView> help,
      EditionPart editions,
      ImprintPart imprint,
      Piece contents,
      List<Piece> sections,
      List<TemplateDirectiveModel> data) {}
}
