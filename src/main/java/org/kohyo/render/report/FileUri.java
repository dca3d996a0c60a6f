package org.kohyo.render.report;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * The address of a file (RFC 3986).
 *
 * @param uri percent-encoded: all but unreserved characters and slashes
 * @param relative whether it starts at the root of the source
 */
record FileUri(String uri, boolean relative) {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:/.*", Pattern.DOTALL);

  /**
   * The address of a path.
   *
   * @param path with slashes; relative, or absolute as the user gave it
   */
  static FileUri of(String path) {
    boolean drive = DRIVE.matcher(path).matches();
    if (drive) {
      return new FileUri("file:///" + path.substring(0, 2) + encode(path.substring(2)), false);
    }
    return path.startsWith("/")
        ? new FileUri("file://" + encode(path), false)
        : new FileUri(encode(path), true);
  }

  /** A relative address is one of the source's root, an absolute one must not name a root. */
  void putInto(ObjectNode artifactLocation) {
    artifactLocation.put("uri", uri);
    if (relative) {
      artifactLocation.put("uriBaseId", "%SRCROOT%");
    }
  }

  private static String encode(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || "-._~/".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append(String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
