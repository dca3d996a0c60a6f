package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;

/** What is kept is what would be made. */
class PiecesTest {

  private static final Notice NOTICE = Shapes.notice(Optional.empty(), true);
  private static final Notice OTHER = Shapes.notice(Optional.of("<別>"), true);

  @TempDir Path folder;

  private static String fragment(HtmlRenderer html, Notice notice) {
    Release release = Shapes.release(notice);
    byte[] bytes = html.fragment(release, Imprint.of(release, Optional.empty()), 2);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String print(HtmlRenderer html, Notice notice) {
    Release release = Shapes.release(notice);
    return html.print(release, Imprint.of(release, Optional.empty()));
  }

  private static HtmlRenderer shipped() throws IOException {
    return new HtmlRenderer(TemplateSource.shipped());
  }

  @Test
  void whatWasMadeBefore_changesNothing() throws IOException {
    HtmlRenderer html = shipped();
    for (Notice before : List.of(NOTICE, OTHER, NOTICE)) {
      fragment(html, before);
      print(html, before);
    }
    for (Notice notice : List.of(NOTICE, OTHER)) {
      assertThat(fragment(html, notice)).isEqualTo(fragment(shipped(), notice));
      assertThat(print(html, notice)).isEqualTo(print(shipped(), notice));
    }
  }

  @Test
  void aNoticeOfAnotherKind_hasIdsOfItsOwn() throws IOException {
    HtmlRenderer html = shipped();
    Notice renamed =
        new Notice(
            NOTICE.society(), "another", NOTICE.title(), NOTICE.shortTitle(), NOTICE.sections());
    fragment(html, NOTICE);
    assertThat(fragment(html, renamed))
        .contains("id=\"kohyo-another-")
        .doesNotContain("id=\"kohyo-" + NOTICE.kind() + "-");
  }

  @Test
  void noMoreIsKeptThanMayBe() throws IOException {
    Files.writeString(folder.resolve("probe.ftlh"), "<#list page as s><@s/></#list>");
    TemplateSource source = TemplateSource.of(folder);
    Templates templates = new Templates(source);
    Pieces pieces = new Pieces(templates, templates.texts(Labels.read(source).all()), 5_000);
    for (int i = 0; i < 50; i++) {
      Unit heading = Unit.of("s", "見出し" + i);
      Section section = new Section("s", i + ".", heading, NOTICE.sections().get(0).blocks());
      Notice notice = new Notice(NOTICE.society(), "k", NOTICE.title(), "k", List.of(section));
      List<Piece> sections = pieces.sections(notice, Form.PAGE, "", 2);
      assertThat(new String(templates.bytes("probe.ftlh", sections), StandardCharsets.UTF_8))
          .contains("見出し" + i);
      assertThat(pieces.held()).isBetween(1L, 5_000L);
    }
  }

  @Test
  void aPageOfTheUsersOwnMayWalkThePieces_orPutThemIn() throws IOException {
    Files.writeString(
        folder.resolve("fragment.ftlh"),
        "<#list page.sections as s>${s.heading.text}|${s.blocks[0].kind}|<@s/></#list>");
    String html = fragment(new HtmlRenderer(TemplateSource.of(folder)), NOTICE);
    Section first = NOTICE.sections().get(0);
    assertThat(html).startsWith(first.heading().text() + "|").contains("<section id=");
  }

  @Test
  void innerPieces_areTheSameMadeInPlaceOrByThemselves() throws IOException {
    String shipped = TemplateSource.shipped().read("blocks.ftlh");
    String apart = shipped.replaceAll("<@([bir])><@[^>]*/></@[bir]>", "<@$1/>");
    assertThat(apart).isNotEqualTo(shipped).doesNotContain("/></@");
    Files.writeString(folder.resolve("blocks.ftlh"), apart);
    HtmlRenderer html = new HtmlRenderer(TemplateSource.of(folder));
    for (Notice notice : List.of(NOTICE, OTHER)) {
      assertThat(fragment(html, notice)).isEqualTo(fragment(shipped(), notice));
      assertThat(print(html, notice)).isEqualTo(print(shipped(), notice));
    }
  }

  @Test
  void aMistakeInAPiece_isNamedWhereItIs() throws IOException {
    Files.writeString(folder.resolve("piece.ftlh"), "<p>\n${page.nothing}");
    HtmlRenderer html = new HtmlRenderer(TemplateSource.of(folder));
    assertThatThrownBy(() -> fragment(html, NOTICE))
        .isInstanceOfSatisfying(
            TemplateFault.class, fault -> assertThat(fault.template()).isEqualTo("piece.ftlh:2:3"));
  }

  @Test
  void aPieceTakesNoParameters() throws IOException {
    Files.writeString(
        folder.resolve("fragment.ftlh"), "<#list page.sections as s><@s x=1/></#list>");
    HtmlRenderer html = new HtmlRenderer(TemplateSource.of(folder));
    assertThatThrownBy(() -> fragment(html, NOTICE)).isInstanceOf(TemplateFault.class);
  }
}
