package org.kohyo.render.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Adler32;
import java.util.zip.Deflater;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Compresses data (zlib, RFC 1950) for one thread at a time. Data that comes with places to cut it
 * at is compressed piece by piece, each on its own, and pieces that came before are not compressed
 * again: what is kept depends on a piece's content only, so the bytes never depend on what was
 * compressed before.
 */
final class PieceDeflater {

  /** The header that says deflate, 32 KB window, the usual level. */
  private static final byte[] HEADER = {0x78, (byte) 0x9C};

  /** A last block with nothing in it. */
  private static final byte[] LAST = {3, 0};

  private final int bound;
  private final Deflater whole = new Deflater();
  private final Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
  private final Adler32 adler = new Adler32();
  private final Map<Piece, byte[]> kept = new LinkedHashMap<>(64, 0.75f, true);
  private final byte[] buffer = new byte[1 << 16];
  private long keptBytes;

  /**
   * @param bound how many bytes of pieces, as they came and compressed, are kept at most; the one
   *     used longest ago goes first
   */
  PieceDeflater(int bound) {
    this.bound = bound;
  }

  /** Told apart by content; the check sum is its hash. */
  private record Piece(byte[] content, int sum) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Piece piece
          && sum == piece.sum
          && Arrays.equals(content, piece.content);
    }

    @Override
    public int hashCode() {
      return sum;
    }
  }

  /** Compresses data that is not worth keeping. */
  byte[] deflate(byte[] data) {
    return deflate(data, 0, data.length);
  }

  /** The same with a part of an array. */
  byte[] deflate(byte[] data, int from, int length) {
    whole.reset();
    whole.setInput(data, from, length);
    whole.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream(length / 3 + 64);
    while (!whole.finished()) {
      out.write(buffer, 0, whole.deflate(buffer));
    }
    return out.toByteArray();
  }

  /**
   * Compresses data piece by piece.
   *
   * @param cuts where pieces end, ascending; the last is the data's length
   */
  byte[] deflate(byte[] data, List<Integer> cuts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(data.length);
    out.writeBytes(HEADER);
    int start = 0;
    for (int end : cuts) {
      out.writeBytes(piece(Arrays.copyOfRange(data, start, end)));
      start = end;
    }
    out.writeBytes(LAST);
    int sum = sum(data);
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(sum >> shift);
    }
    return out.toByteArray();
  }

  /** A stream of a document with data that is compressed already. */
  static COSStream stream(PDDocument pdf, byte[] deflated) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(deflated);
    }
    return stream;
  }

  private int sum(byte[] data) {
    adler.reset();
    adler.update(data);
    return (int) adler.getValue();
  }

  private byte[] piece(byte[] content) {
    Piece piece = new Piece(content, sum(content));
    byte[] known = kept.get(piece);
    if (known != null) {
      return known;
    }
    byte[] deflated = deflateRaw(content);
    kept.put(piece, deflated);
    keptBytes += content.length + deflated.length;
    var eldest = kept.entrySet().iterator();
    while (keptBytes > bound) {
      Map.Entry<Piece, byte[]> old = eldest.next();
      keptBytes -= old.getKey().content().length + old.getValue().length;
      eldest.remove();
    }
    return deflated;
  }

  /** Up to the edge of a byte, without a reference to what is before. */
  private byte[] deflateRaw(byte[] content) {
    raw.reset();
    raw.setInput(content);
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
    int length;
    do {
      length = raw.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
      out.write(buffer, 0, length);
    } while (length == buffer.length);
    return out.toByteArray();
  }
}
