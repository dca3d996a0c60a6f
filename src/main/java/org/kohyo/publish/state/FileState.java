package org.kohyo.publish.state;

import java.util.Optional;
import org.kohyo.publish.Manifest;

/**
 * A published file as a build left it.
 *
 * @param entry what the manifest says of it
 * @param stamp by which it is known again
 * @param paper what it was made of, if it is a PDF
 */
public record FileState(Manifest.Entry entry, Stamp stamp, Optional<Paper> paper) {

  /**
   * What a PDF was made of.
   *
   * @param key digest of the whole input of the PDF engine, program and fonts included
   * @param pages how many it has, at least 1
   */
  public record Paper(String key, int pages) {}
}
