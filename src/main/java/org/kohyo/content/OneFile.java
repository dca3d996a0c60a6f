package org.kohyo.content;

import java.util.List;

/**
 * A single file in memory, judged before it is written.
 *
 * @param path relative to the content folder
 * @param whole its bytes
 */
record OneFile(String path, byte[] whole) implements ContentSource {

  @Override
  public List<String> paths() {
    return List.of(path);
  }

  @Override
  public byte[] bytes(String wanted, int limit) {
    return whole.clone();
  }

  @Override
  public String displayPrefix() {
    return "";
  }
}
