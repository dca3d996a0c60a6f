package org.kohyo.verify;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Single edits of characters, as keyboards, programs and people make them. */
final class CharacterEdits {

  private static final List<String> ALIKE =
      List.of(
          "力カ", "二ニ", "口ロ", "工エ", "夕タ", "卜ト", "八ハ", "千チ", "三ミ", "一ー", "一―", "一‐", "ー―", "ー－", "―—",
          "へヘ", "べベ", "ぺペ", "り り", "国國", "会會", "学學", "関關", "険險", "済濟", "経經", "証證", "診診", "健健", "理埋",
          "日曰", "未末", "土士", "人入", "己已", "・･", "、､", "。｡", "「｢", "」｣", "～〜", "－−", "-‐", "-−", "-‑",
          ":：", "(（", ")）", "/／", ".．", "@＠", "aа", "eе", "oо", "pр", "cс", "AΑ", "AА", "BВ", "HН",
          "KК", "MМ", "PР", "TТ", "1l", "0O", "0〇", "〒〶", "※✳", "【〖", "】〗", "１①", "ばぱ", "びぴ", "ぶぷ",
          "がか", "神神", "福福", "者者", "都都", "祉祉", "社社", "精精", "令令", "年年");

  /** What nobody sees. */
  private static final int[] INVISIBLE = {
    0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0xFE00, 0xFE0F, 0xE0100, 0x200E, 0x202E, 0x2066,
    0x2069, 0x3164, 0x115F, 0x180E, 0x061C, 0xA0, 0x3000, 0x2003, 0x202F, 0x2028, 0x85, 0x7F, 0x1
  };

  private static final String COMMON = "のをに、。一人者年日0123456789９ABabーン不非無除・（）及び等し※①";

  private CharacterEdits() {}

  /** The name of an edit and what it made of the text. */
  record Edited(String name, String text) {}

  /** One edit of a text; none where the one that was drawn can't be done with it. */
  static Optional<Edited> of(String text, Random random) {
    int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    int end = text.offsetByCodePoints(at, 1);
    String before = text.substring(0, at);
    String it = text.substring(at, end);
    String after = text.substring(end);
    String name;
    String edited;
    switch (random.nextInt(7)) {
      case 0 -> {
        name = "delete";
        edited = before + after;
      }
      case 1 -> {
        name = "insert";
        edited = before + common(random) + it + after;
      }
      case 2 -> {
        name = "insert-invisible";
        String invisible = Character.toString(INVISIBLE[random.nextInt(INVISIBLE.length)]);
        edited =
            random.nextBoolean()
                ? before + invisible + it + after
                : before + it + invisible + after;
      }
      case 3 -> {
        name = "replace";
        edited = before + common(random) + after;
      }
      case 4 -> {
        name = "swap-characters";
        int next = after.isEmpty() ? 0 : after.offsetByCodePoints(0, 1);
        edited = before + after.substring(0, next) + it + after.substring(next);
      }
      case 5 -> {
        name = "decompose";
        edited =
            Normalizer.normalize(
                text, random.nextBoolean() ? Normalizer.Form.NFD : Normalizer.Form.NFKC);
      }
      default -> {
        name = "look-alike";
        edited = alike(text, random);
      }
    }
    boolean same = plain(edited).equals(plain(text));
    return same ? Optional.empty() : Optional.of(new Edited(name, edited));
  }

  /**
   * Rule 1: a space (ASCII) beside a piece of text, or another space, says nothing; so edits that
   * come and go with nothing but spaces are none. Rule 10: nor does a no-break space at the end of
   * a text: editors leave it there.
   */
  private static String plain(String text) {
    return text.replaceAll("[ \t\n\r\f]+", "").replaceAll("\u00A0+$", "");
  }

  private static String common(Random random) {
    int at = random.nextInt(COMMON.length());
    return COMMON.substring(at, at + 1);
  }

  private static String alike(String text, Random random) {
    int from = random.nextInt(ALIKE.size());
    for (int i = 0; i < ALIKE.size(); i++) {
      String pair = ALIKE.get((from + i) % ALIKE.size());
      int first = pair.offsetByCodePoints(0, 1);
      for (String one : List.of(pair.substring(0, first), pair.substring(first))) {
        String other =
            one.equals(pair.substring(0, first)) ? pair.substring(first) : pair.substring(0, first);
        int found = text.indexOf(one);
        if (found >= 0) {
          return text.substring(0, found) + other + text.substring(found + one.length());
        }
      }
    }
    return wide(text, random);
  }

  /** One ASCII character in full width. */
  private static String wide(String text, Random random) {
    int from = random.nextInt(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = (from + i) % text.length();
      char c = text.charAt(at);
      if (c > ' ' && c < 0x7F) {
        return text.substring(0, at) + (char) (c + 0xFEE0) + text.substring(at + 1);
      }
    }
    return text;
  }
}
