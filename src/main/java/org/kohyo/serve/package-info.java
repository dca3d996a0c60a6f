/**
 * The live preview: pages of a content folder as they would be published, on this machine alone.
 *
 * <p>Enters: a {@link org.kohyo.serve.Workshop} that builds, and folders to watch. Leaves: pages
 * over HTTP on loopback addresses, with a bar at their foot that tells the findings; what is
 * published is never touched. Start at {@link org.kohyo.serve.Preview}; a request goes through
 * {@link org.kohyo.serve.Router}.
 */
package org.kohyo.serve;
