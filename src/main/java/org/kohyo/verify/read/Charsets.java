package org.kohyo.verify.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a page → text, as browsers do it: byte order mark, then the header of the transport,
 * then what the page says of itself, then a guess (HTML Standard, 13.2.3 The input byte stream).
 * Names of encodings are those of the Encoding Standard, 4.2, as far as Japanese pages use them.
 */
final class Charsets {

  /** The encodings that were usual in Japan before UTF-8, by the names that pages use. */
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

  private static final Map<String, Charset> NAMES =
      Map.ofEntries(
          Map.entry("utf-8", StandardCharsets.UTF_8),
          Map.entry("utf8", StandardCharsets.UTF_8),
          Map.entry("unicode-1-1-utf-8", StandardCharsets.UTF_8),
          Map.entry("shift_jis", SHIFT_JIS),
          Map.entry("shift-jis", SHIFT_JIS),
          Map.entry("sjis", SHIFT_JIS),
          Map.entry("x-sjis", SHIFT_JIS),
          Map.entry("ms_kanji", SHIFT_JIS),
          Map.entry("ms932", SHIFT_JIS),
          Map.entry("csshiftjis", SHIFT_JIS),
          Map.entry("windows-31j", SHIFT_JIS),
          Map.entry("euc-jp", EUC_JP),
          Map.entry("x-euc-jp", EUC_JP),
          Map.entry("cseucpkdfmtjapanese", EUC_JP),
          Map.entry("iso-2022-jp", ISO_2022_JP),
          Map.entry("csiso2022jp", ISO_2022_JP),
          Map.entry("utf-16", StandardCharsets.UTF_16LE),
          Map.entry("utf-16le", StandardCharsets.UTF_16LE),
          Map.entry("utf-16be", StandardCharsets.UTF_16BE),
          Map.entry("us-ascii", Charset.forName("windows-1252")),
          Map.entry("ascii", Charset.forName("windows-1252")),
          Map.entry("iso-8859-1", Charset.forName("windows-1252")),
          Map.entry("latin1", Charset.forName("windows-1252")),
          Map.entry("windows-1252", Charset.forName("windows-1252")));

  /** A few kana come about by chance. */
  private static final int FEW = 20;

  /** How far browsers look for what a page says of itself. */
  private static final int HEAD = 1024;

  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.-]{1,40})",
          Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  /**
   * Text and how it was come by.
   *
   * @param text what browsers show
   * @param charset by which it was read
   * @param declared whether anybody said so
   * @param better what it seems to be written in, where that is something else
   */
  record Decoded(String text, Charset charset, boolean declared, Optional<Charset> better) {

    /** Whether the encoding has no characters of its own for a few that JIS and Unicode part. */
    boolean legacy() {
      return List.of(SHIFT_JIS, EUC_JP, ISO_2022_JP).contains(charset);
    }

    /** What there is to say of the encoding. */
    List<Trait> traits() {
      List<Trait> traits = new ArrayList<>();
      if (legacy()) {
        traits.add(Trait.of(Trait.LEGACY, false, charset.name()));
      }
      // What can be read as UTF-8 is no guess.
      if (!declared && !charset.equals(StandardCharsets.UTF_8)) {
        traits.add(Trait.of("encoding-guessed", false, charset.name()));
      }
      better
          .map(b -> Trait.of("wrong-encoding", true, charset.name(), b.name()))
          .ifPresent(traits::add);
      return List.copyOf(traits);
    }
  }

  /**
   * Decodes.
   *
   * @param header the name that the transport gave, if any
   */
  static Decoded decode(byte[] bytes, Optional<String> header) {
    Optional<Charset> mark = mark(bytes);
    if (mark.isPresent()) {
      String text = new String(bytes, mark.get());
      return new Decoded(
          text.substring(Math.min(1, text.length())), mark.get(), true, Optional.empty());
    }
    Optional<Charset> declared =
        header.flatMap(Charsets::named).or(() -> meta(bytes).flatMap(Charsets::named));
    Charset charset = declared.orElseGet(() -> guess(bytes));
    String text = new String(bytes, charset);
    return new Decoded(text, charset, declared.isPresent(), better(bytes, charset, text));
  }

  /** What makes more Japanese of the bytes than browsers do, who believe what they are told. */
  private static Optional<Charset> better(byte[] bytes, Charset charset, String text) {
    if (charset.equals(StandardCharsets.UTF_8)
        && text.indexOf('\uFFFD') < 0
        && text.indexOf(0) < 0) {
      return Optional.empty();
    }
    long kana = kana(Optional.of(text));
    Charset guess = wide(bytes).orElseGet(() -> guess(bytes));
    return guess.equals(charset) || kana(strict(bytes, guess)) <= 2 * kana + FEW
        ? Optional.empty()
        : Optional.of(guess);
  }

  /** Markup in UTF-16 has a zero byte in each of its characters. */
  private static Optional<Charset> wide(byte[] bytes) {
    int[] zeros = new int[2];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        zeros[i % 2]++;
      }
    }
    if (zeros[0] + zeros[1] < bytes.length / 10 || bytes.length < 2) {
      return Optional.empty();
    }
    return Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static Optional<Charset> named(String name) {
    return Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    } else if (starts(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return starts(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != first[i]) {
        return false;
      }
    }
    return true;
  }

  /** A page that can name itself in ASCII is not in UTF-16 (HTML Standard, prescan, step 15). */
  private static Optional<String> meta(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
            .replaceAll("(?s)<!--.*?-->", "");
    Matcher matcher = META.matcher(head);
    return matcher.find()
        ? Optional.of(matcher.group(1))
            .map(n -> n.toLowerCase(Locale.ROOT).startsWith("utf-16") ? "utf-8" : n)
        : Optional.empty();
  }

  /** Nobody says: what the bytes can be read as, and what then looks most like Japanese. */
  private static Charset guess(byte[] bytes) {
    if (strict(bytes, StandardCharsets.UTF_8).isPresent() && !escapes(bytes)) {
      return StandardCharsets.UTF_8;
    } else if (escapes(bytes)) {
      return ISO_2022_JP;
    }
    Optional<String> shiftJis = strict(bytes, SHIFT_JIS);
    Optional<String> eucJp = strict(bytes, EUC_JP);
    if (shiftJis.isEmpty() && eucJp.isEmpty()) {
      return StandardCharsets.UTF_8;
    }
    return kana(eucJp) > kana(shiftJis) ? EUC_JP : SHIFT_JIS;
  }

  private static boolean escapes(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1B && bytes[i + 1] == '$') {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> strict(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Hiragana are in every Japanese text; read in the wrong encoding, hardly any is left. */
  private static long kana(Optional<String> text) {
    return text.map(t -> t.chars().filter(c -> c >= 0x3041 && c <= 0x3096).count()).orElse(-1L);
  }
}
