package org.kohyo.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohyo.render.PrettyJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was published: {@code manifest.json}. Its form is {@code
 * content/schema/manifest.schema.json}. Nothing in it depends on when it was made.
 *
 * @param format version of this format: 2, or 1 when an older program wrote it
 * @param generator name and version of the program
 * @param sources digest of all that was read, as {@link SourceList#digest}; empty in format 1
 * @param verified whether the build read its files back from the disk before they went live
 * @param nextChange the next day of Japanese time on which a build would publish something else by
 *     the dates in the source alone (次回の切替日)
 * @param files sorted by path, each path once
 */
@JsonPropertyOrder({"format", "generator", "sources", "verified", "next-change", "files"})
public record Manifest(
    int format,
    String generator,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sources,
    boolean verified,
    @JsonProperty("next-change") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<LocalDate> nextChange,
    List<Entry> files) {

  /** The name of the file. */
  public static final String NAME = "manifest.json";

  /** The name of its detached signature: 64 bytes of Ed25519 over the file's bytes. */
  public static final String SIGNATURE = NAME + ".sig";

  /** The longest manifest that is read, in bytes. */
  public static final int MAX_BYTES = 256 * 1024 * 1024;

  /** The format that is written. */
  static final int FORMAT = 2;

  /** About 500,000 files: ten times what 1,400 societies have. */
  private static final long MAX_TOKENS = 8_000_000;

  private static final String DIGEST = "sha256:";
  private static final int HEX_DIGITS = 64;
  private static final int MAX_ID = 160;
  private static final int MAX_TEXT = 1000;

  /**
   * Sorts the files; older manifests know neither sources nor the next change.
   *
   * @throws IllegalArgumentException when it cannot be a manifest of any known program
   */
  public Manifest {
    sources = sources == null ? Optional.empty() : sources;
    nextChange = nextChange == null ? Optional.empty() : nextChange;
    check(format == 1 || format == FORMAT, "format");
    check(generator != null, "generator");
    check(format == 1 ? sources.isEmpty() : digest(sources), "sources");
    check(files != null, "files");
    files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
    Set<String> paths = new HashSet<>();
    check(files.stream().allMatch(e -> paths.add(e.path)), "a path twice");
  }

  /**
   * One file.
   *
   * @param path relative to the output folder
   * @param sha256 of its bytes, in hexadecimal
   * @param size in bytes
   * @param society id of its society, or empty
   * @param notice kind of its notice, or empty
   * @param edition first day of its edition, in Japanese time, where it is known
   * @param sources digest of what it was made from; empty when a program of format 1 made it
   */
  public record Entry(
      String path,
      String sha256,
      long size,
      String society,
      String notice,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> edition,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> sources) {

    /**
     * Older manifests know neither editions nor sources.
     *
     * @throws IllegalArgumentException when a value has not its form, or the path could leave the
     *     output folder
     */
    public Entry {
      edition = edition == null ? Optional.empty() : edition;
      sources = sources == null ? Optional.empty() : sources;
      check(path != null && OutputFile.isSafe(path), "path");
      check(sha256 != null && hex(sha256, 0), "sha256");
      check(size >= 0, "size");
      check(society != null && id(society), "society");
      check(notice != null && id(notice), "notice");
      check(sources.isEmpty() || digest(sources), "sources");
    }

    private void write(JsonGenerator json) {
      json.writeStartObject();
      json.writeStringProperty("path", path);
      json.writeStringProperty("sha256", sha256);
      json.writeNumberProperty("size", size);
      json.writeStringProperty("society", society);
      json.writeStringProperty("notice", notice);
      edition.ifPresent(day -> json.writeStringProperty("edition", day.toString()));
      sources.ifPresent(digest -> json.writeStringProperty("sources", digest));
      json.writeEndObject();
    }

    /** The same file, made from these sources. */
    Entry from(String sourcesDigest) {
      return new Entry(path, sha256, size, society, notice, edition, Optional.of(sourcesDigest));
    }
  }

  private static boolean digest(Optional<String> text) {
    return text.isPresent() && text.get().startsWith(DIGEST) && hex(text.get(), DIGEST.length());
  }

  /** A loop, as in {@link OutputFile}: there are many of them. */
  private static boolean hex(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return text.length() == from + HEX_DIGITS;
  }

  private static boolean id(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return text.length() <= MAX_ID;
  }

  private static void check(boolean right, String what) {
    if (!right) {
      throw new IllegalArgumentException(what);
    }
  }

  /** Writes the manifest as UTF-8 JSON. It is long: it goes out piece by piece. */
  void write(OutputStream out) {
    PrettyJson.write(
        out,
        json -> {
          json.writeStartObject();
          json.writeNumberProperty("format", format);
          json.writeStringProperty("generator", generator);
          sources.ifPresent(digest -> json.writeStringProperty("sources", digest));
          json.writeBooleanProperty("verified", verified);
          nextChange.ifPresent(day -> json.writeStringProperty("next-change", day.toString()));
          json.writeArrayPropertyStart("files");
          files.forEach(file -> file.write(json));
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  /**
   * Reads a manifest, whoever wrote it.
   *
   * @return empty when it is damaged, foreign, of a newer format, longer than {@link #MAX_BYTES},
   *     or names files outside the folder
   */
  public static Optional<Manifest> parse(byte[] json) {
    if (json.length > MAX_BYTES) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Reader.JSON.readValue(json, Manifest.class));
    } catch (RuntimeException e) { // Jackson's, and whatever else garbage brings about in it
      return Optional.empty();
    }
  }

  /**
   * Reads the manifest at a path, never more of it than {@link #MAX_BYTES}.
   *
   * @return empty as with {@link #parse}
   * @throws IOException when it can't be read
   */
  public static Optional<Manifest> read(Path file) throws IOException {
    return bytes(file).flatMap(Manifest::parse);
  }

  /** The bytes of the ordinary file at the path; empty when there is none or it is too long. */
  static Optional<byte[]> bytes(Path file) throws IOException {
    long size = Files.isRegularFile(file) ? Files.size(file) : Long.MAX_VALUE;
    if (size > MAX_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = new byte[(int) size];
    try (InputStream stream = Files.newInputStream(file)) {
      int length = stream.readNBytes(bytes, 0, bytes.length);
      return Optional.of(length == bytes.length ? bytes : Arrays.copyOf(bytes, length));
    }
  }

  /** Made when a manifest is read, which most builds needn't do. */
  private static final class Reader {

    static final JsonMapper JSON =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(
                        StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_BYTES)
                            .maxTokenCount(MAX_TOKENS)
                            .maxNestingDepth(8)
                            .maxNameLength(MAX_TEXT)
                            .maxNumberLength(20)
                            .maxStringLength(MAX_TEXT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();
  }
}
