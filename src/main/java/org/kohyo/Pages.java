package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kohyo.check.Rule;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Site;
import org.kohyo.publish.OutputFile;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.NoticeJson;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;
import org.kohyo.render.pdf.RenderedPdf;

/** Which files a society's notices become, and where they stand. Safe for threads. */
final class Pages {

  private final Set<Format> formats;
  private final Site site;
  private final Optional<String> baseUrl;
  private final HtmlRenderer html;
  private final NoticeJson json = new NoticeJson();
  private final Optional<PdfEngine> pdf;

  private Pages(Build.Options options, Site site, FontSet fonts, TemplateSource templates)
      throws IOException {
    this.formats = options.formats();
    this.site = site;
    this.baseUrl = options.baseUrl().or(site::baseUrl).map(u -> u.endsWith("/") ? u : u + "/");
    this.html = new HtmlRenderer(templates);
    if (formats.contains(Format.PDF)) {
      this.pdf = Optional.of(new PdfEngine(templates.read("print.css"), fonts));
    } else {
      this.pdf = Optional.empty();
    }
  }

  static Pages open(Build.Options options, Site site, FontSet fonts) throws IOException {
    return new Pages(
        options,
        site,
        fonts,
        options.templates().map(TemplateSource::of).orElseGet(TemplateSource::shipped));
  }

  /** Rules about what the fonts can draw; none when there are no PDFs. */
  List<Rule> rules() {
    return pdf.map(PdfEngine::coverage).map(Fonts::rules).orElse(List.of());
  }

  /** All files of one society. */
  void society(Assembly assembly, Consumer<OutputFile> out) {
    String id = assembly.society().id();
    Map<String, PdfInfo> pdfs = new HashMap<>();
    for (Notice notice : assembly.notices()) {
      String folder = id + "/" + notice.kind() + "/";
      pdf.ifPresent(
          engine -> {
            RenderedPdf made =
                engine.render(
                    new PrintDocument(
                        html.print(notice), notice.title().text(), notice.society().name()));
            pdfs.put(notice.kind(), new PdfInfo(made.pages(), made.bytes().length));
            out.accept(new OutputFile(folder + "notice.pdf", id, notice.kind(), made.bytes()));
          });
      if (formats.contains(Format.JSON)) {
        out.accept(new OutputFile(folder + "notice.json", id, notice.kind(), json.bytes(notice)));
      }
      if (formats.contains(Format.FRAGMENT)) {
        out.accept(text(folder + "fragment.html", id, notice.kind(), html.fragment(notice)));
      }
      if (formats.contains(Format.HTML)) {
        String page =
            html.notice(
                notice,
                Optional.ofNullable(pdfs.get(notice.kind())),
                formats.contains(Format.JSON));
        out.accept(text(folder + "index.html", id, notice.kind(), page));
      }
    }
    if (formats.contains(Format.HTML)) {
      // The folder stands alone: it may link upwards only to an address that is known.
      Optional<String> upwards = baseUrl.map(u -> u + "index.html");
      out.accept(text(id + "/index.html", id, "", html.society(assembly, pdfs, upwards)));
      out.accept(style(id + "/", id));
    }
  }

  /** The index of societies. */
  void index(List<Assembly> assemblies, Consumer<OutputFile> out) {
    if (formats.contains(Format.HTML)) {
      out.accept(text("index.html", "", "", html.index(site, assemblies)));
      out.accept(style("", ""));
    }
  }

  private OutputFile style(String folder, String society) {
    return new OutputFile(
        folder + html.stylesheet().fileName(), society, "", html.stylesheet().bytes());
  }

  private static OutputFile text(String path, String society, String notice, String text) {
    return new OutputFile(path, society, notice, text.getBytes(StandardCharsets.UTF_8));
  }
}
