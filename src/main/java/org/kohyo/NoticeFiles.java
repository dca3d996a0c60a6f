package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.kohyo.compare.Differences;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Presence.OtherForm;
import org.kohyo.policy.TableOptions;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.Downloads;
import org.kohyo.render.EditionEntry;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.Imprint;
import org.kohyo.render.Look;
import org.kohyo.render.NoticeJson;
import org.kohyo.render.NoticeText;
import org.kohyo.render.Release;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.Releases;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.render.comparison.ComparisonHtml.PageContext;
import org.kohyo.render.linked.LinkedData;
import org.kohyo.render.pdf.PrintDocument;

/**
 * The files of one notice: of the edition in force in the notice's folder, and of every edition
 * whose first day is known in a folder of its own, with the comparison against the one before.
 *
 * @param formats what notices are published as
 * @param fragmentLevel of the heading that is a fragment's title, 1 to 4
 * @param tables how comparisons look
 * @param baseUrl public address of the site's root, ends with a slash
 * @param html pages
 * @param comparisons pages of comparisons
 * @param linked what pages tell programs
 * @param paper what makes PDFs, if they are wanted
 */
record NoticeFiles(
    Set<Format> formats,
    int fragmentLevel,
    TableOptions tables,
    Optional<String> baseUrl,
    HtmlRenderer html,
    ComparisonHtml comparisons,
    LinkedData linked,
    Optional<Paper> paper) {

  /**
   * What came of a notice.
   *
   * @param inForce the forms of the edition in force, for links to them
   * @param editions that are published, oldest first
   */
  record Made(Downloads inForce, List<EditionEntry> editions) {}

  /**
   * Makes all files of a notice.
   *
   * @param offer what else is published of the society
   */
  Made make(Releases releases, Offer offer, StagedFiles out) {
    Downloads inForce = Downloads.NONE;
    List<EditionEntry> editions = new ArrayList<>();
    for (Release release : releases.published()) {
      Imprint imprint = Imprint.of(release, baseUrl);
      Downloads made = edition(releases, release, imprint, offer, out);
      inForce = release.standing() == Standing.PRESENT ? made : inForce;
      editions.add(EditionEntry.of(release, imprint));
      if (release.compared()) {
        changes(release, release.changes().orElseThrow(), offer, out);
      }
    }
    return new Made(inForce, editions);
  }

  /** The editions that would be published of a notice, oldest first. */
  List<EditionEntry> editions(Releases releases) {
    return releases.published().stream()
        .map(release -> EditionEntry.of(release, Imprint.of(release, baseUrl)))
        .toList();
  }

  /** One edition: what is the same in both folders is made once. */
  private Downloads edition(
      Releases releases, Release release, Imprint imprint, Offer offer, StagedFiles out) {
    Notice notice = release.edition().notice();
    EditionPaths to = new EditionPaths(release);
    Downloads downloads = downloads(release, imprint, offer.look(), to, out);
    if (formats.contains(Format.JSON)) {
      byte[] json =
          new NoticeJson()
              .bytes(notice, release.edition().from(), imprint.digest(), offer.around());
      to.files(to.of("notice.json"), json).forEach(out::add);
    }
    if (formats.contains(Format.FRAGMENT)) {
      byte[] fragment = html.fragment(release, imprint, fragmentLevel);
      to.files(to.of("fragment.html"), fragment).forEach(out::add);
    }
    if (formats.contains(Format.HTML)) {
      to.present("index.html")
          .forEach(
              path ->
                  out.add(
                      to.file(path, page(releases, release, imprint, false, downloads, offer))));
      to.dated("index.html")
          .forEach(
              path ->
                  out.add(to.file(path, page(releases, release, imprint, true, downloads, offer))));
    }
    return downloads;
  }

  /**
   * The forms that can be taken away. Those that the society asks for are no formats of a build: a
   * text costs nothing, so it is always made; large letters are made where PDFs are.
   */
  private Downloads downloads(
      Release release, Imprint imprint, Look look, EditionPaths to, StagedFiles out) {
    Notice notice = release.edition().notice();
    Set<OtherForm> asked = notice.society().presence().otherForms();
    Optional<PdfInfo> pdf = Optional.empty();
    Optional<PdfInfo> large = Optional.empty();
    if (paper.isPresent()) {
      PrintDocument document =
          new PrintDocument(
                  html.print(release, imprint), notice.title().text(), notice.society().name())
              .in(look.colour())
              .under(look.image());
      pdf = Optional.of(paper.get().notice(document, to, to.of("notice.pdf"), out));
      if (asked.contains(OtherForm.LARGE_PRINT)) {
        large = Optional.of(paper.get().large(document, to, to.of(Downloads.LARGE), out));
      }
    }
    OptionalInt text = OptionalInt.empty();
    if (asked.contains(OtherForm.TEXT)) {
      byte[] bytes = html.text(release, imprint);
      to.files(to.of(NoticeText.NAME), bytes).forEach(out::add);
      text = OptionalInt.of(bytes.length);
    }
    return new Downloads(pdf, large, text);
  }

  private byte[] page(
      Releases releases,
      Release release,
      Imprint imprint,
      boolean permanent,
      Downloads downloads,
      Offer offer) {
    Optional<byte[]> data =
        linked.block(
            release.edition(),
            release.edition().from().filter(d -> release.standing() != Standing.SCHEDULED),
            permanent ? release.ownAddress(baseUrl) : release.address(baseUrl));
    return html.notice(releases, release, imprint, permanent, downloads, offer, data);
  }

  private void changes(Release release, Differences changes, Offer offer, StagedFiles out) {
    Look look = offer.look();
    EditionPaths to = new EditionPaths(release);
    Optional<PdfInfo> pdf =
        paper.map(
            p ->
                p.changes(
                    p.comparisons()
                        .publicDocument(changes, tables, offer.around())
                        .in(look.colour()),
                    to,
                    to.dated("changes.pdf").toList(),
                    out));
    if (formats.contains(Format.HTML)) {
      boolean hidden = release.standing() != Standing.PRESENT;
      Optional<String> address = release.ownAddress(baseUrl).map(folder -> folder + "changes.html");
      PageContext context =
          new PageContext(
              html.stylesheet(look).fileName(),
              look.logo("../../"),
              hidden,
              address,
              offer.around(),
              pdf);
      byte[] page = utf8(comparisons.page(changes, tables, context));
      to.dated("changes.html").forEach(path -> out.add(to.file(path, page)));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
