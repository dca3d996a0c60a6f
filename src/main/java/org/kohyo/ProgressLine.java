package org.kohyo;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;

/**
 * How far a build is, in words.
 *
 * @param messages texts of the language
 * @param columns how wide it may be, in half-width characters
 */
record ProgressLine(Messages messages, int columns) {

  private static final long SECOND = 1_000_000_000L;

  /** From here on, characters are as wide as two; the texts have none that may be either. */
  private static final int WIDE = 0x2e80;

  /**
   * The words, as many as fit, the most important first.
   *
   * @param nanos since the start
   */
  String text(Progress.State state, long nanos) {
    List<Message> parts = new ArrayList<>();
    if (state.all() == 0) {
      parts.add(Message.of("progress.opening"));
    } else {
      parts.add(message("progress.societies", state.done(), state.all()));
      if (state.done() == state.all()) {
        parts.add(Message.of("progress.publishing"));
      } else if (state.done() > 0 && nanos >= SECOND) {
        parts.add(left((state.all() - state.done()) * (nanos / state.done()) / SECOND));
      }
      if (state.again() > 0) {
        parts.add(message("progress.again", state.again()));
      }
      if (state.papers() > 0) {
        parts.add(message("progress.papers", state.papers(), perSecond(state.papers(), nanos)));
      }
    }
    StringBuilder line = new StringBuilder();
    for (Message part : parts) {
      String next = (line.isEmpty() ? "" : "  ") + messages.text(part);
      if (width(line) + width(next) > columns) {
        break;
      }
      line.append(next);
    }
    return line.toString();
  }

  private static Message left(long seconds) {
    return seconds < 60
        ? message("progress.seconds", seconds + 1)
        : message("progress.minutes", seconds / 60 + 1);
  }

  private static long perSecond(long count, long nanos) {
    return count * 1_000 / Math.max(1, nanos / 1_000_000);
  }

  private static Message message(String key, long... numbers) {
    List<String> args = new ArrayList<>();
    for (long number : numbers) {
      args.add(Long.toString(number));
    }
    return new Message(key, args);
  }

  /** How wide a text is, in half-width characters. */
  static int width(CharSequence text) {
    return text.codePoints().map(c -> c < WIDE ? 1 : 2).sum();
  }
}
