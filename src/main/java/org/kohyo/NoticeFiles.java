package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.kohyo.compare.Differences;
import org.kohyo.notice.Notice;
import org.kohyo.policy.TableOptions;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.Imprint;
import org.kohyo.render.Look;
import org.kohyo.render.NoticeJson;
import org.kohyo.render.Release;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.Releases;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.render.comparison.ComparisonHtml.PageContext;
import org.kohyo.render.pdf.PrintDocument;

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
   * Makes all files of a notice.
   *
   * @param offer what else is published of the society
   * @return the PDF of the edition in force, for links to it
   */
  Optional<PdfInfo> make(Releases releases, Offer offer, StagedFiles out) {
    Optional<PdfInfo> inForce = Optional.empty();
    for (Release release : releases.all()) {
      boolean present = release.standing() == Standing.PRESENT;
      if (present || release.folder().isPresent()) {
        Optional<PdfInfo> pdf = edition(releases, release, offer, out);
        inForce = present ? pdf : inForce;
      }
      if (release.compared()) {
        changes(release, release.changes().orElseThrow(), offer.look(), out);
      }
    }
    return inForce;
  }

  /** One edition: what is the same in both folders is made once. */
  private Optional<PdfInfo> edition(
      Releases releases, Release release, Offer offer, StagedFiles out) {
    Notice notice = release.edition().notice();
    Imprint imprint = Imprint.of(release, baseUrl);
    EditionPaths to = new EditionPaths(release);
    Optional<PdfInfo> pdf =
        paper.map(
            p -> {
              String title = notice.title().text();
              String author = notice.society().name();
              PrintDocument document =
                  new PrintDocument(html.print(release, imprint), title, author)
                      .in(offer.look().colour(), offer.look().image());
              return p.notice(document, to, to.of("notice.pdf"), out);
            });
    if (formats.contains(Format.JSON)) {
      byte[] json = new NoticeJson().bytes(notice, release.edition().from(), imprint.digest());
      to.files(to.of("notice.json"), json).forEach(out::add);
    }
    if (formats.contains(Format.FRAGMENT)) {
      byte[] fragment = html.fragment(release, imprint);
      to.files(to.of("fragment.html"), fragment).forEach(out::add);
    }
    if (formats.contains(Format.HTML)) {
      to.present("index.html")
          .forEach(
              path -> out.add(to.file(path, page(releases, release, imprint, false, pdf, offer))));
      to.dated("index.html")
          .forEach(
              path -> out.add(to.file(path, page(releases, release, imprint, true, pdf, offer))));
    }
    return pdf;
  }

  private byte[] page(
      Releases releases,
      Release release,
      Imprint imprint,
      boolean permanent,
      Optional<PdfInfo> pdf,
      Offer offer) {
    return html.notice(releases, release, imprint, permanent, pdf, offer);
  }

  private void changes(Release release, Differences changes, Look look, StagedFiles out) {
    EditionPaths to = new EditionPaths(release);
    Optional<PdfInfo> pdf =
        paper.map(
            p ->
                p.changes(
                    p.comparisons().publicDocument(changes, tables).in(look.colour(), look.image()),
                    to,
                    to.dated("changes.pdf").toList(),
                    out));
    if (formats.contains(Format.HTML)) {
      boolean hidden = release.standing() != Standing.PRESENT;
      PageContext context =
          new PageContext(html.stylesheet(look).fileName(), look.logo("../../"), hidden, pdf);
      byte[] page = utf8(comparisons.page(changes, tables, context));
      to.dated("changes.html").forEach(path -> out.add(to.file(path, page)));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
