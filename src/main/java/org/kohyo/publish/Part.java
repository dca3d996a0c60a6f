package org.kohyo.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.policy.AccessibilityClaim;
import org.kohyo.render.Digests;
import org.kohyo.render.PrettyJson;
import org.kohyo.render.SocietyEntry;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the part of a site that one machine built says to the whole: {@code part.json} beside its
 * manifest.
 *
 * @param format version of this form, {@link #FORMAT}
 * @param common what has to be the same in all parts
 * @param number which part it is, from 1
 * @param societies in the order of their ids
 * @param heldBack ids of societies of the source that are not published as it has them
 */
public record Part(
    int format, Common common, int number, List<Society> societies, List<String> heldBack) {

  /** The name of the file. */
  public static final String NAME = "part.json";

  /** The most parts of a site. */
  public static final int MOST = 1000;

  /** The form that is written. */
  public static final int FORMAT = 4;

  private static final int MAX_BYTES = 256 * 1024 * 1024;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_BYTES)
                          .maxNestingDepth(12)
                          .maxStringLength(1_000_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when it is of another form
   */
  public Part {
    if (format != FORMAT || common == null || number < 1 || number > common.of()) {
      throw new IllegalArgumentException("no part");
    }
    if (societies.stream().map(Society::id).distinct().count() != societies.size()) {
      throw new IllegalArgumentException("a society twice");
    }
    societies = List.copyOf(societies);
    heldBack = List.copyOf(heldBack);
  }

  /**
   * What all parts share.
   *
   * @param generator name and version of the program
   * @param of how many parts there are
   * @param day for which they were built, in Japanese time
   * @param formats as what notices are published
   * @param title of the site
   * @param baseUrl public address of the site's root, ends with a slash
   * @param index whether there is a list of the societies
   * @param accessibility what the site claims of its accessibility
   * @param sources the shared files, of content and templates → SHA-256
   */
  public record Common(
      String generator,
      int of,
      LocalDate day,
      List<String> formats,
      String title,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> baseUrl,
      boolean index,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<AccessibilityClaim> accessibility,
      SortedMap<String, String> sources) {

    /**
     * Copies what can change.
     *
     * @throws IllegalArgumentException when something is missing
     */
    public Common {
      if (generator == null || day == null || title == null || of > MOST) {
        throw new IllegalArgumentException("no part");
      }
      formats = List.copyOf(formats);
      baseUrl = baseUrl == null ? Optional.empty() : baseUrl;
      accessibility = accessibility == null ? Optional.empty() : accessibility;
      sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    }
  }

  /**
   * A society of the part.
   *
   * @param id its id
   * @param sources its own files → SHA-256
   * @param entry what the site's pages know of it; empty when they don't show it
   */
  public record Society(
      String id,
      SortedMap<String, String> sources,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<SocietyEntry> entry) {

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException when the site's pages would show another society
     */
    public Society {
      sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
      entry = entry == null ? Optional.empty() : entry;
      if (id == null
          || sources.containsValue(null)
          || !entry.map(SocietyEntry::id).stream().allMatch(id::equals)) {
        throw new IllegalArgumentException("no society");
      }
    }
  }

  /** The part as a file. */
  public OutputFile file() {
    return new OutputFile(NAME, "", "", PrettyJson.bytes(this));
  }

  /**
   * Reads a part.
   *
   * @param manifest of the same folder
   * @return empty when it is damaged, by another program, or not the one that the manifest lists
   * @throws IOException when it can't be read
   */
  public static Optional<Part> read(Path folder, Manifest manifest) throws IOException {
    try {
      return Manifest.bytes(folder.resolve(NAME))
          .filter(json -> listed(manifest, Digests.sha256(json)))
          .map(json -> JSON.readValue(json, Part.class));
    } catch (RuntimeException e) { // Jackson's, and whatever else garbage brings about in it
      return Optional.empty();
    }
  }

  private static boolean listed(Manifest manifest, String sha256) {
    return manifest.files().stream()
        .anyMatch(file -> file.path().equals(NAME) && file.sha256().equals(sha256));
  }

  /** All sources of several parts, for {@link SourceList}. */
  public static SortedMap<String, String> sources(List<Part> parts) {
    SortedMap<String, String> all = new TreeMap<>(parts.get(0).common().sources());
    parts.forEach(part -> part.societies().forEach(s -> all.putAll(Map.copyOf(s.sources()))));
    return all;
  }
}
