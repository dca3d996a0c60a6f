package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** What is kept never shows. */
class PieceDeflaterTest {

  private static final int PLENTY = 1 << 20;

  @Test
  void piecesMakeOneStream() throws IOException {
    byte[] data = data(1, 300_000);
    for (List<Integer> cuts :
        List.of(List.of(300_000), List.of(1, 7, 200_000, 300_000), List.of(300_000, 300_000))) {
      assertThat(inflated(new PieceDeflater(PLENTY).deflate(data, cuts))).isEqualTo(data);
    }
  }

  @Test
  void whatCameBeforeChangesNothing() {
    List<Integer> cuts = List.of(500, 2000, 9000);
    for (int bound : new int[] {0, 3000, 20_000, PLENTY}) {
      PieceDeflater used = new PieceDeflater(bound);
      for (int seed = 0; seed < 20; seed++) {
        byte[] data = data(seed % 7, 9000);
        assertThat(used.deflate(data, cuts))
            .as("%d bytes kept, document %d", bound, seed)
            .isEqualTo(new PieceDeflater(0).deflate(data, cuts));
        assertThat(used.deflate(data)).isEqualTo(new PieceDeflater(0).deflate(data));
      }
    }
  }

  @Test
  void aPieceIsKeptByItsContent() throws IOException {
    byte[] data = data(3, 4000);
    PieceDeflater deflater = new PieceDeflater(PLENTY);
    deflater.deflate(data, List.of(1000, 4000));
    data[500]++;
    assertThat(inflated(deflater.deflate(data, List.of(1000, 4000)))).isEqualTo(data);
  }

  private static byte[] inflated(byte[] deflated) throws IOException {
    return new InflaterInputStream(new ByteArrayInputStream(deflated)).readAllBytes();
  }

  /** Bytes that compress as outlines do: few values, with repetitions. */
  private static byte[] data(int seed, int length) {
    Random random = new Random(seed);
    List<byte[]> words = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      byte[] word = new byte[10 + i];
      random.nextBytes(word);
      words.add(word);
    }
    byte[] data = new byte[length];
    for (int at = 0; at < length; ) {
      byte[] word = words.get(random.nextInt(words.size()));
      int part = Math.min(word.length, length - at);
      System.arraycopy(word, 0, data, at, part);
      at += part;
    }
    return data;
  }
}
