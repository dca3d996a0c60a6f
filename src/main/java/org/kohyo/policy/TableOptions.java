package org.kohyo.policy;

/**
 * How a comparison table (新旧対照表) looks; no statute fixes the form, and offices differ.
 *
 * @param newFirst whether the new text stands left (改正後 left); a table of misprints is always wrong
 *     (誤) before right (正)
 * @param remarks whether a third column (備考) names the kind of change
 * @param caption whether it says that underlined parts are the changed ones
 * @param collapsed whether runs of unchanged units are one row with （略）
 */
public record TableOptions(boolean newFirst, boolean remarks, boolean caption, boolean collapsed) {

  /** What most offices do. */
  public static final TableOptions DEFAULT = new TableOptions(true, false, true, true);
}
