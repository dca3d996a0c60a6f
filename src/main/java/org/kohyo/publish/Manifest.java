package org.kohyo.publish;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kohyo.render.PrettyJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that was published: {@code manifest.json}.
 *
 * @param format version of this format, from 1
 * @param generator name and version of the program
 * @param nextChange the next day of Japanese time on which a build would publish something else by
 *     the dates in the source alone (次回の切替日)
 * @param files sorted by path
 */
@JsonPropertyOrder({"format", "generator", "next-change", "files"})
public record Manifest(
    int format,
    String generator,
    @JsonProperty("next-change") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<LocalDate> nextChange,
    List<Entry> files) {

  /** The name of the file. */
  public static final String NAME = "manifest.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Sorts the files; older manifests know of no next change. */
  public Manifest {
    nextChange = nextChange == null ? Optional.empty() : nextChange;
    files = files.stream().sorted(Comparator.comparing(Entry::path)).toList();
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
   */
  public record Entry(
      String path,
      String sha256,
      long size,
      String society,
      String notice,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<LocalDate> edition) {

    /** Older manifests know of no editions. */
    public Entry {
      edition = edition == null ? Optional.empty() : edition;
    }
  }

  /** The manifest as UTF-8 JSON. */
  byte[] toJson() {
    return PrettyJson.bytes(this);
  }

  /** Reads a manifest; empty when it is damaged, foreign, or names files outside the folder. */
  static Optional<Manifest> parse(byte[] json) {
    try {
      Manifest manifest = JSON.readValue(json, Manifest.class);
      boolean safe =
          manifest.format == 1
              && manifest.files.stream()
                  .allMatch(
                      e ->
                          e.path != null
                              && e.society != null
                              && OutputFile.SAFE_PATH.matcher(e.path).matches());
      return safe ? Optional.of(manifest) : Optional.empty();
    } catch (JacksonException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
