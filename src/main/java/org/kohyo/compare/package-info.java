/**
 * Notice × notice → what changes for the public (新旧対照表).
 *
 * <p>Enters: two {@link org.kohyo.compare.Side}s. Leaves: a {@link org.kohyo.compare.Comparison},
 * exact (its changes turn the old notice into the new one), and the {@link
 * org.kohyo.compare.ChangeTable} that every format shows. Start at {@link
 * org.kohyo.compare.Comparer}.
 */
package org.kohyo.compare;
