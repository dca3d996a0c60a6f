package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.policy.LogoImage.OnPaper;
import org.kohyo.testing.Logos;

/** A picture of any kind of PNG on white paper has the samples of the file (PNG, 11.2.1). */
class PaperPictureTest {

  private static final int GREY = 0;
  private static final int COLOUR = 2;
  private static final int PALETTE = 3;
  private static final int GREY_ALPHA = 4;
  private static final int COLOUR_ALPHA = 6;

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("grey", 8, GREY, "00 64 c8 ff", "", "", "000000 646464 c8c8c8 ffffff"),
        kind("grey of 1 bit", 1, GREY, "50", "", "", "000000 ffffff 000000 ffffff"),
        kind("grey of 2 bits", 2, GREY, "1b", "", "", "000000 555555 aaaaaa ffffff"),
        kind("grey of 4 bits", 4, GREY, "07 8f", "", "", "000000 777777 888888 ffffff"),
        kind(
            "grey of 16 bits",
            16,
            GREY,
            "0000 6464 c8c8 ffff",
            "",
            "",
            "000000 646464 c8c8c8 ffffff"),
        kind("grey, one clear", 8, GREY, "00 64 c8 ff", "", "0064", "000000 ffffff c8c8c8 ffffff"),
        kind(
            "colour",
            8,
            COLOUR,
            "010203 ff0000 00ff00 0000ff",
            "",
            "",
            "010203 ff0000 00ff00 0000ff"),
        kind(
            "colour, one clear",
            8,
            COLOUR,
            "010203 ff0000 00ff00 0000ff",
            "",
            "00ff 0000 0000",
            "010203 ffffff 00ff00 0000ff"),
        kind(
            "colour of 16 bits",
            16,
            COLOUR,
            "010102020303 ffff00000000 0000ffff0000 00000000ffff",
            "",
            "",
            "010203 ff0000 00ff00 0000ff"),
        kind(
            "palette",
            2,
            PALETTE,
            "1b",
            "010203 ff0000 00ff00 0000ff",
            "",
            "010203 ff0000 00ff00 0000ff"),
        kind(
            "palette, some clear",
            8,
            PALETTE,
            "00 01 02 03",
            "000000 ff0000 00ff00 0000ff",
            "80 00",
            "7f7f7f ffffff 00ff00 0000ff"),
        kind(
            "grey, seen through",
            8,
            GREY_ALPHA,
            "0000 6480 c8ff ff00",
            "",
            "",
            "ffffff b1b1b1 c8c8c8 ffffff"),
        kind(
            "colour, seen through",
            8,
            COLOUR_ALPHA,
            "00000000 00000080 ff0000ff 00ff0040",
            "",
            "",
            "ffffff 7f7f7f ff0000 bfffbf"),
        kind(
            "colour of 16 bits, seen through",
            16,
            COLOUR_ALPHA,
            "0000000000000000 0000000000008080 ffff00000000ffff 0000ffff00004040",
            "",
            "",
            "ffffff 7f7f7f ff0000 bfffbf"));
  }

  private static Arguments kind(
      String name, int bits, int type, String row, String palette, String clear, String paper) {
    return Arguments.of(name, png(bits, type, hex(row), hex(palette), hex(clear)), hex(paper));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }

  /** Of four pixels in a row, and the same row again. */
  private static byte[] png(int bits, int type, byte[] row, byte[] palette, byte[] clear) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(hex("89504e470d0a1a0a"));
    chunk(
        out,
        "IHDR",
        ByteBuffer.allocate(13).putInt(4).putInt(2).put((byte) bits).put((byte) type).array());
    if (palette.length > 0) {
      chunk(out, "PLTE", palette);
    }
    if (clear.length > 0) {
      chunk(out, "tRNS", clear);
    }
    ByteBuffer rows = ByteBuffer.allocate(2 * (1 + row.length));
    List.of(row, row).forEach(each -> rows.put((byte) 0).put(each));
    Deflater deflater = new Deflater();
    deflater.setInput(rows.array());
    deflater.finish();
    byte[] packed = new byte[1000];
    chunk(out, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
    deflater.end();
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
    chunk.putInt(data.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(data);
    CRC32 sum = new CRC32();
    sum.update(chunk.array(), 4, data.length + 4);
    out.writeBytes(chunk.putInt((int) sum.getValue()).array());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("kinds")
  void paperHasTheSamplesOfTheFile(String name, byte[] png, byte[] row) throws Exception {
    OnPaper paper = PngFile.of(png).paper();
    byte[] both = ByteBuffer.allocate(2 * row.length).put(row).put(row).array();
    assertThat(inflated(paper.deflated())).isEqualTo(both);
    assertThat(paper.pixels()).isEqualTo(Logos.sha256(both));
  }

  private static byte[] inflated(byte[] deflated) throws DataFormatException {
    Inflater inflater = new Inflater();
    inflater.setInput(deflated);
    byte[] out = new byte[1000];
    int length = inflater.inflate(out);
    inflater.end();
    return Arrays.copyOf(out, length);
  }
}
