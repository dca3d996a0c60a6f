package org.kohyo.publish;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;

/**
 * The lists of sources of many societies that share nearly all of their files: each list's digest
 * is that of {@link SourceList}, but what they share is written once, and digested once as far as
 * it stands before what is a society's own. Safe for threads.
 */
public final class SharedSources {

  private final String[] paths;

  /** All lines of the list; the last one names the program. */
  private final byte[] list;

  /** Where the line of each path begins, and behind them that of the program. */
  private final int[] starts;

  /** What the list comes to before each of these lines. Never changed: it is copied for use. */
  private final MessageDigest[] before;

  /**
   * What all lists share.
   *
   * @param program as {@link SourceList} has it
   * @param files as {@link SourceList} has them
   */
  public SharedSources(String program, SortedMap<String, String> files) {
    paths = files.keySet().toArray(String[]::new);
    starts = new int[paths.length + 1];
    before = new MessageDigest[paths.length + 1];
    StringBuilder lines = new StringBuilder();
    MessageDigest digest = sha256();
    int bytes = 0;
    for (int i = 0; i < paths.length; i++) {
      starts[i] = bytes;
      before[i] = copy(digest);
      String line = SourceList.line(paths[i], files.get(paths[i]));
      byte[] written = line.getBytes(StandardCharsets.UTF_8);
      digest.update(written);
      bytes += written.length;
      lines.append(line);
    }
    starts[paths.length] = bytes;
    before[paths.length] = digest;
    list = lines.append(SourceList.line(program)).toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The digest of the list that has these files too.
   *
   * @param own path → SHA-256 in hexadecimal; none of them is shared
   */
  public String digest(SortedMap<String, String> own) {
    int next = own.isEmpty() ? paths.length : following(own.firstKey());
    MessageDigest digest = copy(before[next]);
    for (Map.Entry<String, String> file : own.entrySet()) {
      int following = following(file.getKey());
      digest.update(list, starts[next], starts[following] - starts[next]);
      digest.update(
          SourceList.line(file.getKey(), file.getValue()).getBytes(StandardCharsets.UTF_8));
      next = following;
    }
    digest.update(list, starts[next], list.length - starts[next]);
    return SourceList.named(HexFormat.of().formatHex(digest.digest()));
  }

  /** The first shared path behind another one. */
  private int following(String path) {
    int found = Arrays.binarySearch(paths, path);
    return found < 0 ? -found - 1 : found;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e); // that of the platform can be copied
    }
  }
}
