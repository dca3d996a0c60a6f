package org.kohyo;

import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.content.OpenContent;
import org.kohyo.publish.SourceList;
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
    SortedMap<String, String> own = own(files);
    own.putAll(shared);
    return new SourceList(program, own).digest();
  }
}
