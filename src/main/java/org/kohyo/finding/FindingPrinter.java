package org.kohyo.finding;

import java.util.List;
import java.util.stream.Collectors;

/** Findings as text: {@code path:line:column: severity rule-id message}, then an indented hint. */
public final class FindingPrinter {

  private final Messages messages;

  /** A printer in the language of these messages. */
  public FindingPrinter(Messages messages) {
    this.messages = messages;
  }

  /** All findings, sorted, each ended by a line feed; empty when there are none. */
  public String print(List<Finding> findings) {
    return findings.stream().sorted().map(this::print).collect(Collectors.joining());
  }

  private String print(Finding finding) {
    String severity = "severity." + finding.severity().name().toLowerCase(java.util.Locale.ROOT);
    StringBuilder out = new StringBuilder();
    out.append(finding.location()).append(": ").append(messages.text(Message.of(severity)));
    out.append(' ').append(finding.rule()).append(' ');
    out.append(visible(messages.text(finding.message()))).append('\n');
    finding
        .hint()
        .ifPresent(hint -> out.append("    ").append(visible(messages.text(hint))).append('\n'));
    return out.toString();
  }

  /**
   * A terminal must not obey what a hostile file says: control and bidi characters become codes.
   */
  public static String visible(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (hidden(text.codePointAt(i))) {
        return text.codePoints()
            .mapToObj(c -> hidden(c) ? "<" + CodePoints.notation(c) + ">" : Character.toString(c))
            .collect(Collectors.joining());
      }
    }
    return text;
  }

  private static boolean hidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
