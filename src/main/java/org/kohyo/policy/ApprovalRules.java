package org.kohyo.policy;

import java.util.List;
import java.util.Map;

/**
 * Whose approval an edition of a notice needs before it is published.
 *
 * @param required whether it needs any
 * @param approvers who may approve which part; an empty list for anybody; a part that is not there
 *     needs no approval
 */
public record ApprovalRules(boolean required, Map<NoticePart, List<String>> approvers) {

  /** No approval is needed. */
  public static final ApprovalRules NONE = new ApprovalRules(false, Map.of());

  /** Copies the map. */
  public ApprovalRules {
    approvers = Map.copyOf(approvers);
  }

  /** Whether a part has to be approved before it is published. */
  public boolean needs(NoticePart part) {
    return required && approvers.containsKey(part);
  }

  /** Whether somebody may approve a part: who is named for it, or anybody where nobody is named. */
  public boolean mayApprove(NoticePart part, String name) {
    List<String> named = approvers.getOrDefault(part, List.of());
    return named.isEmpty() || named.contains(name);
  }
}
