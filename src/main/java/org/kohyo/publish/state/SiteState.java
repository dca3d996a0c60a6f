package org.kohyo.publish.state;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kohyo.publish.Manifest;
import org.kohyo.render.Checksum;
import org.kohyo.render.Digests;
import org.kohyo.render.SocietyEntry;

/**
 * What a build remembers for the next one.
 *
 * @param manifest {@link Checksum} of the manifest's bytes: the state is of use beside that one
 *     only
 * @param basis what the files of no society were made from
 * @param shown {@link #digest} of what the files of no society show; empty when they are older
 * @param files files of no society
 * @param societies by id; those that were held back or left alone may be missing
 * @param others what else the manifest lists
 */
public record SiteState(
    String manifest,
    String basis,
    String shown,
    List<FileState> files,
    SortedMap<String, SocietyState> societies,
    List<Manifest.Entry> others) {

  private static final int BYTES_SHOWN = 500;
  private static final int BYTES_OF_ONE = 2000;

  /** Copies what can change. */
  public SiteState {
    files = List.copyOf(files);
    societies = Collections.unmodifiableSortedMap(new TreeMap<>(societies));
    others = List.copyOf(others);
  }

  /** All that the manifest lists, in any order. */
  public Stream<Manifest.Entry> entries() {
    Stream<FileState> states =
        Stream.concat(files.stream(), societies.values().stream().flatMap(s -> s.files().stream()));
    return Stream.concat(states.map(FileState::entry), others.stream());
  }

  /** About how many bytes it takes. */
  int expected() {
    return BYTES_OF_ONE * (1 + societies.size());
  }

  /** A digest of the societies that the site's pages show, with all that people see of them. */
  public static String digest(List<SocietyEntry> societies) {
    StateWriter writer = new StateWriter(BYTES_SHOWN * societies.size());
    writer.all(societies, (to, entry) -> StateFormat.write(to, entry.withoutDigests()));
    return Digests.sha256(writer.written());
  }
}
