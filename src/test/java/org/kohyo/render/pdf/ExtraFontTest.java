package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.render.pdf.UnusableFontException.Reason;

/** Which font files are taken: whatever is taken never fails later. */
class ExtraFontTest {

  @Test
  void aSoundFontIsTaken() throws UnusableFontException {
    ExtraFont font = ExtraFont.of("shipped.ttf", TestFonts.shipped());
    assertThat(font).isEqualTo(ExtraFont.of("shipped.ttf", TestFonts.shipped()));
    assertThat(font).isNotEqualTo(TestFonts.of(0x20BB7)).hasToString("ExtraFont[shipped.ttf]");
    FontSet both = FontSet.of(TestFonts.bytes('一'), TestFonts.bytes('一')).with(List.of(font));
    String text = "髙﨑神塚①㈱（〒105-0012）";
    assertThat(FontCoverage.of(both).missing(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "%PDF-1.7 not a font", "OTTO\0\1\0\0\0\0\0\0", "wOF2\0\1\0\0\0\0\0\0"})
  void otherFilesAreNotTrueType(String bytes) {
    assertRefused(
        bytes.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), Reason.NOT_TRUETYPE);
  }

  @Test
  void cffOutlinesInATrueTypeFileAreRefused() {
    var tables = Sfnt.tables(TestFonts.shipped());
    tables.put("CFF ", tables.remove("glyf"));
    assertRefused(Sfnt.write(Sfnt.TRUETYPE, tables), Reason.NOT_TRUETYPE);
  }

  @Test
  void aCollectionIsRefused() {
    byte[] font = TestFonts.shipped();
    ByteBuffer.wrap(font).putInt(0, 0x74746366);
    assertRefused(font, Reason.COLLECTION);
  }

  @Test
  void aLargeFileIsRefused() {
    assertRefused(new byte[ExtraFont.MAX_BYTES + 1], Reason.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0002, 0x0100, 0x0200})
  void licenceBitsAreKept(int forbidden) {
    assertRefused(
        changed("OS/2", t -> t.putShort(8, (short) forbidden)), Reason.EMBEDDING_FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x0000, 0x0004, 0x0008})
  void otherLicencesAllowAPrintedPage(int allowed) throws UnusableFontException {
    assertThat(ExtraFont.of("f", changed("OS/2", t -> t.putShort(8, (short) allowed)))).isNotNull();
  }

  @Test
  void contradictionsAreDamage() {
    assertDamaged(changed("head", t -> t.putShort(18, (short) 0)));
    assertDamaged(changed("head", t -> t.putShort(50, (short) 7)));
    assertDamaged(changed("head", t -> t.putInt(12, 0)));
    assertDamaged(changed("maxp", t -> t.putShort(4, (short) -1)));
    assertDamaged(changed("hhea", t -> t.putShort(34, (short) 0)));
    assertDamaged(changed("loca", t -> t.putInt(400, 0x7fffffff)));
    assertDamaged(changed("loca", t -> t.putInt(400, -5)));
    assertDamaged(TestFonts.with("post", ByteBuffer.allocate(4)));
    assertDamaged(TestFonts.with("cmap", ByteBuffer.allocate(4)));
    assertDamaged(TestFonts.bytes());
  }

  @Test
  void charactersOutOfOrderAreDamage() {
    assertDamaged(TestFonts.bytes('吉', '一'));
    assertDamaged(TestFonts.bytes('吉', '吉'));
    assertDamaged(TestFonts.bytes(0x110000));
  }

  @Test
  void variationSequencesAreTakenIfTheyAreSound() throws UnusableFontException {
    ByteBuffer cmap = Sfnt.tables(TestFonts.withSequences()).get("cmap");
    FontSet set = FontSet.bundled().with(List.of(ExtraFont.of("f", TestFonts.with("cmap", cmap))));
    String known = "𠮷\uDB40\uDD01吉\uDB40\uDD02";
    assertThat(FontCoverage.of(set).baseOnly(known + "𠮷\uDB40\uDD00"))
        .containsExactly(new VariationSequence(0x20BB7, 0xE0100, 4));
    cmap.putShort(cmap.limit() - 2, (short) -1);
    assertDamaged(TestFonts.with("cmap", cmap));
    assertDamaged(TestFonts.with("cmap", cmap.slice(0, cmap.limit() - 4)));
  }

  /** As glyph 0 has to be a composite for this, the font's first outline is overwritten. */
  @Test
  void aGlyphMadeOfItselfIsDamage() {
    assertDamaged(
        changed(
            "glyf",
            t -> t.putShort(0, (short) -1).putShort(10, (short) 1).putShort(12, (short) 0)));
  }

  @Test
  void tablesThatOverlapAreDamage() {
    byte[] font = TestFonts.shipped();
    ByteBuffer bytes = ByteBuffer.wrap(font);
    for (int i = 0; i < bytes.getShort(4); i++) {
      bytes.putInt(12 + 16 * i + 8, 0).putInt(12 + 16 * i + 12, font.length);
    }
    assertDamaged(font);
  }

  @Test
  void aFileCutShortIsDamage() {
    byte[] font = TestFonts.shipped();
    for (int length : new int[] {12, 13, 100, 300, 5_000, font.length / 2, font.length - 8}) {
      assertDamaged(Arrays.copyOf(font, length));
    }
  }

  /** Whatever is changed, a font is refused in words or serves a document. */
  @Test
  void noChangeOfBytesBreaksAnything() {
    byte[] sound = TestFonts.bytes(0x20BB7);
    Random random = new Random(20);
    int taken = 0;
    for (int round = 0; round < 150; round++) {
      byte[] font = sound.clone();
      var tables = List.copyOf(Sfnt.tables(font).values());
      int directory = 12 + 16 * tables.size();
      for (int change = 0; change < 1 + round % 4; change++) {
        ByteBuffer table = tables.get(random.nextInt(tables.size()));
        int at = random.nextInt(Math.min(table.limit(), 200));
        if (round % 3 == 0) {
          font[4 + random.nextInt(directory - 4)] = (byte) random.nextInt();
        } else {
          table.put(at, (byte) random.nextInt());
        }
      }
      try {
        FontSet set = FontSet.bundled().with(List.of(ExtraFont.of("changed", font)));
        Samples.engine(set).render(Samples.body("<p>𠮷野 <b>𠮷</b></p>"));
        taken++;
      } catch (UnusableFontException e) {
        assertThat(e.getMessage()).startsWith("changed: ");
      }
    }
    assertThat(taken).isBetween(10, 140);
  }

  private static byte[] changed(String table, Consumer<ByteBuffer> change) {
    ByteBuffer copy = TestFonts.table(table);
    change.accept(copy);
    return TestFonts.with(table, copy);
  }

  private static void assertDamaged(byte[] font) {
    assertRefused(font, Reason.DAMAGED);
  }

  private static void assertRefused(byte[] font, Reason reason) {
    assertThatExceptionOfType(UnusableFontException.class)
        .isThrownBy(() -> ExtraFont.of("gaiji.ttf", font))
        .withMessageStartingWith("gaiji.ttf: ")
        .satisfies(
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.font()).isEqualTo("gaiji.ttf");
            });
  }
}
