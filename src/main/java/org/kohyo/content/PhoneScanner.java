package org.kohyo.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.kohyo.finding.Message;

/**
 * A telephone number as people type it → its groups of digits. Looks at each character a bounded
 * number of times. For one text and one thread.
 */
final class PhoneScanner {

  private static final int EXTENSION_DIGITS = 8;

  private final int[] signs;
  private final PhoneGroups number = new PhoneGroups();
  private final StringBuilder extension = new StringBuilder();

  private PhoneScanner(String text) {
    this.signs = text.codePoints().toArray();
  }

  /**
   * What somebody wrote.
   *
   * @param plus the index of the plus sign of an international number
   * @param groups ASCII digits as they were separated, none of them empty; without the extension
   * @param extension 1 to 8 ASCII digits
   */
  record Written(OptionalInt plus, List<String> groups, Optional<String> extension) {}

  /** The parts, or what is wrong with the text as far as single characters tell. */
  static Parsed<Written> scan(String text) {
    return new PhoneScanner(text).run();
  }

  private Parsed<Written> run() {
    // before the words: with such a character inside they aren't recognized
    for (int i = 0; i < signs.length; i++) {
      if (NumberSigns.isInvisible(signs[i])) {
        return misfit(i);
      }
    }
    for (int i = PhoneWords.afterLabel(signs); i < signs.length; i++) {
      int extensionStart = PhoneWords.afterExtensionWord(signs, i);
      if (extensionStart > i) {
        Optional<Parsed<Written>> problem = extension(i, extensionStart);
        if (problem.isPresent()) {
          return problem.get();
        }
        break;
      } else if (!number.take(signs[i], i)) {
        return misfit(i);
      }
    }
    number.end();
    if (number.dangling().isPresent()) {
      return misfit(number.dangling().getAsInt());
    }
    Optional<String> digits = Optional.of(extension.toString()).filter(e -> !e.isEmpty());
    return new Parsed.Value<>(new Written(number.plus(), number.groups(), digits));
  }

  /** Takes the extension and the bracket around it, which must be the rest of the text. */
  private Optional<Parsed<Written>> extension(int word, int start) {
    int i = start;
    while (i < signs.length && NumberSigns.digit(signs[i]) >= 0) {
      extension.append(NumberSigns.digit(signs[i++]));
    }
    i = PhoneWords.skipSpaces(signs, i);
    if (i < signs.length && number.isOpen() && NumberSigns.narrow(signs[i]) == ')') {
      number.closeAfterText();
      i = PhoneWords.skipSpaces(signs, i + 1);
    }
    if (i < signs.length) {
      return Optional.of(misfit(i));
    } else if (extension.isEmpty() || extension.length() > EXTENSION_DIGITS) {
      String limit = Integer.toString(EXTENSION_DIGITS);
      return Optional.of(Parsed.problemAt(word, Message.of("content.phone-extension", limit)));
    }
    return Optional.empty();
  }

  private Parsed<Written> misfit(int index) {
    int c = signs[index];
    return Parsed.problemAt(
        index,
        NumberSigns.isUsual(c)
            ? Message.of("content.phone-sign", Character.toString(c))
            : NumberSigns.misfit(c, "content.phone-character"));
  }
}
