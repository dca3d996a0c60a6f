package org.kohyo.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.kohyo.notice.Notice;
import org.kohyo.render.HtmlRenderer.PdfInfo;

/**
 * The forms of an edition that lie beside its page, for the links to them.
 *
 * @param pdf for paper
 * @param large the same in large letters
 * @param text bytes of the mere text
 */
public record Downloads(Optional<PdfInfo> pdf, Optional<PdfInfo> large, OptionalInt text) {

  /** The PDF in large letters. */
  public static final String LARGE = "notice-large.pdf";

  /** No form but the page. */
  public static final Downloads NONE =
      new Downloads(Optional.empty(), Optional.empty(), OptionalInt.empty());

  private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

  private static final String PDF_TYPE = "application/pdf";

  /**
   * A link to a form.
   *
   * @param label what it is for
   * @param href relative address
   * @param text of the link: the notice, the form and its size
   * @param download name under which a browser keeps the file
   * @param type media type
   */
  public record Download(String label, String href, String text, String download, String type) {}

  /**
   * The links, in the order in which pages show them.
   *
   * @param folder relative address of the folder in which the files lie, empty or ending with a
   *     slash
   */
  List<Download> links(Labels labels, Notice notice, String folder) {
    if (equals(NONE)) {
      return List.of();
    }
    String shortTitle = notice.shortTitle();
    String name = fileName(notice.society().name() + "_" + shortTitle);
    List<Download> links = new ArrayList<>();
    pdf.ifPresent(
        p ->
            links.add(
                new Download(
                    labels.text("print"),
                    folder + "notice.pdf",
                    labels.text("pdf.link", shortTitle, p.pages(), kilobytes(p.bytes())),
                    name + ".pdf",
                    PDF_TYPE)));
    large.ifPresent(
        p ->
            links.add(
                new Download(
                    labels.text("large"),
                    folder + LARGE,
                    labels.text("large.link", shortTitle, p.pages(), kilobytes(p.bytes())),
                    name + "_" + fileName(labels.text("large")) + ".pdf",
                    PDF_TYPE)));
    text.ifPresent(
        bytes ->
            links.add(
                new Download(
                    labels.text("text"),
                    folder + NoticeText.NAME,
                    labels.text("text.link", shortTitle, kilobytes(bytes)),
                    name + ".txt",
                    "text/plain")));
    return List.copyOf(links);
  }

  private static long kilobytes(int bytes) {
    return Math.max(1, Math.round(bytes / 1000.0));
  }

  /** Without what cannot stand in a file's name on every system. */
  private static String fileName(String text) {
    return UNFIT.matcher(text).replaceAll("＿");
  }
}
