package org.kohyo.content;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.policy.Inline;

/** How much Markdown one statement may hold: more would hurt the parser, and no reader wants it. */
final class MarkdownBounds {

  /** Levels of emphasis and links inside of each other. */
  static final int MAX_DEPTH = 10;

  /** Paragraphs and items of one statement. */
  static final int MAX_NODES = 500;

  /** Code points of one paragraph or item. */
  static final int MAX_TEXT = 2_000;

  private static final int MAX_LENGTH = 100_000;
  private static final int MAX_MARKS = 2_000;
  private static final Pattern DEEP_LINE =
      Pattern.compile("^(?:[ \\t]*(?:[-+*]|[0-9]{1,9}[.)])[ \\t]|[ \\t]*>){21}");

  private MarkdownBounds() {}

  /** Whether the parser may see the text; if not, the problems say why. */
  static boolean check(String body, Problems problems) {
    long marks = body.chars().filter(c -> "*_[]<>`~!&\\|".indexOf(c) >= 0).count();
    if (body.length() > MAX_LENGTH || marks > MAX_MARKS) {
      problems.error(
          ContentRule.FILE_TOO_LARGE,
          Place.FILE,
          "content.markdown-too-large",
          Integer.toString(MAX_LENGTH),
          Integer.toString(MAX_MARKS));
      return false;
    }
    if (body.lines().anyMatch(line -> DEEP_LINE.matcher(line).lookingAt())) {
      problems.error(ContentRule.FILE_TOO_LARGE, Place.FILE, "content.too-deep", "20");
      return false;
    }
    return true;
  }

  /** How many code points of text the runs hold. */
  static int length(List<Inline> inlines) {
    return inlines.stream()
        .flatMap(MarkdownBounds::texts)
        .mapToInt(t -> t.wording().template().codePointCount(0, t.wording().template().length()))
        .sum();
  }

  private static Stream<Inline.Text> texts(Inline inline) {
    if (inline instanceof Inline.Text text) {
      return Stream.of(text);
    }
    List<Inline> inner =
        inline instanceof Inline.Emphasis emphasis
            ? emphasis.inlines()
            : ((Inline.Link) inline).inlines();
    return inner.stream().flatMap(MarkdownBounds::texts);
  }
}
