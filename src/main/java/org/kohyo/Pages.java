package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kohyo.check.Rule;
import org.kohyo.notice.Assembly;
import org.kohyo.policy.Site;
import org.kohyo.publish.OutputFile;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.AtomFeed.Entry;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.Releases;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.render.comparison.ComparisonPdf;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.verify.Furniture;

/** Which files the site has beside those of single notices. Safe for threads. */
final class Pages {

  private final Set<Format> formats;
  private final Site site;
  private final Optional<String> baseUrl;
  private final HtmlRenderer html;
  private final AtomFeed feed;
  private final NoticeFiles notices;

  private Pages(Build.Options options, Site site, FontSet fonts, TemplateSource templates)
      throws IOException {
    this.formats = options.formats();
    this.site = site;
    this.baseUrl = options.baseUrl().or(site::baseUrl).map(u -> u.endsWith("/") ? u : u + "/");
    this.html = new HtmlRenderer(templates);
    this.feed = new AtomFeed(html.labels());
    Optional<NoticeFiles.Paper> paper =
        formats.contains(Format.PDF)
            ? Optional.of(
                new NoticeFiles.Paper(
                    new PdfEngine(templates.read("print.css"), fonts),
                    new ComparisonPdf(templates, fonts)))
            : Optional.empty();
    this.notices =
        new NoticeFiles(
            formats, site.tables(), baseUrl, html, new ComparisonHtml(templates), paper);
  }

  static Pages open(Build.Options options, Site site, FontSet fonts) throws IOException {
    return new Pages(
        options,
        site,
        fonts,
        options.templates().map(TemplateSource::of).orElseGet(TemplateSource::shipped));
  }

  /** What the templates say themselves, for who reads the pages back. */
  Furniture furniture() {
    return Furniture.of(html.labels().all());
  }

  /** Rules about what the fonts can draw; none when there are no PDFs. */
  List<Rule> rules() {
    return notices.paper().map(p -> Fonts.rules(p.notices().coverage())).orElse(List.of());
  }

  /**
   * All files of one society.
   *
   * @param releases of each of its notices, in its order
   */
  void society(Assembly assembly, List<Releases> releases, Consumer<OutputFile> out) {
    String id = assembly.society().id();
    List<Entry> entries = entries(releases, "").toList();
    Offer offer =
        new Offer(formats.contains(Format.JSON), formats.contains(Format.PDF), !entries.isEmpty());
    Map<String, PdfInfo> pdfs = new HashMap<>();
    for (Releases notice : releases) {
      notices.make(notice, offer, out).ifPresent(pdf -> pdfs.put(notice.kind(), pdf));
    }
    if (formats.contains(Format.HTML)) {
      // The folder stands alone: it may link upwards only to an address that is known.
      Optional<String> upwards = baseUrl.map(u -> u + "index.html");
      byte[] page = html.society(assembly, releases, pdfs, upwards, offer);
      out.accept(new OutputFile(id + "/index.html", id, "", page));
      out.accept(style(id + "/", id));
      if (offer.feed()) {
        Optional<String> address = baseUrl.map(u -> u + id + "/");
        byte[] xml = feed.bytes(id, assembly.society().name(), address, entries);
        out.accept(new OutputFile(id + "/" + AtomFeed.NAME, id, "", xml));
      }
    }
  }

  /**
   * The index of societies, and the feed of them all.
   *
   * @param newest the releases that the feed tells of, of whatever societies
   */
  void index(List<Assembly> assemblies, List<Releases> newest, Consumer<OutputFile> out) {
    if (formats.contains(Format.HTML)) {
      List<Entry> entries =
          newest.stream().flatMap(r -> entries(List.of(r), r.society() + "/")).toList();
      String page = html.index(site, assemblies, !entries.isEmpty());
      out.accept(new OutputFile("index.html", "", "", utf8(page)));
      out.accept(style("", ""));
      if (!entries.isEmpty()) {
        byte[] xml = feed.bytes("", site.title(), baseUrl, entries);
        out.accept(new OutputFile(AtomFeed.NAME, "", "", xml));
      }
    }
  }

  private static Stream<Entry> entries(List<Releases> releases, String folder) {
    return releases.stream()
        .flatMap(
            notice ->
                notice.dated().stream()
                    .map(
                        r ->
                            new Entry(
                                r, folder + notice.kind() + "/" + r.folder().orElseThrow() + "/")));
  }

  private OutputFile style(String folder, String society) {
    return new OutputFile(
        folder + html.stylesheet().fileName(), society, "", html.stylesheet().bytes());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
