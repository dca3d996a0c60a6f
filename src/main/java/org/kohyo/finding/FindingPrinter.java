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
    return text.codePoints()
        .mapToObj(
            c ->
                Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE
                        || c == 0x2028
                        || c == 0x2029
                    ? "<" + CodePoints.notation(c) + ">"
                    : Character.toString(c))
        .collect(Collectors.joining());
  }
}
