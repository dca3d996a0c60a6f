package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kohyo.testing.Folders;
import org.kohyo.testing.ManySocieties;

/**
 * The real societies, with dated editions, and two more; builds of them, in parts or whole.
 *
 * @param folder of all that is built
 * @param content in it
 */
record PartsSource(Path folder, Path content) {

  static PartsSource in(Path folder) throws IOException {
    Path content = folder.resolve("content");
    ManySocieties.write(Kohyo.CONTENT, content, 2);
    Folders.copy(Kohyo.CONTENT, content, path -> path.startsWith("societies"));
    return new PartsSource(folder, content);
  }

  Kohyo.Result build(String out, Object... more) {
    List<Object> args =
        new ArrayList<>(
            List.of(
                "build",
                "--content=" + content,
                "--out=" + folder.resolve(out),
                "--report=" + folder.resolve("report-" + out.replace('/', '-')),
                "--jobs=2"));
    args.addAll(List.of(more));
    return Kohyo.run(args.toArray());
  }

  List<String> parts(int of, Object... more) {
    List<String> parts = new ArrayList<>();
    for (int k = 1; k <= of; k++) {
      List<Object> args = new ArrayList<>(List.of(more));
      args.add("--shard=" + k + "/" + of);
      String part = "part-" + k + "-of-" + of;
      Kohyo.Result result = build(part, args.toArray());
      assertThat(result.status()).as(result.err()).isLessThanOrEqualTo(Main.FINDINGS);
      parts.add(part);
    }
    return parts;
  }

  Kohyo.Result merge(List<String> parts, Object... more) {
    List<Object> args = new ArrayList<>(List.of("merge", "--out=" + folder.resolve("whole")));
    args.addAll(List.of(more));
    parts.forEach(part -> args.add(folder.resolve(part)));
    return Kohyo.run(args.toArray());
  }

  void same(String one, String other) throws IOException {
    Map<String, String> expected = ContentCopy.tree(folder.resolve(one));
    Map<String, String> actual = ContentCopy.tree(folder.resolve(other));
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    expected.forEach((path, bytes) -> assertThat(actual.get(path).equals(bytes)).as(path).isTrue());
  }

  void succeeds(Kohyo.Result result) {
    assertThat(result.status()).as(result.err()).isZero();
  }
}
