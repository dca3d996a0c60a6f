package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subset's bytes, against those that PDFBox makes. */
class FontProgramTest {

  private final Typeface typeface = FontSet.bundled().parse().regular();

  @ParameterizedTest
  @ValueSource(strings = {"個人情報の利用目的（第7号）ABC", "é", "Ǻ①㈱㌔", "一"})
  void hasTheBytesOfAnotherMaker(String text) throws IOException {
    BitSet used = glyphs(text);
    FontProgram program = new FontProgram(typeface.outlines(), used);
    assertThat(program.bytes()).isEqualTo(others(typeface, used));
  }

  @Test
  void hasThemForEveryHundredthGlyph() throws IOException {
    for (int first = 0; first < 100; first += 33) {
      BitSet used = new BitSet();
      for (int glyph = first; glyph < typeface.font().getNumberOfGlyphs(); glyph += 100) {
        used.set(glyph);
      }
      FontProgram program = new FontProgram(typeface.outlines(), used);
      assertThat(program.bytes()).as("from %d", first).isEqualTo(others(typeface, used));
    }
  }

  @Test
  void bringsThePartsOfCompositeGlyphs() throws IOException {
    Typeface composed = new Typeface(withComposite('吉', '個'));
    BitSet used = new BitSet();
    int composite = composed.font().getNumberOfGlyphs() - 1;
    used.set(composite);
    FontProgram program = new FontProgram(composed.outlines(), used);
    assertThat(program.glyphs())
        .containsExactlyInAnyOrder(0, composed.glyph('吉'), composed.glyph('個'), composite);
    assertThat(program.bytes()).isEqualTo(others(composed, used));
  }

  /** The shipped font with a last glyph that two others make up. */
  private byte[] withComposite(int first, int second) {
    Map<String, ByteBuffer> tables =
        new TreeMap<>(Sfnt.tables(UnhintedFont.of(TestFonts.shipped())));
    ByteBuffer glyf = tables.get("glyf");
    byte[] outlines = new byte[glyf.limit() + 28];
    glyf.get(0, outlines, 0, glyf.limit());
    ByteBuffer composite = ByteBuffer.wrap(outlines).position(glyf.limit());
    composite.putShort((short) -1).putLong(0);
    composite.putShort((short) 0x0020).putShort((short) typeface.glyph(first)).putShort((short) 0);
    composite.putShort((short) 0x0009).putShort((short) typeface.glyph(second)).putInt(0);
    composite.putShort((short) 0x4000);
    byte[] loca = new byte[tables.get("loca").limit()];
    tables.get("loca").get(0, loca);
    ByteBuffer.wrap(loca)
        .putInt(loca.length - 8, glyf.limit())
        .putInt(loca.length - 4, outlines.length);
    tables.put("glyf", ByteBuffer.wrap(outlines));
    tables.put("loca", ByteBuffer.wrap(loca));
    return Sfnt.write(Sfnt.TRUETYPE, tables);
  }

  @Test
  void isCutWithinItsBytesOnly() {
    FontProgram program = new FontProgram(typeface.outlines(), glyphs("個人情報の利用目的ABC"));
    int length = program.bytes().length;
    List<Integer> cuts = program.cuts();
    assertThat(cuts).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(3);
    assertThat(cuts.get(cuts.size() - 1)).isEqualTo(length);
  }

  private BitSet glyphs(String text) {
    BitSet glyphs = new BitSet();
    text.codePoints().map(typeface::glyph).forEach(glyphs::set);
    return glyphs;
  }

  private static byte[] others(Typeface typeface, BitSet used) throws IOException {
    TTFSubsetter subsetter =
        new TTFSubsetter(typeface.font(), List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx"));
    Set<Integer> glyphs = used.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    subsetter.addGlyphIds(glyphs);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subsetter.writeToStream(out);
    return out.toByteArray();
  }
}
