/**
 * What the program tells an officer or a reviewer about the source: findings, where they stand, and
 * how they read in Japanese or English.
 *
 * <p>Enters: nothing, this room stands below all others but {@code policy}. Leaves: immutable
 * {@link org.kohyo.finding.Finding}s. Start at {@link org.kohyo.finding.Finding}, then {@link
 * org.kohyo.finding.FindingPrinter}.
 */
package org.kohyo.finding;
