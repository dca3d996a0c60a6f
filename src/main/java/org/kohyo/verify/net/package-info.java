/**
 * Fetches published files over the network.
 *
 * <p>In come addresses; out come bytes and what the server said about them, or an {@link
 * org.kohyo.verify.net.UnreachableException}. Start with {@link org.kohyo.verify.net.Fetcher} for
 * one file and {@link org.kohyo.verify.net.Fetches} for a list. Servers are not trusted: where they
 * lead, how long they take and how much they send is bounded, and private networks are out of their
 * reach. {@link org.kohyo.verify.net.Media} tells by the bytes what was fetched.
 */
package org.kohyo.verify.net;
