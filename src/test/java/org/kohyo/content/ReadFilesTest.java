package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadFilesTest {

  private static ReadFiles files(String... paths) {
    Map<String, String> files = new TreeMap<>();
    List.of(paths).forEach(path -> files.put(path, "digest of " + path));
    return new ReadFiles(files);
  }

  @Test
  void theLoaderTellsWhatItRead() throws Exception {
    ReadFiles read = new ContentLoader().load(FolderSource.open(Path.of("content"))).files();
    assertThat(read.all())
        .containsKeys("site.yaml", "law/wording.yaml", "policy/notices.yaml", "societies/jrc.yaml")
        .doesNotContainKey("schema/site.schema.json");
    for (Map.Entry<String, String> file : read.all().entrySet()) {
      byte[] bytes = Files.readAllBytes(Path.of("content", file.getKey()));
      assertThat(file.getValue())
          .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }
  }

  /** A source may be any source: what counts is what was handed out. */
  @Test
  void bytesCountAsTheyWereRead() {
    byte[] bytes = "name: 組合\n".getBytes(StandardCharsets.UTF_8);
    ContentSource one = new OneFile("societies/a.yaml", bytes);
    ReadFiles first = new ContentLoader().load(one).files();
    ReadFiles second = new ContentLoader().load(one).files();
    assertThat(first.all()).containsOnlyKeys("societies/a.yaml").isEqualTo(second.all());
  }

  @Test
  void eachSocietyHasItsOwn_andNoOthersWithALongerId() {
    ReadFiles read =
        files(
            "approvals/a/n/undated.yaml",
            "approvals/a/n/x.json",
            "approvals/a-b/n/undated.yaml",
            "approvals/a0/n/undated.yaml",
            "fonts/extra.ttf",
            "law/wording.yaml",
            "policy/statements/x.md",
            "site.yaml",
            "societies/a-b.yaml",
            "societies/a.yaml");
    assertThat(read.of("a"))
        .containsOnlyKeys("approvals/a/n/undated.yaml", "approvals/a/n/x.json", "societies/a.yaml");
    assertThat(read.of("c")).isEmpty();
    assertThat(read.shared())
        .containsOnlyKeys("law/wording.yaml", "policy/statements/x.md", "site.yaml");
    assertThat(read.fonts()).containsOnlyKeys("fonts/extra.ttf");
    assertThatThrownBy(() -> read.all().put("x", "y"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
