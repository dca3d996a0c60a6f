package org.kohyo.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.render.Digests;

/**
 * What a published file was made from.
 *
 * @param program name and version, such as {@code kohyo 0.1.0}
 * @param files path → SHA-256 in hexadecimal, sorted by path
 */
public record SourceList(String program, SortedMap<String, String> files) {

  /** Copies the map. */
  public SourceList {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /**
   * {@code sha256:} and 64 hexadecimal digits over the list as {@code sha256sum} writes it (digest,
   * two spaces, path, line feed; UTF-8), followed by a line with the program.
   */
  public String digest() {
    StringBuilder list = new StringBuilder();
    files.forEach((path, sha256) -> list.append(line(path, sha256)));
    list.append(line(program));
    return named(Digests.sha256(list.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** A file as it stands in the list. */
  static String line(String path, String sha256) {
    return sha256 + "  " + path + "\n";
  }

  /** The program as it stands at the end of the list. */
  static String line(String program) {
    return program + "\n";
  }

  /** A digest under the name of its algorithm. */
  static String named(String sha256) {
    return "sha256:" + sha256;
  }
}
