package org.kohyo.render.comparison;

/**
 * Where Japanese text may be parted (禁則処理): a line neither begins with a mark that closes nor ends
 * with one that opens. The marks are those of JIS X 4051 that notices use, in both widths.
 */
final class Kinsoku {

  private static final String NOT_FIRST =
      "、。，．・：；？！゛゜ヽヾゝゞ々〻ー〜～…‥％℃′″’”）〕］｝〉》」』】〙〗｠»" + "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ,.:;?!%)]}｡､･ｰ｣ﾞﾟ";

  private static final String NOT_LAST = "‘“（〔［｛〈《「『【〘〖｟«([{｢";

  private Kinsoku() {}

  /**
   * Whether a line may end between the two.
   *
   * @param before a cluster, not empty
   * @param after the cluster that follows, not empty
   */
  static boolean mayPart(String before, String after) {
    return NOT_LAST.indexOf(before.codePointAt(0)) < 0
        && NOT_FIRST.indexOf(after.codePointAt(0)) < 0;
  }
}
