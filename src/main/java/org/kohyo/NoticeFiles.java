package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kohyo.compare.Differences;
import org.kohyo.notice.Notice;
import org.kohyo.policy.TableOptions;
import org.kohyo.publish.OutputFile;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.Imprint;
import org.kohyo.render.NoticeJson;
import org.kohyo.render.Release;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.Releases;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.render.comparison.ComparisonHtml.PageContext;
import org.kohyo.render.comparison.ComparisonPdf;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;
import org.kohyo.render.pdf.RenderedPdf;

/**
 * The files of one notice: of the edition in force in the notice's folder, and of every edition
 * whose first day is known in a folder of its own, with the comparison against the one before.
 *
 * @param formats what notices are published as
 * @param tables how comparisons look
 * @param baseUrl public address of the site's root, ends with a slash
 * @param html pages
 * @param comparisons pages of comparisons
 * @param paper what makes PDFs, if they are wanted
 */
record NoticeFiles(
    Set<Format> formats,
    TableOptions tables,
    Optional<String> baseUrl,
    HtmlRenderer html,
    ComparisonHtml comparisons,
    Optional<Paper> paper) {

  /**
   * What makes PDFs.
   *
   * @param notices of notices
   * @param comparisons of comparisons
   */
  record Paper(PdfEngine notices, ComparisonPdf comparisons) {}

  /**
   * Makes all files of a notice.
   *
   * @param offer what else is published of the society
   * @return the PDF of the edition in force, for links to it
   */
  Optional<PdfInfo> make(Releases releases, Offer offer, Consumer<OutputFile> out) {
    Optional<PdfInfo> inForce = Optional.empty();
    for (Release release : releases.all()) {
      boolean present = release.standing() == Standing.PRESENT;
      if (present || release.folder().isPresent()) {
        Optional<PdfInfo> pdf = edition(releases, release, offer, out);
        inForce = present ? pdf : inForce;
      }
      if (release.compared()) {
        changes(release, release.changes().orElseThrow(), out);
      }
    }
    return inForce;
  }

  /** One edition: what is the same in both folders is made once. */
  private Optional<PdfInfo> edition(
      Releases releases, Release release, Offer offer, Consumer<OutputFile> out) {
    Notice notice = release.edition().notice();
    Imprint imprint = Imprint.of(release, baseUrl);
    Optional<RenderedPdf> pdf =
        paper.map(
            p ->
                p.notices()
                    .render(
                        new PrintDocument(
                            html.print(release, imprint),
                            notice.title().text(),
                            notice.society().name())));
    Optional<PdfInfo> info = pdf.map(made -> new PdfInfo(made.pages(), made.bytes().length));
    pdf.ifPresent(made -> both(release, "notice.pdf", made.bytes(), out));
    if (formats.contains(Format.JSON)) {
      byte[] json = new NoticeJson().bytes(notice, release.edition().from(), imprint.digest());
      both(release, "notice.json", json, out);
    }
    if (formats.contains(Format.FRAGMENT)) {
      both(release, "fragment.html", html.fragment(release, imprint), out);
    }
    if (formats.contains(Format.HTML)) {
      if (release.standing() == Standing.PRESENT) {
        byte[] page = html.notice(releases, release, imprint, false, info, offer);
        out.accept(file(release, "index.html", page));
      }
      if (release.folder().isPresent()) {
        byte[] page = html.notice(releases, release, imprint, true, info, offer);
        out.accept(dated(release, "index.html", page));
      }
    }
    return info;
  }

  private void changes(Release release, Differences changes, Consumer<OutputFile> out) {
    Optional<RenderedPdf> pdf = paper.map(p -> p.comparisons().publicPdf(changes, tables));
    pdf.ifPresent(made -> out.accept(dated(release, "changes.pdf", made.bytes())));
    if (formats.contains(Format.HTML)) {
      boolean hidden = release.standing() != Standing.PRESENT;
      PageContext context =
          new PageContext(
              html.stylesheet().fileName(),
              hidden,
              pdf.map(made -> new PdfInfo(made.pages(), made.bytes().length)));
      String page = comparisons.page(changes, tables, context);
      out.accept(dated(release, "changes.html", utf8(page)));
    }
  }

  private static void both(Release release, String name, byte[] bytes, Consumer<OutputFile> out) {
    if (release.standing() == Standing.PRESENT) {
      out.accept(file(release, name, bytes));
    }
    if (release.folder().isPresent()) {
      out.accept(dated(release, name, bytes));
    }
  }

  private static OutputFile dated(Release release, String name, byte[] bytes) {
    return file(release, release.folder().orElseThrow() + "/" + name, bytes);
  }

  private static OutputFile file(Release release, String name, byte[] bytes) {
    Notice notice = release.edition().notice();
    String society = notice.society().id();
    return new OutputFile(
        society + "/" + notice.kind() + "/" + name,
        society,
        notice.kind(),
        release.edition().from(),
        bytes);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
