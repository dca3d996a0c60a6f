package org.kohyo.content;

import java.util.Optional;
import org.kohyo.finding.Message;
import org.kohyo.policy.PostalCode;

/** A postal code as people type it → a postal code. */
final class PostalCodeParser {

  /** In the code: the hyphen's place. */
  private static final int AREA = 3;

  private static final int DIGITS = 7;

  private PostalCodeParser() {}

  /** Takes half- and full-width digits with or without 〒 and a hyphen or spaces. Never throws. */
  static Parsed<PostalCode> parse(String text) {
    Optional<Message> tooLong = NumberSigns.tooLong(text);
    if (tooLong.isPresent()) {
      return Parsed.problem(tooLong.get());
    }
    int[] signs = text.codePoints().toArray();
    StringBuilder digits = new StringBuilder();
    boolean marked = false;
    int hyphen = -1;
    int misplaced = -1;
    for (int i = 0; i < signs.length; i++) {
      int c = signs[i];
      int digit = NumberSigns.digit(c);
      if (digit >= 0) {
        digits.append(digit);
      } else if (isMark(c) && !marked && digits.length() == 0) {
        marked = true;
      } else if (NumberSigns.isHyphen(c)) {
        misplaced = misplaced < 0 && (hyphen >= 0 || digits.length() != AREA) ? i : misplaced;
        hyphen = i;
      } else if (!NumberSigns.isSpace(c)) {
        return Parsed.problemAt(i, NumberSigns.misfit(c, "content.postal-code-character"));
      }
    }
    if (digits.length() != DIGITS) {
      return Parsed.problem("content.postal-code-length", Integer.toString(digits.length()));
    } else if (misplaced >= 0) {
      return Parsed.problemAt(
          misplaced, Message.of("content.postal-code-hyphen", digits.insert(AREA, '-').toString()));
    }
    return new Parsed.Value<>(new PostalCode(digits.insert(AREA, '-').toString()));
  }

  /** 〒 and its forms with a face and in a circle. */
  private static boolean isMark(int c) {
    return c == 0x3012 || c == 0x3020 || c == 0x3036;
  }
}
