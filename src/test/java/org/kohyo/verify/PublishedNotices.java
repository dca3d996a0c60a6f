package org.kohyo.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kohyo.compare.Comparer;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Society;
import org.kohyo.render.Downloads;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.Imprint;
import org.kohyo.render.Labels;
import org.kohyo.render.NoticeJson;
import org.kohyo.render.Release;
import org.kohyo.render.Releases;
import org.kohyo.render.TemplateSource;

/**
 * The notices of the repository's own societies as they are published, each with what should be at
 * its place. Made once for all edits.
 */
final class PublishedNotices {

  /** The day of the build. */
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private final List<Notice> all = new ArrayList<>();
  private final Judge judge;

  /**
   * A published notice.
   *
   * @param name society, kind and, unless it is in force, first day
   * @param expected what should be there
   * @param inForce whether it is the edition in force
   */
  record Notice(
      String name,
      Expectation expected,
      boolean inForce,
      String page,
      String fragment,
      String json,
      String text,
      String print) {

    String society() {
      return expected.due().notice().society().id();
    }

    String kind() {
      return expected.due().notice().kind();
    }
  }

  private PublishedNotices(Judge judge) {
    this.judge = judge;
  }

  static PublishedNotices read() throws IOException {
    LoadedContent content = new ContentLoader().load(FolderSource.open(Path.of("content")));
    NoticeAssembler assembler =
        new NoticeAssembler(content.policy().orElseThrow(), content.locations());
    Editions editions = new Editions(assembler);
    CanonicalWordings canonical = new CanonicalWordings(content.policy().orElseThrow());
    HtmlRenderer html = new HtmlRenderer(TemplateSource.shipped());
    PublishedNotices published =
        new PublishedNotices(new Judge(Furniture.of(Labels.read(TemplateSource.shipped()).all())));
    for (Society society : content.societies()) {
      Assembly ofDay = assembler.assemble(society, DAY);
      for (List<Edition> ofKind : editions.of(society, DAY, ofDay).values()) {
        published.add(html, Releases.of(ofKind, DAY, new Comparer(), canonical), ofKind);
      }
    }
    return published;
  }

  private void add(HtmlRenderer html, Releases releases, List<Edition> editions) {
    Offer offer = new Offer(true, true, true, Optional.empty());
    for (Release release : releases.all()) {
      boolean present = releases.present().filter(release::equals).isPresent();
      if (present || release.folder().isPresent()) {
        Edition due = release.edition();
        Imprint imprint = Imprint.of(release, Optional.of("https://www.example.jp/kohyo/"));
        String name = due.notice().society().id() + "/" + due.notice().kind();
        all.add(
            new Notice(
                present ? name : name + "/" + release.folder().orElseThrow(),
                new Expectation(due, editions, Optional.empty()),
                present,
                utf8(
                    html.notice(
                        releases,
                        release,
                        imprint,
                        !present,
                        new Downloads(
                            Optional.of(new PdfInfo(7, 345_678)),
                            Optional.of(new PdfInfo(12, 543_210)),
                            OptionalInt.of(32_100)),
                        offer,
                        Optional.empty())),
                utf8(html.fragment(release, imprint, 2)),
                utf8(new NoticeJson().bytes(due.notice(), due.from())),
                utf8(html.text(release, imprint)),
                html.print(release, imprint)));
      }
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** All editions. */
  List<Notice> all() {
    return List.copyOf(all);
  }

  /** Those in force. */
  List<Notice> inForce() {
    return all.stream().filter(Notice::inForce).toList();
  }

  Judge judge() {
    return judge;
  }
}
