package org.kohyo.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kohyo.finding.Message;
import org.kohyo.policy.LogoImage.OnPaper;

/**
 * A PNG file (W3C PNG, third edition) that anybody may have sent: judged chunk by chunk before it
 * is decoded, and rid of every chunk that is no part of the picture. Such chunks may hold who made
 * it, where and when, which nobody meant to publish.
 *
 * @param bytes the picture alone
 * @param width in pixels
 * @param height in pixels
 * @param paper the same for papers
 */
record PngFile(byte[] bytes, int width, int height, OnPaper paper) {

  /** The longest file, in bytes. */
  static final int MAX_BYTES = 200_000;

  /** The longest side, in pixels. */
  static final int MAX_SIDE = 4_000;

  private static final byte[] SIGNATURE = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final int FRAME = 12;

  /** What draws the picture; without more, its colours are those of sRGB. */
  private static final Set<String> KEPT = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

  private static final Set<String> CRITICAL = Set.of("IHDR", "PLTE", "IDAT", "IEND");
  private static final Set<String> ANIMATION = Set.of("acTL", "fcTL", "fdAT");

  /** Why a file is refused. */
  static final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;
    private final transient Message text;

    RefusedException(String key, Object... args) {
      super(key);
      this.text = Message.of(key, Arrays.stream(args).map(String::valueOf).toArray(String[]::new));
    }

    /** What is wrong; its hint has the same key with {@code .hint}. */
    Message text() {
      return text;
    }
  }

  /**
   * Judges a file.
   *
   * @throws RefusedException when it can't be published
   */
  static PngFile of(byte[] file) throws RefusedException {
    if (file.length > MAX_BYTES) {
      throw new RefusedException("content.logo-too-large", file.length);
    }
    if (!Arrays.equals(file, 0, Math.min(8, file.length), SIGNATURE, 0, 8)) {
      throw new RefusedException("content.logo-not-png");
    }
    ByteBuffer in = ByteBuffer.wrap(file).position(SIGNATURE.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.writeBytes(SIGNATURE);
    int width = 0;
    int height = 0;
    for (String type = ""; !type.equals("IEND"); ) {
      int start = in.position();
      String before = type;
      type = chunk(in);
      if (before.isEmpty() != type.equals("IHDR")) {
        throw damaged();
      }
      if (before.isEmpty()) {
        width = in.getInt(start + 8);
        height = in.getInt(start + 12);
        requireSize(width, height);
      }
      if (KEPT.contains(type)) {
        out.write(file, start, in.position() - start);
      }
    }
    if (in.hasRemaining()) {
      throw damaged();
    }
    byte[] picture = out.toByteArray();
    return new PngFile(picture, width, height, decoded(picture));
  }

  /** Goes behind the next chunk and tells its type. */
  private static String chunk(ByteBuffer in) throws RefusedException {
    if (in.remaining() < FRAME) {
      throw damaged();
    }
    int start = in.position();
    int length = in.getInt(start);
    if (length < 0 || length > in.remaining() - FRAME) {
      throw damaged();
    }
    String type = new String(in.array(), start + 4, 4, StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(in.array(), start + 4, length + 4);
    boolean header = type.equals("IHDR");
    if ((int) sum.getValue() != in.getInt(start + 8 + length) || header && length != 13) {
      throw damaged();
    }
    if (ANIMATION.contains(type)) {
      throw new RefusedException("content.logo-animated");
    }
    // The first letter of a chunk without which a picture can't be drawn is a capital.
    if (!type.matches("[A-Za-z]{4}")
        || Character.isUpperCase(type.charAt(0)) && !CRITICAL.contains(type)) {
      throw damaged();
    }
    in.position(start + FRAME + length);
    return type;
  }

  private static void requireSize(int width, int height) throws RefusedException {
    if (width < 1 || width > MAX_SIDE || height < 1 || height > MAX_SIDE) {
      throw new RefusedException(
          "content.logo-size", Integer.toUnsignedString(width), Integer.toUnsignedString(height));
    }
  }

  private static OnPaper decoded(byte[] bytes) throws RefusedException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
    try (MemoryCacheImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      reader.setInput(in, true, true);
      return PaperPicture.of(reader.read(0));
    } catch (IOException | RuntimeException e) {
      // The reader of the JDK also answers a broken picture with exceptions that it doesn't name.
      throw damaged();
    } finally {
      reader.dispose();
    }
  }

  private static RefusedException damaged() {
    return new RefusedException("content.logo-damaged");
  }
}
