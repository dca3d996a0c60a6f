package org.kohyo.render.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small ICC profile (version 4) of the sRGB colour space, made from its published numbers. */
final class SrgbProfile {

  private static final int HEADER = 128;
  private static final int TAG_ENTRY = 12;
  private static final double[] D50 = {0.9642, 1.0, 0.8249};

  /** From D65 to D50, Bradford. */
  private static final double[] ADAPTATION = {
    1.0478112,
    0.0228866,
    -0.0501270,
    0.0295424,
    0.9904844,
    -0.0170491,
    -0.0092345,
    0.0150436,
    0.7521316
  };

  /** Exponent, then a, b, c and d of the standard's two-part curve. */
  private static final double[] CURVE = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};

  private record Tag(String name, byte[] data) {}

  private SrgbProfile() {}

  static byte[] bytes() {
    List<Tag> tags = new ArrayList<>();
    tags.add(new Tag("desc", text("sRGB")));
    tags.add(new Tag("cprt", text("No copyright, use freely")));
    tags.add(new Tag("wtpt", fixed("XYZ ", D50)));
    tags.add(new Tag("chad", fixed("sf32", ADAPTATION)));
    tags.add(new Tag("rXYZ", fixed("XYZ ", 0.4360747, 0.2225045, 0.0139322)));
    tags.add(new Tag("gXYZ", fixed("XYZ ", 0.3850649, 0.7168786, 0.0971045)));
    tags.add(new Tag("bXYZ", fixed("XYZ ", 0.1430804, 0.0606169, 0.7141733)));
    for (String curve : List.of("rTRC", "gTRC", "bTRC")) {
      tags.add(new Tag(curve, curve()));
    }
    return assemble(tags);
  }

  private static byte[] assemble(List<Tag> tags) {
    int dataStart = HEADER + 4 + TAG_ENTRY * tags.size();
    int size = dataStart + tags.stream().mapToInt(tag -> tag.data().length).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(0, size);
    out.putInt(8, 0x04200000);
    put(out, 12, "mntrRGB XYZ ");
    out.putShort(24, (short) 2000).putShort(26, (short) 1).putShort(28, (short) 1);
    put(out, 36, "acsp");
    for (int i = 0; i < 3; i++) {
      out.putInt(68 + 4 * i, fixed(D50[i]));
    }
    out.position(HEADER);
    out.putInt(tags.size());
    int offset = dataStart;
    for (Tag tag : tags) {
      out.put(ascii(tag.name())).putInt(offset).putInt(tag.data().length);
      offset += tag.data().length;
    }
    tags.forEach(tag -> out.put(tag.data()));
    return out.array();
  }

  private static void put(ByteBuffer out, int at, String text) {
    out.position(at);
    out.put(ascii(text));
  }

  private static byte[] text(String text) {
    byte[] chars = text.getBytes(StandardCharsets.UTF_16BE);
    int padded = (chars.length + 3) / 4 * 4;
    ByteBuffer out =
        ByteBuffer.allocate(28 + padded).put(ascii("mluc")).putInt(0).putInt(1).putInt(12);
    return out.put(ascii("enUS")).putInt(chars.length).putInt(28).put(chars).array();
  }

  private static byte[] curve() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(12).put(ascii("para")).putInt(0).putShort((short) 3).array());
    for (double parameter : CURVE) {
      out.writeBytes(ByteBuffer.allocate(4).putInt(fixed(parameter)).array());
    }
    return out.toByteArray();
  }

  private static byte[] fixed(String type, double... values) {
    ByteBuffer out = ByteBuffer.allocate(8 + 4 * values.length).put(ascii(type)).putInt(0);
    for (double value : values) {
      out.putInt(fixed(value));
    }
    return out.array();
  }

  /** A number with 16 binary places, as ICC writes it. */
  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
