package org.kohyo;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.content.OpenContent;
import org.kohyo.publish.SharedSources;
import org.kohyo.publish.SourceList;
import org.kohyo.publish.state.SocietyState;

/**
 * From which files a build makes what it publishes.
 *
 * @param program name and version
 * @param shared of all societies: {@code content/…} or {@code templates/…} → SHA-256
 * @param templates those of them that are templates, by their names alone
 * @param lists of each society's sources
 */
record BuildSources(
    String program,
    SortedMap<String, String> shared,
    SortedMap<String, String> templates,
    SharedSources lists) {

  private static final String CONTENT = "content/";

  /**
   * The shared files.
   *
   * @param templates their digests by name
   * @param pdf whether fonts matter
   * @throws IOException when the program's own version can't be read
   */
  static BuildSources of(OpenContent content, SortedMap<String, String> templates, boolean pdf)
      throws IOException {
    SortedMap<String, String> shared = new TreeMap<>();
    content.files().shared().forEach((path, digest) -> shared.put(CONTENT + path, digest));
    if (pdf) {
      content.files().fonts().forEach((path, digest) -> shared.put(CONTENT + path, digest));
    }
    templates.forEach((name, digest) -> shared.put("templates/" + name, digest));
    String program = RootCommand.Version.string();
    return new BuildSources(
        program,
        Collections.unmodifiableSortedMap(shared),
        Collections.unmodifiableSortedMap(templates),
        new SharedSources(program, shared));
  }

  /** Files of one society as they stand in a list of sources; those that nobody read do not. */
  SortedMap<String, String> own(SortedMap<String, String> files) {
    SortedMap<String, String> own = new TreeMap<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!file.getValue().equals(SocietyState.UNREAD)) {
        own.put(CONTENT.concat(file.getKey()), file.getValue());
      }
    }
    return own;
  }

  /**
   * The digest of all sources.
   *
   * @param societies files of each society: path below the content folder → SHA-256
   */
  String all(Collection<SortedMap<String, String>> societies) {
    SortedMap<String, String> all = new TreeMap<>(shared);
    societies.forEach(files -> all.putAll(own(files)));
    return new SourceList(program, all).digest();
  }

  /** The digest of the sources of one society. */
  String of(SortedMap<String, String> files) {
    return lists.digest(own(files));
  }
}
