package org.kohyo.policy;

/**
 * A safety measure (安全管理措置).
 *
 * @param id stable; the label's unit id is {@code <id>}, the text's {@code <id>/text}
 * @param label such as 組織的安全管理措置
 * @param text what is done
 * @param period when it is in force
 */
public record Measure(String id, Wordings label, Wordings text, Period period) {}
