package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A copy of the content, and previews of it.
 *
 * @param content the copy
 */
record PreviewSource(Path content) {

  /** How the file of the society that is edited begins. */
  static final String NAME = "name: 見本健康保険組合";

  static PreviewSource in(Path folder) throws Exception {
    PreviewSource source =
        new PreviewSource(ContentCopy.of(Kohyo.CONTENT, folder.resolve("content")));
    assertThat(Files.readString(source.society())).contains(NAME);
    return source;
  }

  private Path society() {
    return content.resolve("societies/mihon.yaml");
  }

  void edit(String from, String to) throws Exception {
    String text = Files.readString(society());
    assertThat(text).contains(from);
    Files.writeString(society(), text.replace(from, to));
  }

  RunningPreview start(Object... options) throws Exception {
    List<Object> all = new ArrayList<>(List.of("--content", content));
    all.addAll(List.of(options));
    return RunningPreview.start(all.toArray());
  }
}
