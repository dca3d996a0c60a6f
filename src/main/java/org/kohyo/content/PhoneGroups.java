package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Takes the characters of one telephone number in order. Used by one thread. */
final class PhoneGroups {

  private final List<String> groups = new ArrayList<>();
  private final StringBuilder group = new StringBuilder();
  private int plus = -1;
  private int open = -1;
  private int groupsBeforeOpen;
  private int hyphen = -1;

  /** Takes the next character; false when it can't stand here. */
  boolean take(int c, int index) {
    int digit = NumberSigns.digit(c);
    if (digit >= 0) {
      group.append(digit);
      hyphen = -1;
      return true;
    }
    end();
    if (NumberSigns.isSpace(c)) {
      return true;
    } else if (NumberSigns.isHyphen(c) || NumberSigns.isDot(c)) {
      boolean fits = hyphen < 0 && !groups.isEmpty();
      hyphen = index;
      return fits;
    }
    return switch (NumberSigns.narrow(c)) {
      case '+' -> plus(index);
      case '(' -> open(index);
      case ')' -> close();
      default -> false;
    };
  }

  private boolean plus(int index) {
    boolean fits = plus < 0 && groups.isEmpty();
    plus = index;
    return fits;
  }

  private boolean open(int index) {
    boolean fits = open < 0;
    open = index;
    groupsBeforeOpen = groups.size();
    return fits;
  }

  private boolean close() {
    boolean fits = open >= 0 && groups.size() > groupsBeforeOpen && hyphen < 0;
    open = -1;
    return fits;
  }

  /** Ends the group of digits; called once more after the last character. */
  void end() {
    if (!group.isEmpty()) {
      groups.add(group.toString());
      group.setLength(0);
    }
  }

  /** Whether a bracket waits for its partner. */
  boolean isOpen() {
    return open >= 0;
  }

  /** Closes the bracket after something else than digits. */
  void closeAfterText() {
    open = -1;
  }

  /** The index of a bracket without partner or a hyphen that nothing follows. */
  OptionalInt dangling() {
    return index(Math.max(open, hyphen));
  }

  /** The index of the plus sign of an international number. */
  OptionalInt plus() {
    return index(plus);
  }

  /** ASCII digits as they were separated, none of them empty. */
  List<String> groups() {
    return List.copyOf(groups);
  }

  private static OptionalInt index(int index) {
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }
}
