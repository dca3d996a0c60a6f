package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
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
    assertThat(program.bytes()).isEqualTo(others(used));
  }

  @Test
  void hasThemForEveryHundredthGlyph() throws IOException {
    for (int first = 0; first < 100; first += 33) {
      BitSet used = new BitSet();
      for (int glyph = first; glyph < typeface.font().getNumberOfGlyphs(); glyph += 100) {
        used.set(glyph);
      }
      FontProgram program = new FontProgram(typeface.outlines(), used);
      assertThat(program.bytes()).as("from %d", first).isEqualTo(others(used));
    }
  }

  @Test
  void bringsThePartsOfCompositeGlyphs() {
    int composite = 0;
    while (!typeface.outlines().isComposite(composite)) {
      composite++;
    }
    BitSet used = new BitSet();
    used.set(composite);
    assertThat(new FontProgram(typeface.outlines(), used).glyphs())
        .contains(0, composite)
        .hasSizeGreaterThan(2);
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

  private byte[] others(BitSet used) throws IOException {
    TTFSubsetter subsetter =
        new TTFSubsetter(typeface.font(), List.of("head", "hhea", "loca", "maxp", "glyf", "hmtx"));
    Set<Integer> glyphs = used.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    subsetter.addGlyphIds(glyphs);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    subsetter.writeToStream(out);
    return out.toByteArray();
  }
}
