/**
 * Puts rendered files where the public reads them, whole or not at all.
 *
 * <p>Enters: files one by one, from any thread. Leaves: the output folder with its {@code
 * manifest.json}. Two calls, stage and switch, so that what was staged can be read back in between.
 * Start at {@link org.kohyo.publish.Stage}.
 */
package org.kohyo.publish;
