package org.kohyo.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.content.ContentSource;
import org.kohyo.content.FolderSource;
import org.kohyo.content.UnreadableFileException;

/**
 * The small valid content of the tests, with one file laid over it.
 *
 * @param path of that file, relative to the content folder
 * @param file its bytes
 */
record SmallContent(String path, byte[] file) implements ContentSource {

  private static final FolderSource BASE =
      FolderSource.open(Path.of("src/test/resources/org/kohyo/content/base"));

  /** A society with a value in most places and a text that changes. */
  static final String SOCIETY =
      """
      name: 髙﨑健康保険組合
      self: 当組合
      notices: [kohyo, riyo]
      editions-from: 2020-04-01
      contacts:
        - for: [complaints, disclosure, general]
          department: 総務課
          department-reading: そうむか
          postal-code: 100-0000
          address: 東京都見本区見本町1-2-3
          phone: 03-0000-0000 内線12
          fax: "+81 3 0000 0001"
          mail: a@example.jp
          url: https://example.jp/a/
          hours: 平日9時から17時まで
      adjustments:
        - reword: eligibility/management
          text: 加入者の資格の管理
          from: 2026-04-01
      """;

  static SmallContent of(String path, String text) {
    return new SmallContent(path, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<String> paths() {
    return Stream.concat(BASE.paths().stream(), Stream.of(path)).distinct().sorted().toList();
  }

  @Override
  public byte[] bytes(String wanted, int limit) throws UnreadableFileException {
    return wanted.equals(path) ? file : BASE.bytes(wanted, limit);
  }

  @Override
  public String displayPrefix() {
    return "content/";
  }
}
