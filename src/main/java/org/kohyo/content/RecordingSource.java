package org.kohyo.content;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A source that remembers what was read of it. The bytes that were read count, not the file: it may
 * be saved again while a build is at work. Safe for threads if the source is.
 */
final class RecordingSource implements ContentSource {

  private final ContentSource source;
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  RecordingSource(ContentSource source) {
    this.source = source;
  }

  @Override
  public List<String> paths() {
    return source.paths();
  }

  @Override
  public byte[] bytes(String path, int limit) throws UnreadableFileException {
    byte[] bytes = source.bytes(path, limit);
    digests.put(path, sha256(bytes));
    return bytes;
  }

  @Override
  public String displayPrefix() {
    return source.displayPrefix();
  }

  /** What was read so far. */
  ReadFiles read() {
    return new ReadFiles(digests);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java platform has it
    }
  }
}
