package org.kohyo.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.render.Digests;
import org.kohyo.render.PrettyJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of files that were fetched from elsewhere, so that servers need not send them again. Of
 * each there are two files, named by the SHA-256 of its address: its body, and a small JSON of what
 * the server said. Nothing depends on what is in it: what is damaged counts as not there, and what
 * can't be written is not kept. No other files than these are ever deleted or replaced.
 */
public final class CacheFolder {

  private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}\\.kohyo-(?:body|head)");
  private static final Pattern PART = Pattern.compile("\\.kohyo-[0-9]+\\.part");
  private static final int LARGEST_HEAD = 32_768;
  private static final int LARGEST_BODY = 100_000_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final long limit;

  /** Bytes of each entry by its digest, the one used longest ago first. */
  private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true);

  private CacheFolder(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * A file that was fetched.
   *
   * @param etag the header of its server, up to 1,000 characters
   * @param lastModified likewise
   * @param contentType likewise
   * @param bytes the file
   */
  public record Entry(
      Optional<String> etag,
      Optional<String> lastModified,
      Optional<String> contentType,
      byte[] bytes) {

    private Stream<String> headers() {
      return Stream.of(etag, lastModified, contentType).flatMap(Optional::stream);
    }
  }

  @JsonPropertyOrder({"format", "url", "etag", "last-modified", "content-type", "sha256"})
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record Head(
      int format,
      String url,
      Optional<String> etag,
      @JsonProperty("last-modified") Optional<String> lastModified,
      @JsonProperty("content-type") Optional<String> contentType,
      String sha256) {

    private Head {
      etag = etag == null ? Optional.empty() : etag;
      lastModified = lastModified == null ? Optional.empty() : lastModified;
      contentType = contentType == null ? Optional.empty() : contentType;
    }
  }

  /**
   * Opens the folder and creates it if need be.
   *
   * @param limit how many bytes the files may take together; beyond it, those that were used
   *     longest ago go
   * @throws IOException when it can't be created or read
   */
  public static CacheFolder open(Path folder, long limit) throws IOException {
    Files.createDirectories(folder);
    CacheFolder cache = new CacheFolder(folder, limit);
    for (Path left : files(folder, PART)) {
      Files.deleteIfExists(left); // by a run that was killed; one that still writes keeps nothing
    }
    List<Path> files = files(folder, NAME);
    files.sort(Comparator.comparingLong((Path f) -> time(f)).thenComparing(f -> f));
    for (Path file : files) {
      String digest = file.getFileName().toString().substring(0, 64);
      cache.sizes.merge(digest, Files.size(file), Long::sum);
    }
    cache.shrink();
    return cache;
  }

  private static List<Path> files(Path folder, Pattern name) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(f -> name.matcher(f.getFileName().toString()).matches())
          .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .forEach(files::add);
    }
    return files;
  }

  private static long time(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    } catch (IOException e) {
      return 0;
    }
  }

  /** What is kept of an address. May be called from any thread. */
  public synchronized Optional<Entry> load(URI address) {
    String digest = digest(address);
    try {
      Optional<byte[]> json = read(file(digest, "head"), LARGEST_HEAD);
      Optional<byte[]> body = read(file(digest, "body"), LARGEST_BODY);
      if (json.isEmpty() || body.isEmpty()) {
        return Optional.empty();
      }
      Head head = JSON.readValue(json.get(), Head.class);
      Entry entry = new Entry(head.etag, head.lastModified, head.contentType, body.get());
      boolean sound =
          head.format == 1
              && address.toString().equals(head.url)
              && Digests.sha256(body.get()).equals(head.sha256)
              && storable(entry);
      sizes.get(digest); // used now
      return sound ? Optional.of(entry) : Optional.empty();
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  private static Optional<byte[]> read(Path file, long limit) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > limit) {
      return Optional.empty();
    }
    try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(stream.readAllBytes());
    }
  }

  /** What a header can be; anything else was not written here, or is not worth keeping. */
  private static boolean storable(Entry entry) {
    return entry
        .headers()
        .allMatch(h -> h.length() <= 1_000 && h.chars().allMatch(c -> c >= ' ' && c != 0x7F));
  }

  /**
   * Keeps a file in place of the one of the same address; may be called from any thread.
   *
   * @return whether it is kept: not when it is larger than the limit or 100 MB, or the disk is full
   */
  public synchronized boolean store(URI address, Entry entry) {
    String digest = digest(address);
    Head head =
        new Head(
            1,
            address.toString(),
            entry.etag,
            entry.lastModified,
            entry.contentType,
            Digests.sha256(entry.bytes));
    byte[] json = PrettyJson.bytes(head);
    long size = (long) json.length + entry.bytes.length;
    boolean large = entry.bytes.length > LARGEST_BODY || json.length > LARGEST_HEAD;
    if (size > limit || large || !storable(entry)) {
      return false;
    }
    try {
      // Between the two, body and digest don't fit: that counts as not there.
      write(file(digest, "body"), entry.bytes);
      write(file(digest, "head"), json);
      sizes.put(digest, size);
      shrink();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String digest(URI address) {
    return Digests.sha256(address.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Path file(String digest, String part) {
    return folder.resolve(digest + ".kohyo-" + part);
  }

  /** Writes aside and renames: a link in its place is replaced, not followed. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Path aside = Files.createTempFile(file.getParent(), ".kohyo-", ".part");
    try {
      Files.write(aside, bytes, StandardOpenOption.WRITE);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void shrink() throws IOException {
    long sum = sizes.values().stream().mapToLong(Long::longValue).sum();
    Iterator<Map.Entry<String, Long>> oldest = sizes.entrySet().iterator();
    while (sum > limit && oldest.hasNext()) {
      Map.Entry<String, Long> gone = oldest.next();
      Files.deleteIfExists(file(gone.getKey(), "head"));
      Files.deleteIfExists(file(gone.getKey(), "body"));
      sum -= gone.getValue();
      oldest.remove();
    }
  }
}
