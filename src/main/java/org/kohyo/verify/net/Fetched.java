package org.kohyo.verify.net;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A file as a server gave it.
 *
 * @param asked what was asked for, as given
 * @param arrived where it was found
 * @param bytes the file, its {@code Content-Encoding} undone
 * @param contentType what the server says it is, in lower case and without parameters
 * @param charset what encoding the server says it has, as written; it may be no encoding at all
 * @param etag the server's name of this version, as written
 * @param lastModified when the server says that it was changed, as written
 * @param redirects where the server led, in order; the last is {@code arrived}
 * @param fromCache whether the server said that it is the one that was fetched before
 */
public record Fetched(
    URI asked,
    URI arrived,
    byte[] bytes,
    Optional<String> contentType,
    Optional<String> charset,
    Optional<String> etag,
    Optional<String> lastModified,
    List<URI> redirects,
    boolean fromCache) {

  /** Copies the list. */
  public Fetched {
    redirects = List.copyOf(redirects);
  }
}
