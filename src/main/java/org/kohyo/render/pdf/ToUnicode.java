package org.kohyo.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The map from a font's glyphs back to characters, which searching and reading aloud go by. */
final class ToUnicode {

  /** As many lines may stand in one block. */
  private static final int BLOCK = 100;

  private static final String START =
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo
      << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange
      """;
  private static final String END =
      """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """;

  private ToUnicode() {}

  /**
   * Where two characters have the same glyph, the one that is used first counts.
   *
   * @param variants what the glyphs mean that are drawn for variation sequences
   */
  static byte[] of(Typeface typeface, Set<Integer> codePoints, Map<Integer, String> variants) {
    Map<Integer, String> characters = new TreeMap<>();
    codePoints.forEach(
        codePoint ->
            characters.putIfAbsent(typeface.glyph(codePoint), Character.toString(codePoint)));
    variants.forEach(characters::putIfAbsent);
    List<Map.Entry<Integer, String>> lines = new ArrayList<>(characters.entrySet());
    StringBuilder map = new StringBuilder(START);
    for (int from = 0; from < lines.size(); from += BLOCK) {
      int to = Math.min(from + BLOCK, lines.size());
      map.append(to - from).append(" beginbfchar\n");
      for (Map.Entry<Integer, String> line : lines.subList(from, to)) {
        map.append('<');
        hex(map, line.getKey());
        map.append("> <");
        for (char c : line.getValue().toCharArray()) {
          hex(map, c);
        }
        map.append(">\n");
      }
      map.append("endbfchar\n");
    }
    return map.append(END).toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void hex(StringBuilder out, int value) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append("0123456789ABCDEF".charAt(value >> shift & 15));
    }
  }
}
