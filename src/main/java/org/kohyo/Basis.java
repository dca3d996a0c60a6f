package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kohyo.content.OpenContent;
import org.kohyo.publish.state.SocietyState;
import org.kohyo.render.Digests;

/**
 * Of what everything is made that all societies share: program, platform, options, templates, and
 * the shared files of the source.
 *
 * @param all digest of it all
 * @param papers digest of what makes PDFs of documents: program, platform, fonts and style sheets
 */
record Basis(String all, String papers) {

  /** The basis of a build of that source. */
  static Basis of(Build.Options options, OpenContent content, BuildSources sources)
      throws IOException {
    SortedMap<String, String> made = new TreeMap<>();
    made.put("program", ProgramCode.digest());
    made.put("java", Runtime.version().toString());
    sources.templates().forEach((name, digest) -> made.put("template " + name, digest));
    SortedMap<String, String> papers = new TreeMap<>(made);
    content.files().fonts().forEach((path, digest) -> papers.put("font " + path, digest));
    made.putAll(papers);
    made.put("content", options.content().toString());
    made.put("formats", new TreeSet<>(options.formats()).toString());
    made.put("fragment-level", Integer.toString(options.fragmentLevel()));
    made.put("base-url", options.baseUrl().orElse(""));
    made.put("shard", options.shard().map(Shard::toString).orElse(""));
    Map<String, String> read = content.files().all();
    content
        .sharedPaths()
        .forEach(path -> made.put("file " + path, read.getOrDefault(path, SocietyState.UNREAD)));
    return new Basis(digest(made), digest(papers));
  }

  /** Different names or values never look the same: each stands behind its length. */
  private static String digest(SortedMap<String, String> values) {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (name, value) ->
            text.append(name.length())
                .append(':')
                .append(name)
                .append('=')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n'));
    return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
