package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.check.Rule;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Block;
import org.kohyo.policy.Colour;
import org.kohyo.policy.KeyColour;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Site;
import org.kohyo.policy.Vocabulary;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.Downloads;
import org.kohyo.render.EditionEntry;
import org.kohyo.render.FeedItem;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.Around;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.Look;
import org.kohyo.render.MovedPages;
import org.kohyo.render.Releases;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.render.comparison.ComparisonPdf;
import org.kohyo.render.linked.LinkedData;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.site.SiteFacts;
import org.kohyo.render.site.SiteHtml;
import org.kohyo.verify.Furniture;

/** Which files the site has beside those of single notices. Safe for threads. */
final class Pages {

  /** The style sheet of fragments: a page of a CMS links to it, so its name stays. */
  static final String FRAGMENT_STYLE = "fragment.css";

  private final Set<Format> formats;
  private final Site site;
  private final Optional<String> baseUrl;
  private final HtmlRenderer html;
  private final AtomFeed feed;
  private final OutputFile style;
  private final byte[] fragmentStyle;
  private final SitePages pages;
  private final NoticeFiles notices;

  /**
   * Pages of a build.
   *
   * @param vocabulary what the policy's units stand for
   * @param html pages, by the same templates
   * @param fonts of PDFs; empty where there are none
   * @param progress counts PDFs
   * @throws IOException when a template can't be read
   */
  Pages(
      Build.Options options,
      Site site,
      Vocabulary vocabulary,
      HtmlRenderer html,
      Optional<FontSet> fonts,
      TemplateSource templates,
      Basis basis,
      Progress progress)
      throws IOException {
    this.formats = options.formats();
    this.site = site;
    this.baseUrl = options.baseUrl().or(site::baseUrl);
    this.html = html;
    this.feed = new AtomFeed(html.labels());
    this.style = new OutputFile(html.stylesheet().fileName(), "", "", html.stylesheet().bytes());
    this.fragmentStyle = templates.read("fragment.css").getBytes(StandardCharsets.UTF_8);
    String print = templates.read("print.css");
    this.pages =
        new SitePages(
            new SiteHtml(templates),
            html.stylesheet(),
            new MovedPages(templates, html),
            feed,
            new SiteFacts(
                site.title(),
                baseUrl,
                options.day(),
                site.index(),
                site.accessibility(),
                formats.stream().map(Format::id).collect(Collectors.toSet())));
    Optional<Paper> paper =
        fonts.isPresent()
            ? Optional.of(
                new Paper(
                    new PdfEngine(print, fonts.get()),
                    // The larger sheet says only what is otherwise. No fonts are read before use.
                    PdfEngine.stacking(
                        print + "\n" + templates.read("print-large.css"), fonts.get()),
                    new ComparisonPdf(templates, fonts.get()),
                    basis.papers(),
                    progress))
            : Optional.empty();
    this.notices =
        new NoticeFiles(
            formats,
            options.fragmentLevel(),
            site.tables(),
            baseUrl,
            html,
            new ComparisonHtml(templates),
            new LinkedData(vocabulary),
            paper);
  }

  /** What the templates say themselves, for who reads the pages back. */
  Furniture furniture() {
    return Furniture.of(html.labels().all());
  }

  /** Rules about what the fonts can draw; none when there are no PDFs. */
  List<Rule> rules() {
    return notices.paper().map(p -> Fonts.rules(p.notices().coverage())).orElse(List.of());
  }

  /** What the site's own pages know of a society. */
  SocietyEntry entry(Published society) {
    List<Releases> releases = society.releases();
    return SocietyEntry.of(
        society.assembly(),
        releases.stream().flatMap(r -> notices.editions(r).stream()).toList(),
        news(society, releases));
  }

  private List<FeedItem> news(Published society, List<Releases> releases) {
    return Stream.concat(
            society.over() ? Stream.of(feed.end(society.assembly().society())) : Stream.empty(),
            releases.stream().flatMap(r -> r.dated().stream()).map(feed::item))
        .toList();
  }

  /**
   * Makes all files of one society.
   *
   * @param logo its sign
   * @return what the site's own pages know of it
   */
  SocietyEntry society(Published society, Optional<LogoImage> logo, StagedFiles out) {
    String id = society.id();
    List<Releases> releases = society.releases();
    Presence presence = society.assembly().society().presence();
    List<FeedItem> news = news(society, releases);
    Look look = html.look(presence.keyColour().map(Colour::of).map(KeyColour::new), logo);
    Offer offer =
        new Offer(
            formats.contains(Format.JSON),
            formats.contains(Format.PDF),
            !news.isEmpty(),
            new Around(
                baseUrl,
                baseUrl
                    .filter(u -> site.accessibility().isPresent())
                    .map(u -> u + SiteHtml.ACCESSIBILITY),
                society.over()),
            help(society),
            look);
    Map<String, Downloads> downloads = new HashMap<>();
    List<EditionEntry> editions = new ArrayList<>();
    for (Releases notice : releases) {
      NoticeFiles.Made made = notices.make(notice, offer, out);
      downloads.put(notice.kind(), made.inForce());
      editions.addAll(made.editions());
    }
    SocietyEntry entry = SocietyEntry.of(society.assembly(), editions, news);
    if (formats.contains(Format.FRAGMENT)) {
      out.add(new OutputFile(id + "/" + FRAGMENT_STYLE, id, "", fragmentStyle));
    }
    if (formats.contains(Format.HTML)) {
      // The folder stands alone: it may link upwards only to an address that is known.
      Optional<String> upwards = baseUrl.filter(u -> site.index()).map(u -> u + "index.html");
      byte[] page = html.society(society.assembly(), releases, downloads, upwards, offer);
      out.add(new OutputFile(id + "/index.html", id, "", page));
      look(id, look).forEach(out::add);
      if (offer.feed()) {
        byte[] xml = feed.ofSociety(entry, baseUrl);
        out.add(new OutputFile(id + "/" + AtomFeed.NAME, id, "", xml));
      }
    }
    return entry;
  }

  /** Whom to ask for further forms: a society that publishes other forms has been asked before. */
  private static Optional<Block.ContactCard> help(Published society) {
    Assembly assembly = society.assembly();
    return assembly.society().presence().otherForms().isEmpty()
        ? Optional.empty()
        : assembly.contacts().stream().findFirst().map(Assembly.ContactPoint::card);
  }

  /** What the pages of a society need to look so, beside its page. */
  private Stream<OutputFile> look(String id, Look look) {
    OutputFile sheet =
        look.stylesheet()
            .map(own -> new OutputFile(id + "/" + own.fileName(), id, "", own.bytes()))
            .orElseGet(() -> style.at(id + "/" + style.path(), id));
    Stream<OutputFile> logo =
        look.logo().stream()
            .map(file -> new OutputFile(id + "/" + file.name(), id, "", file.image().png()));
    return Stream.concat(Stream.of(sheet), logo);
  }

  /**
   * Makes the pages of the whole site.
   *
   * @param societies that they show, in their order
   * @param folders ids of all societies of the source
   */
  void site(List<SocietyEntry> societies, Set<String> folders, StagedFiles out) {
    pages.make(societies, folders, out);
  }

  /**
   * Makes the list of all editions for programs: it changes with every character of every notice.
   *
   * @param societies that it lists, in any order
   */
  void list(List<SocietyEntry> societies, StagedFiles out) {
    pages.list(societies, out);
  }

  /** Public address of the site's root, ends with a slash. */
  Optional<String> baseUrl() {
    return baseUrl;
  }
}
