package org.kohyo;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.content.OpenContent;
import org.kohyo.publish.SourceList;
import org.kohyo.publish.Sources;
import org.kohyo.publish.state.SocietyState;
import org.kohyo.render.TemplateSource;

/**
 * From which files a build makes what it publishes.
 *
 * @param program name and version
 * @param shared of all societies: {@code content/…} or {@code templates/…} → SHA-256
 * @param templates those of them that are templates, by their names alone
 */
record BuildSources(
    String program, SortedMap<String, String> shared, SortedMap<String, String> templates) {

  private static final String CONTENT = "content/";

  /**
   * The shared files.
   *
   * @param pdf whether fonts matter
   * @throws IOException when a template can't be read
   */
  static BuildSources of(OpenContent content, TemplateSource templates, boolean pdf)
      throws IOException {
    SortedMap<String, String> shared = new TreeMap<>();
    content.files().shared().forEach((path, digest) -> shared.put(CONTENT + path, digest));
    if (pdf) {
      content.files().fonts().forEach((path, digest) -> shared.put(CONTENT + path, digest));
    }
    SortedMap<String, String> digests = Collections.unmodifiableSortedMap(templates.digests());
    digests.forEach((name, digest) -> shared.put("templates/" + name, digest));
    return new BuildSources(
        RootCommand.Version.string(), Collections.unmodifiableSortedMap(shared), digests);
  }

  /** Files of one society as they stand in a list of sources; those that nobody read do not. */
  SortedMap<String, String> own(SortedMap<String, String> files) {
    SortedMap<String, String> own = new TreeMap<>();
    files.forEach(
        (path, digest) -> {
          if (!digest.equals(SocietyState.UNREAD)) {
            own.put(CONTENT + path, digest);
          }
        });
    return own;
  }

  /**
   * Digests of all sources, and of those of the societies that are made.
   *
   * @param societies files of each society, by its id: path below the content folder → SHA-256
   * @param made ids of those that are made
   */
  Sources digests(Map<String, SortedMap<String, String>> societies, Set<String> made) {
    SortedMap<String, String> all = new TreeMap<>(shared);
    Map<String, String> digests = new HashMap<>();
    societies.forEach(
        (id, files) -> {
          SortedMap<String, String> own = own(files);
          all.putAll(own);
          if (made.contains(id)) {
            own.putAll(shared);
            digests.put(id, new SourceList(program, own).digest());
          }
        });
    return new Sources(new SourceList(program, all).digest(), digests);
  }
}
