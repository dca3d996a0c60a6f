package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The society of {@link EditionPagesTest} in a folder of its own, and what is built of it. */
final class EditionSource {

  private static final Path BASE = Path.of("src/test/resources/org/kohyo/content/base");

  static final String SOCIETY =
      """
      name: 見本健康保険組合
      self: 当組合
      demonstration: true
      notices: [riyo, kohyo]
      history:
        - {date: 2020-04-01, event: enacted}
      adjustments:
        - reword: recovery
          text: 返納金の徴収
          from: 2026-07-01
          kind: correction
          reason: 誤記があったため
        - add: own
          text: 禁煙教室の参加者の管理
          after: payment
          from: 2027-04-01
          decided-on: 2026-10-30
      """;

  private final Path folder;
  private final Path content;

  private EditionSource(Path folder, Path content) {
    this.folder = folder;
    this.content = content;
  }

  static EditionSource in(Path folder) throws IOException {
    Path content = ContentCopy.of(BASE, folder.resolve("content"));
    Files.writeString(content.resolve("societies/rekishi.yaml"), SOCIETY);
    return new EditionSource(folder, content);
  }

  Path content() {
    return content;
  }

  /** What is built today. */
  Path build() throws IOException {
    Path out = folder.resolve("out");
    Kohyo.Result result = run(out);
    assertThat(result.status()).as(result.err()).isZero();
    return out;
  }

  Kohyo.Result run(Path target, Object... more) {
    Object[] first = {
      "build", "--content", content, "--out", target, "--report", folder.resolve("report")
    };
    Object[] args = java.util.Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, args, first.length, more.length);
    return Kohyo.run(args);
  }

  Path on(String day, Object... more) throws IOException {
    Path target = Files.createTempDirectory(folder, "on").resolve("out");
    Object[] args = java.util.Arrays.copyOf(more, more.length + 3);
    args[more.length] = "--as-of";
    args[more.length + 1] = day;
    args[more.length + 2] = "--no-pdf";
    Kohyo.Result result = run(target, args);
    assertThat(result.status()).as(result.err()).isZero();
    return target;
  }

  static Document page(Path root, String path) throws IOException {
    return Jsoup.parse(root.resolve(path), "UTF-8");
  }
}
