package org.kohyo.compare;

/**
 * A run of text in a cell of a comparison table.
 *
 * @param text not empty; a line feed begins a new line
 * @param changed whether it is underlined
 */
public record Run(String text, boolean changed) {}
