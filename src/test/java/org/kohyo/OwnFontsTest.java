package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.Kohyo.Result;
import org.kohyo.render.pdf.TestFonts;
import org.kohyo.testing.Folders;
import org.kohyo.testing.PdfText;

/** Names that the shipped font can't draw, and the fonts that a site adds for them. */
class OwnFontsTest {

  private static final String NAME = "𠮷野髙﨑辻\uDB40\uDDEF健康保険組合";

  @TempDir private Path folder;
  private Path content;

  @BeforeEach
  void aSocietyWithARareName() throws IOException {
    content = folder.resolve("content");
    Folders.copy(Kohyo.CONTENT, content, path -> !path.startsWith("societies"));
    Files.createDirectories(content.resolve("societies"));
    Files.writeString(
        content.resolve("societies/yoshino.yaml"),
        "name: " + NAME + "\nself: 当組合\nnotices: [riyo-mokuteki]\n");
  }

  private void font(String name, byte[] bytes) throws IOException {
    Files.createDirectories(content.resolve("fonts"));
    Files.write(content.resolve("fonts").resolve(name), bytes);
    Files.writeString(content.resolve("site.yaml"), "title: 一覧\nfonts:\n  - fonts/" + name + "\n");
  }

  private Result build() {
    return Kohyo.run(
        "build",
        "--content",
        content,
        "--out",
        folder.resolve("out"),
        "--report",
        folder.resolve("report"));
  }

  @Test
  void withTheFont_theNameStandsInTheStructureOfThePdf_toTheLastSelector() throws IOException {
    font("mihon.ttf", TestFonts.bytes("𠮷".codePointAt(0)));
    Result result = build();
    assertThat(result.status()).as(result.err()).isZero();
    byte[] pdf = Files.readAllBytes(folder.resolve("out/yoshino/riyo-mokuteki/notice.pdf"));
    assertThat(PdfText.byId(pdf).get("title")).isEqualTo(NAME + "が取り扱う個人情報の利用目的");
    assertThat(Kohyo.run("check", "--content", content, "--report", folder.resolve("r")).out())
        .contains("yoshino.yaml:1:7: 助言 base-glyph")
        .contains("U+8FBB U+E01EF")
        .doesNotContain("missing-glyph");
  }

  @Test
  void withoutTheFont_nothingIsPublished() {
    Result result = build();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("エラー missing-glyph").contains("U+20BB7");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "this is no font, TrueType の書体ではありません",
    "OTTO1234567890ab, TrueType の書体ではありません",
    "ttcf1234567890ab, いくつもの書体"
  })
  void aFontThatCannotBeUsed_isToldWhereItIsNamed(String bytes, String message) throws IOException {
    font("mihon.ttf", bytes.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    Result result = build();
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.err()).contains("site.yaml:3:5: エラー unusable-font").contains(message);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFontThatIsNotThere_isToldWhereItIsNamed() throws IOException {
    Files.writeString(content.resolve("site.yaml"), "title: 一覧\nfonts: [fonts/none.ttf]\n");
    assertThat(build().err()).contains("site.yaml:2:9: エラー missing-file");
  }
}
