/**
 * Differences → a comparison table for people (新旧対照表, 正誤表) in several formats.
 *
 * <p>Enters: {@link org.kohyo.compare.Differences}. Leaves: strings and bytes; nothing is written
 * here. All formats are made from one {@link org.kohyo.render.comparison.ComparisonSheet}, in which
 * every word is settled, so that they cannot say different things. Start at {@link
 * org.kohyo.render.comparison.ComparisonSheets}.
 */
package org.kohyo.render.comparison;
