package org.kohyo.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kohyo.policy.Approval;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Writes a record of approvals, or adds to its end; what stands there stays to the letter. */
final class ApprovalEditor {

  private static final String HEAD =
      "# yaml-language-server: $schema=../../../schema/approval.schema.json\n"
          + "# 承認の記録です。kohyo approve が書きます。注釈を書き加えるほかは、書き換えないでください。\n"
          + "approvals:\n";

  private ApprovalEditor() {}

  /** A record of these approvals. */
  static String fresh(List<Approval> approvals) {
    StringBuilder text = new StringBuilder(HEAD);
    approvals.forEach(approval -> text.append(entry(approval, "  ", "\n")));
    return text.toString();
  }

  /** The record with these approvals at its end; nothing when it isn't a list in block style. */
  static Optional<String> appended(String text, List<Approval> approvals) {
    return list(text)
        .map(
            list -> {
              int column = list.getStartMark().orElseThrow().getColumn();
              int end = text.offsetByCodePoints(0, end(list));
              while (end < text.length() && "\r\n".indexOf(text.charAt(end)) < 0) {
                end++;
              }
              String line = text.startsWith("\r\n", end) ? "\r\n" : "\n";
              StringBuilder more = new StringBuilder();
              approvals.forEach(a -> more.append(entry(a, " ".repeat(column), line)));
              return end == text.length()
                  ? text + line + more
                  : text.substring(0, end + line.length())
                      + more
                      + text.substring(end + line.length());
            });
  }

  private static Optional<SequenceNode> list(String text) {
    try {
      return new Compose(YamlReader.SETTINGS)
          .composeString(text)
          .filter(MappingNode.class::isInstance)
          .flatMap(
              root ->
                  ((MappingNode) root)
                      .getValue().stream()
                          .filter(
                              t ->
                                  t.getKeyNode() instanceof ScalarNode key
                                      && key.getValue().equals("approvals"))
                          .map(NodeTuple::getValueNode)
                          .findFirst())
          .filter(SequenceNode.class::isInstance)
          .map(SequenceNode.class::cast)
          .filter(list -> list.getFlowStyle() == FlowStyle.BLOCK && !list.getValue().isEmpty());
    } catch (YamlEngineException e) {
      return Optional.empty();
    }
  }

  /** Where the last value of the list ends; a block's own end would be behind comments. */
  private static int end(Node node) {
    if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return end(list.getValue().get(list.getValue().size() - 1));
    } else if (node instanceof MappingNode mapping
        && mapping.getFlowStyle() == FlowStyle.BLOCK
        && !mapping.getValue().isEmpty()) {
      return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
    }
    return node.getEndMark().orElseThrow().getIndex();
  }

  private static String entry(Approval approval, String indent, String line) {
    StringBuilder out = new StringBuilder();
    out.append(indent).append("- part: ").append(approval.part().name().toLowerCase(Locale.ROOT));
    key(out, indent, line, "digest", approval.digest());
    key(out, indent, line, "approved-by", ScalarText.inBlock(approval.by()));
    key(out, indent, line, "approved-on", approval.on().toString());
    approval
        .decidedBy()
        .ifPresent(by -> key(out, indent, line, "decided-by", ScalarText.inBlock(by)));
    key(out, indent, line, "notice", approval.kept().file());
    return out.append(line).toString();
  }

  private static void key(StringBuilder out, String indent, String line, String key, String value) {
    out.append(line).append(indent).append("  ").append(key).append(": ").append(value);
  }
}
