package org.kohyo;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.content.LoadedContent;
import org.kohyo.content.ReadFiles;
import org.kohyo.publish.SourceList;
import org.kohyo.publish.Sources;
import org.kohyo.render.TemplateSource;

/** From which files a build makes what it publishes. */
final class BuildSources {

  private BuildSources() {}

  /**
   * Digests of all sources, and of those of each society.
   *
   * @param pdf whether fonts matter
   * @throws IOException when a template can't be read
   */
  static Sources of(LoadedContent content, TemplateSource templates, boolean pdf)
      throws IOException {
    String program = RootCommand.Version.string();
    ReadFiles read = content.files();
    SortedMap<String, String> shared = new TreeMap<>();
    add(shared, "content/", read.shared());
    if (pdf) {
      add(shared, "content/", read.fonts());
    }
    add(shared, "templates/", templates.digests());
    SortedMap<String, String> all = new TreeMap<>(shared);
    Map<String, String> societies = new HashMap<>();
    for (String id : content.societyIds()) {
      SortedMap<String, String> own = new TreeMap<>(shared);
      add(own, "content/", read.of(id));
      societies.put(id, new SourceList(program, own).digest());
      all.putAll(own);
    }
    return new Sources(new SourceList(program, all).digest(), societies);
  }

  private static void add(
      Map<String, String> to, String folder, SortedMap<String, String> digests) {
    digests.forEach((path, digest) -> to.put(folder + path, digest));
  }
}
