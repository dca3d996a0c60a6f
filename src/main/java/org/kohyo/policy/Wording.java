package org.kohyo.policy;

/**
 * Public text as the source has it, placeholders such as <code>{society.self}</code> unresolved.
 * Never normalised: every code point stands as the board decided it.
 *
 * @param template the text, not empty
 */
public record Wording(String template) {}
