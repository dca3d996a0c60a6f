/**
 * Rules that look at what will be public and point at its source; one class a rule.
 *
 * <p>Enters: assembled notices and, as values, what the surroundings can do (such as what the font
 * covers). Leaves: findings. No I/O, no clock.
 */
package org.kohyo.check;
