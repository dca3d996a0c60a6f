package org.kohyo.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names the encoding of a file that is not UTF-8, so that the officer knows what to change. */
final class EncodingGuess {

  private static final Map<String, String> JAPANESE =
      Map.of("Shift_JIS", "windows-31j", "EUC-JP", "EUC-JP");

  private EncodingGuess() {}

  /** UTF-16 or UTF-32, told by its mark or by the zero bytes of half-width letters. */
  static Optional<String> wide(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of("UTF-32");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of("UTF-16");
    }
    int[] zeros = new int[2];
    int end = Math.min(bytes.length, 1000);
    for (int i = 0; i < end; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    boolean oneSide = Math.min(zeros[0], zeros[1]) == 0;
    return oneSide && zeros[0] + zeros[1] > 2 + end / 10 ? Optional.of("UTF-16") : Optional.empty();
  }

  /** Shift_JIS or EUC-JP: of those that can be decoded, the one that gives likelier Japanese. */
  static Optional<String> japanese(byte[] bytes) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    JAPANESE.forEach((name, charset) -> score(bytes, charset).ifPresent(s -> scores.put(name, s)));
    return scores.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey);
  }

  private static Optional<Integer> score(byte[] bytes, String charset) {
    if (!Charset.isSupported(charset)) {
      return Optional.empty();
    }
    try {
      String text = Charset.forName(charset).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.codePoints().limit(100_000).map(EncodingGuess::likelihood).sum());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static int likelihood(int c) {
    boolean kana = c >= 0x3041 && c <= 0x30FF;
    boolean halfWidthKana = c >= 0xFF61 && c <= 0xFF9F;
    boolean odd = c > '\r' && Characters.problem(c).isPresent();
    return kana ? 3 : Character.isIdeographic(c) ? 1 : halfWidthKana || odd ? -3 : 0;
  }

  static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
