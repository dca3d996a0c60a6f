package org.kohyo.verify.net;

import java.net.URI;
import java.util.Optional;

/** What was fetched before, so that a server need not send it again. Used by several threads. */
public interface FetchCache {

  /** What is kept of an address; empty when nothing is. */
  Optional<Cached> load(URI address);

  /** Keeps a file in place of the one of the same address. */
  void store(URI address, Cached file);

  /**
   * A file and what its server said about it. Servers that call a changed file unchanged deceive
   * everybody who asks this way: a proof that must not rest on that goes without a cache.
   *
   * @param etag the header {@code ETag}
   * @param lastModified the header {@code Last-Modified}
   * @param contentType the header {@code Content-Type}
   * @param bytes the file, decoded
   */
  record Cached(
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<String> contentType,
      byte[] bytes) {}

  /** Keeps nothing. */
  static FetchCache none() {
    return new FetchCache() {
      @Override
      public Optional<Cached> load(URI address) {
        return Optional.empty();
      }

      @Override
      public void store(URI address, Cached file) {
        // Nothing is kept.
      }
    };
  }
}
