package org.kohyo.verify;

/**
 * A place where a unit of the notice may stand.
 *
 * @param token index into the script
 * @param from offset into the {@link Scroll}
 * @param to behind its end
 * @param weight how much it counts
 */
record Sighting(int token, int from, int to, long weight) {}
