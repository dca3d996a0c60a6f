package org.kohyo.content;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The small valid content of the tests, with the files of one case laid over it. */
final class OverlaySource implements ContentSource {

  static final Path DATA = Path.of("src/test/resources/org/kohyo/content");

  private final FolderSource base = FolderSource.open(DATA.resolve("base"));
  private final FolderSource over;

  OverlaySource(Path over) {
    this.over = FolderSource.open(over);
  }

  @Override
  public List<String> paths() {
    return Stream.concat(base.paths().stream(), over.paths().stream())
        .filter(path -> !path.startsWith("expected"))
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public byte[] bytes(String path, int limit) throws UnreadableFileException {
    return (over.paths().contains(path) ? over : base).bytes(path, limit);
  }

  @Override
  public String displayPrefix() {
    return "content/";
  }
}
