package org.kohyo.render.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kohyo.render.pdf.UnusableFontException.Reason;

/**
 * Looks a font of unknown origin through and keeps only what is needed of it, so that whatever
 * reads it later meets no surprise.
 */
final class SoundFont {

  private static final int COLLECTION = 0x74746366; // ttcf
  private static final int OLD_TRUETYPE = 0x74727565; // true
  private static final int HEAD_MAGIC = 0x5F0F3CF5;

  private static final Set<String> NEEDED =
      Set.of("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post");

  private static final int POSTSCRIPT_NAME = 6;
  private static final int LONGEST_NAME = 63;

  private SoundFont() {}

  /**
   * The same font with its needed tables only.
   *
   * @param name what to call it when it is unusable
   * @throws UnusableFontException if it is
   */
  static byte[] of(String name, byte[] bytes) throws UnusableFontException {
    if (bytes.length > ExtraFont.MAX_BYTES) {
      throw new UnusableFontException(name, Reason.TOO_LARGE, bytes.length + " bytes");
    }
    int kind = bytes.length < 12 ? 0 : ByteBuffer.wrap(bytes).getInt(0);
    if (kind == COLLECTION) {
      throw new UnusableFontException(name, Reason.COLLECTION, "a collection of fonts");
    }
    if (kind != Sfnt.TRUETYPE && kind != OLD_TRUETYPE) {
      throw new UnusableFontException(name, Reason.NOT_TRUETYPE, "not a TrueType font");
    }
    try {
      Map<String, ByteBuffer> tables = Sfnt.tables(bytes);
      if (!tables.containsKey("glyf") || !tables.containsKey("loca")) {
        throw new UnusableFontException(name, Reason.NOT_TRUETYPE, "no TrueType outlines");
      }
      tables.keySet().retainAll(NEEDED);
      if (!tables.keySet().equals(NEEDED)) {
        throw damaged("a table is missing; needed are " + new TreeSet<>(NEEDED));
      }
      if ((tables.get("OS/2").getShort(8) & Typeface.FORBIDDEN) != 0) {
        throw new UnusableFontException(
            name, Reason.EMBEDDING_FORBIDDEN, "its licence bits forbid embedding a subset");
      }
      // Tables that lie over one another would make a much larger font of a small file.
      if (tables.values().stream().mapToLong(ByteBuffer::limit).sum() > bytes.length) {
        throw damaged("its tables overlap");
      }
      checkMeasures(tables);
      int glyphs = tables.get("maxp").getShort(4) & 0xffff;
      new Outlines(tables, glyphs).check();
      tables.put("cmap", CharacterMap.plain(tables.get("cmap"), glyphs));
      tables.put("name", nameTable(tables.get("name")));
      tables.put("post", withoutGlyphNames(tables.get("post")));
      byte[] sound = UnhintedFont.of(Sfnt.write(Sfnt.TRUETYPE, tables));
      Typeface typeface = new Typeface(sound);
      typeface.metrics();
      typeface.descriptor(name);
      return sound;
    } catch (IOException | RuntimeException e) {
      throw new UnusableFontException(name, Reason.DAMAGED, "damaged: " + e.getMessage());
    }
  }

  private static ByteBuffer withoutGlyphNames(ByteBuffer post) {
    byte[] start = new byte[32];
    post.get(0, start);
    return ByteBuffer.wrap(start).putInt(0, 0x00030000);
  }

  /** Nothing but the name that PDFs tell, in letters that need no escaping. */
  private static ByteBuffer nameTable(ByteBuffer names) {
    byte[] name = postScriptName(names).getBytes(StandardCharsets.UTF_16BE);
    ByteBuffer table = ByteBuffer.allocate(18 + name.length);
    table.putShort((short) 0).putShort((short) 1).putShort((short) 18);
    table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409); // Windows, English
    table.putShort((short) POSTSCRIPT_NAME).putShort((short) name.length).putShort((short) 0);
    return table.put(name).flip();
  }

  private static String postScriptName(ByteBuffer names) {
    int count = names.getShort(2) & 0xffff;
    int strings = names.getShort(4) & 0xffff;
    for (int i = 0; i < count; i++) {
      int record = 6 + 12 * i;
      if (names.getShort(record + 6) == POSTSCRIPT_NAME) {
        byte[] name = new byte[names.getShort(record + 8) & 0xffff];
        names.get(strings + (names.getShort(record + 10) & 0xffff), name);
        // In UTF-16 or in ASCII: the zeros fall out with all that isn't plain.
        String plain =
            new String(name, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9_-]", "");
        if (!plain.isEmpty()) {
          return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        }
      }
    }
    return "Font";
  }

  private static IllegalArgumentException damaged(String detail) {
    return new IllegalArgumentException(detail);
  }

  private static void checkMeasures(Map<String, ByteBuffer> tables) {
    ByteBuffer head = tables.get("head");
    int unitsPerEm = head.getShort(18) & 0xffff;
    int locaFormat = head.getShort(50);
    if (head.limit() < 54
        || head.getInt(12) != HEAD_MAGIC
        || unitsPerEm < 16
        || unitsPerEm > 16384
        || locaFormat < 0
        || locaFormat > 1) {
      throw damaged("the head table");
    }
    int glyphs = tables.get("maxp").getShort(4) & 0xffff;
    int widths = tables.get("hhea").getShort(34) & 0xffff;
    if (tables.get("maxp").limit() < 32
        || glyphs == 0
        || widths == 0
        || widths > glyphs
        || tables.get("hmtx").limit() < 4 * widths + 2 * (glyphs - widths)) {
      throw damaged("the number of glyphs or widths");
    }
  }

  /** The glyphs' outlines: each has to lie where it is said to and to end where it should. */
  private static final class Outlines {

    private static final int MAX_DEPTH = 16;

    private final ByteBuffer loca;
    private final ByteBuffer glyf;
    private final boolean wide;
    private final int count;

    /** 1 and the nesting of a glyph's components, 0 while unknown. */
    private final byte[] depths;

    Outlines(Map<String, ByteBuffer> tables, int count) {
      this.loca = tables.get("loca");
      this.glyf = tables.get("glyf");
      this.wide = tables.get("head").getShort(50) != 0;
      this.count = count;
      this.depths = new byte[count];
    }

    void check() {
      for (int glyph = 0; glyph < count; glyph++) {
        depth(glyph, 1);
      }
    }

    private ByteBuffer outline(int glyph) {
      int start = UnhintedFont.offset(loca, glyph, wide);
      int end = UnhintedFont.offset(loca, glyph + 1, wide);
      if (start < 0 || end < start) {
        throw damaged("the place of glyph " + glyph);
      }
      return glyf.slice(start, end - start);
    }

    /** Ends because the level is bounded, and soon because each glyph is looked at once. */
    private int depth(int glyph, int level) {
      if (glyph >= count || level > MAX_DEPTH) {
        throw damaged("a glyph that is made of itself or of unknown ones");
      }
      if (depths[glyph] == 0) {
        ByteBuffer outline = outline(glyph);
        int depth = 1;
        if (outline.limit() > 0 && outline.getShort(0) >= 0) {
          checkSimple(outline);
        } else if (outline.limit() > 0) {
          int end = UnhintedFont.componentsEnd(outline);
          outline.slice(0, end);
          for (int at = 10; at < end; at += UnhintedFont.componentLength(outline.getShort(at))) {
            int part = outline.getShort(at + 2) & 0xffff;
            depth = Math.max(depth, 1 + depth(part, level + 1));
          }
        }
        depths[glyph] = (byte) depth;
      }
      if (depths[glyph] + level > MAX_DEPTH + 1) {
        throw damaged("a glyph that is nested too deep");
      }
      return depths[glyph];
    }

    private static void checkSimple(ByteBuffer outline) {
      int contours = outline.getShort(0);
      int points = 0;
      for (int i = 0; i < contours; i++) {
        int end = outline.getShort(10 + 2 * i) & 0xffff;
        if (end < points - 1) {
          throw damaged("the contours of a glyph");
        }
        points = end + 1;
      }
      int at = 10 + 2 * contours;
      at += 2 + (outline.getShort(at) & 0xffff);
      int coordinates = 0;
      for (int point = 0; point < points; ) {
        int flags = outline.get(at++);
        int times = (flags & 8) == 0 ? 1 : 1 + (outline.get(at++) & 0xff);
        int x = (flags & 2) != 0 ? 1 : (flags & 16) != 0 ? 0 : 2;
        int y = (flags & 4) != 0 ? 1 : (flags & 32) != 0 ? 0 : 2;
        coordinates += times * (x + y);
        point += times;
      }
      outline.slice(at, coordinates);
    }
  }
}
