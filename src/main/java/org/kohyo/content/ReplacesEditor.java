package org.kohyo.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kohyo.content.Rewordings.Acceptance;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Changes {@code replaces} in the text of a society's file, by the places that YAML gives. */
final class ReplacesEditor {

  /** What takes the place of a stretch of the text; an empty stretch is an insertion. */
  private record Edit(int start, int end, String replacement) {}

  private final String text;
  private final List<Node> adjustments;

  private ReplacesEditor(String text, List<Node> adjustments) {
    this.text = text;
    this.adjustments = adjustments;
  }

  /** Finds the adjustments; nothing when the text has none or is no YAML. */
  static Optional<ReplacesEditor> open(String text) {
    try {
      return new Compose(YamlReader.SETTINGS)
          .composeString(text)
          .flatMap(root -> tuple(root, "adjustments"))
          .map(NodeTuple::getValueNode)
          .filter(SequenceNode.class::isInstance)
          .map(list -> new ReplacesEditor(text, ((SequenceNode) list).getValue()));
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  private static Optional<NodeTuple> tuple(Node node, String key) {
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream()
            .filter(t -> t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
            .findFirst()
        : Optional.empty();
  }

  private Optional<Node> value(Acceptance acceptance, String key) {
    return tuple(adjustments.get(acceptance.index()), key).map(NodeTuple::getValueNode);
  }

  private Optional<String> scalar(Acceptance acceptance, String key) {
    return value(acceptance, key)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue());
  }

  /** Whether the text still has the rewording that was looked at. */
  boolean agrees(Acceptance acceptance) {
    return acceptance.index() < adjustments.size()
        && scalar(acceptance, "reword").equals(Optional.of(acceptance.id()))
        && scalar(acceptance, "replaces").equals(acceptance.was());
  }

  /** Whether there is a value to replace or a line to add it to. */
  boolean canTake(Acceptance acceptance) {
    return acceptance.was().isPresent() || !isFlow(adjustments.get(acceptance.index()));
  }

  private static boolean isFlow(Node node) {
    return ((MappingNode) node).getFlowStyle() == FlowStyle.FLOW;
  }

  /** The text with all of them written. */
  String edited(List<Acceptance> acceptances) {
    StringBuilder out = new StringBuilder(text);
    List<Edit> edits = new ArrayList<>(acceptances.stream().map(this::edit).toList());
    // From the end, so that the places before stay right.
    edits.sort(Comparator.comparingInt(Edit::start).reversed());
    edits.forEach(e -> out.replace(e.start(), e.end(), e.replacement()));
    return out.toString();
  }

  private Edit edit(Acceptance acceptance) {
    return value(acceptance, "replaces")
        .map(node -> replacement(acceptance, node))
        .orElseGet(() -> insertion(acceptance));
  }

  private Edit replacement(Acceptance acceptance, Node node) {
    int start = index(node.getStartMark().orElseThrow().getIndex());
    int end = index(node.getEndMark().orElseThrow().getIndex());
    // In braces a comma ends a plain text; without a space a comment would become part of it.
    boolean plain =
        !isFlow(adjustments.get(acceptance.index()))
            && (end == text.length() || " \t\r\n".indexOf(text.charAt(end)) >= 0);
    return new Edit(
        start,
        end,
        plain ? ScalarText.inBlock(acceptance.is()) : ScalarText.quoted(acceptance.is()));
  }

  /** A line below the one in which the id ends, whatever comment follows it there. */
  private Edit insertion(Acceptance acceptance) {
    NodeTuple reword = tuple(adjustments.get(acceptance.index()), "reword").orElseThrow();
    int column = reword.getKeyNode().getStartMark().orElseThrow().getColumn();
    String line = " ".repeat(column) + "replaces: " + ScalarText.inBlock(acceptance.is());
    int end = index(reword.getValueNode().getEndMark().orElseThrow().getIndex());
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    String lineBreak = lineBreak(end).or(() -> lineBreak(firstBreak())).orElse("\n");
    if (end == text.length()) {
      return new Edit(end, end, lineBreak + line);
    }
    int next = end + lineBreak.length();
    return new Edit(next, next, line + lineBreak);
  }

  private int firstBreak() {
    int at = 0;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private Optional<String> lineBreak(int at) {
    if (at >= text.length()) {
      return Optional.empty();
    }
    return Optional.of(text.startsWith("\r\n", at) ? "\r\n" : text.substring(at, at + 1));
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** YAML counts code points. */
  private int index(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
