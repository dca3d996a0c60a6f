package org.kohyo.compare;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the words of a Japanese text are, as far as script and numbers tell.
 *
 * <p>Own rules rather than a dictionary (ICU4J's break iterator): a dictionary tears 第７号 into three
 * words, weighs 14 MB, and with another edition of it the same two texts would be underlined
 * differently, while a published table must keep its bytes.
 */
final class Words {

  /** What a word is. */
  enum Kind {
    /** A number with what it counts: 第19条, 令和８年, 03-0000-0000. */
    NUMBER,
    /** A run of kanji: one word or several. */
    KANJI,
    /** A word in katakana, in letters, or a conjunction. */
    WORD,
    /** Anything else: each character by itself. */
    SINGLE
  }

  private static final String DIGIT = "[0-9０-９]";
  private static final String NUMERAL = "[〇一二三四五六七八九十百千]";
  private static final String ERA = "(?:明治|大正|昭和|平成|令和)";
  private static final String COUNTER =
      "(?:年度|号室|丁目|番地|時間|週間|[かヵヶカ箇]月|[条項号章節款目年月日円歳人名件回階番時分秒部枚通個%％])";
  private static final String LETTER = "[A-Za-zＡ-Ｚａ-ｚ]";
  private static final String ADDRESS = "[-_.@/:~?#&=%+＠．－／]+";

  private static final Pattern WORD =
      Pattern.compile(
          "(?<number>"
              + ("(?:第|" + ERA + ")?" + DIGIT + "+(?:[-.,:/‐‑−－．，：／]" + DIGIT + "+)*")
              + (COUNTER + "?(?:の" + DIGIT + "+)?")
              + ("|第" + NUMERAL + "+" + COUNTER + "?(?:の" + NUMERAL + "+)?")
              + ("|" + ERA + "(?:元|" + NUMERAL + "+)年|" + NUMERAL + "+[条項号年月日円])")
              + ("|(?<word>" + LETTER + "+(?:" + ADDRESS + "|" + LETTER + "|" + DIGIT + ")*")
              + ("|" + String.join("|", Notation.CONJUNCTIONS))
              + "|[\\p{IsKatakana}ーｰ]+)"
              + "|(?<kanji>(?:(?!第(?:"
              + (DIGIT + "|" + NUMERAL + ")|" + ERA + "(?:元|" + DIGIT + "|" + NUMERAL + ")")
              + ("|(?:" + String.join("|", Notation.CONJUNCTIONS) + "))[\\p{IsHan}々〆ヶヵ])+)"));

  private final int[] starts;
  private final int[] ends;
  private final Kind[] kinds;

  Words(List<String> parts) {
    int size = parts.size();
    starts = new int[size];
    ends = new int[size];
    kinds = new Kind[size];
    Arrays.setAll(starts, i -> i);
    Arrays.setAll(ends, i -> i + 1);
    Arrays.fill(kinds, Kind.SINGLE);
    // Without marks, one char for each part: what lies beyond the basic plane and is no letter of
    // ours counts as kanji or as nothing.
    StringBuilder bare = new StringBuilder(size);
    parts.forEach(part -> bare.append(bare(part.codePointAt(0))));
    Matcher matcher = WORD.matcher(bare);
    while (matcher.find()) {
      Kind kind =
          matcher.group("number") != null
              ? Kind.NUMBER
              : matcher.group("kanji") != null ? Kind.KANJI : Kind.WORD;
      for (int i = matcher.start(); i < matcher.end(); i++) {
        starts[i] = matcher.start();
        ends[i] = matcher.end();
        kinds[i] = kind;
      }
    }
  }

  private static char bare(int c) {
    return Character.isBmpCodePoint(c) ? (char) c : Character.isIdeographic(c) ? '々' : ' ';
  }

  /** First part of the word to which a part belongs. */
  int start(int part) {
    return starts[part];
  }

  /** Behind the last part of the word to which a part belongs. */
  int end(int part) {
    return ends[part];
  }

  /** What word a part belongs to. */
  Kind kind(int part) {
    return kinds[part];
  }

  /** Whether a place between two parts lies inside a word. */
  boolean inside(int place) {
    return place > 0 && place < starts.length && starts[place] < place;
  }
}
