package org.kohyo;

import java.io.IOException;
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

/** From which files a build makes what it publishes. */
final class BuildSources {

  private BuildSources() {}

  /**
   * Digests of all sources, and of those of the societies that are made.
   *
   * @param own of each society, by its id: path below the content folder → SHA-256 of what was read
   * @param made ids of those that are made
   * @param pdf whether fonts matter
   * @throws IOException when a template can't be read
   */
  static Sources of(
      OpenContent content,
      Map<String, SortedMap<String, String>> own,
      Set<String> made,
      TemplateSource templates,
      boolean pdf)
      throws IOException {
    String program = RootCommand.Version.string();
    SortedMap<String, String> shared = new TreeMap<>();
    add(shared, "content/", content.files().shared());
    if (pdf) {
      add(shared, "content/", content.files().fonts());
    }
    add(shared, "templates/", templates.digests());
    SortedMap<String, String> all = new TreeMap<>(shared);
    Map<String, String> societies = new HashMap<>();
    own.forEach(
        (id, files) -> {
          if (made.contains(id)) {
            SortedMap<String, String> its = new TreeMap<>(shared);
            add(its, "content/", files);
            societies.put(id, new SourceList(program, its).digest());
          }
          add(all, "content/", files);
        });
    return new Sources(new SourceList(program, all).digest(), societies);
  }

  private static void add(
      Map<String, String> to, String folder, SortedMap<String, String> digests) {
    digests.forEach(
        (path, digest) -> {
          if (!digest.equals(SocietyState.UNREAD)) {
            to.put(folder + path, digest);
          }
        });
  }
}
