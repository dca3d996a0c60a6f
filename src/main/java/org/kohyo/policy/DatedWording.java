package org.kohyo.policy;

/**
 * A wording and when it holds.
 *
 * @param period when
 * @param wording what
 */
public record DatedWording(Period period, Wording wording) {}
