package org.kohyo.publish.redirect;

import java.util.Optional;

/**
 * A former address and where its page is now.
 *
 * @param path below the root of the server, begins with a slash; ASCII letters, digits and {@code
 *     _~.-/} only
 * @param target absolute address, ASCII; no quotes, white space, backslash, {@code $} or {@code &}
 * @param society name of the society
 * @param notice short title of the notice; empty for the society's page
 * @param file where in the output a page may stand in for the redirect; empty where none can
 */
public record Redirect(
    String path, String target, String society, Optional<String> notice, Optional<String> file) {}
