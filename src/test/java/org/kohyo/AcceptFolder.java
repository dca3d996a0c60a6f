package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Content with a society x whose adjustments a test writes, and the command on it. */
final class AcceptFolder {

  static final Path DATA = Path.of("src/test/resources/org/kohyo/content");
  private static final String HEAD = "name: 見本\nself: 当組合\nnotices:\n  - riyo\nadjustments:\n";

  private final Path content;

  AcceptFolder(Path folder) throws IOException {
    content = ContentCopy.of(DATA.resolve("base"), folder.resolve("content"));
    String purposes = "policy/purposes.yaml";
    Files.write(
        content.resolve(purposes),
        Files.readAllBytes(DATA.resolve("accept-base").resolve(purposes)));
  }

  Path content() {
    return content;
  }

  Path file() {
    return content.resolve("societies/x.yaml");
  }

  Kohyo.Result accept(Object... more) {
    List<Object> args = new ArrayList<>(List.of("accept", "x", "--content", content));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  Map<String, String> write(String adjustments) throws IOException {
    Files.writeString(file(), HEAD + adjustments);
    return ContentCopy.tree(content);
  }
}
