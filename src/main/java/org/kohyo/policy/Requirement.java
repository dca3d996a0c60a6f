package org.kohyo.policy;

/**
 * What a notice must carry.
 *
 * @param id also the id of the rule that judges it, such as {@code law-identity}
 * @param title short, for the head of a column
 * @param article such as 法第32条第1項第1号
 * @param period when it holds
 * @param status how sure that is
 */
public record Requirement(
    String id, String title, String article, Period period, Law.Status status) {}
