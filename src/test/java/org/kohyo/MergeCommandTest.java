package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.Folders;

/** Parts that are joined are the bytes of one build. */
class MergeCommandTest {

  private static final Path KEY = Path.of("src/test/resources/org/kohyo/publish/keys/ed25519.pem");

  @TempDir Path folder;
  private PartsSource source;

  @BeforeEach
  void content() throws IOException {
    source = PartsSource.in(folder);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void partsAreTheBytesOfOneBuild(int of) throws IOException {
    Object[] options = {"--formats=html,json,fragment", "--base-url=https://www.example.jp/k/"};
    source.succeeds(source.build("one", "--sign=" + KEY, options[0], options[1]));
    List<String> parts = source.parts(of, options);
    Collections.reverse(parts);
    source.succeeds(source.merge(parts, "--sign=" + KEY));
    source.same("one", "whole");
    assertThat(folder.resolve("whole/feed.atom")).exists();
    assertThat(folder.resolve("whole/part.json")).doesNotExist();
  }

  @Test
  void theSitesPagesAreTheSame_ofSocietiesThatAreOverToo() throws IOException {
    Path ended = source.content().resolve("societies/mihon-00000.yaml");
    Files.writeString(
        ended, Files.readString(ended) + "until: 2026-03-31\nsuccessor: mihon-00001\n");
    Files.writeString(
        source.content().resolve("site.yaml"),
        """
        title: 見本の一覧
        base-url: https://www.example.jp/k/
        index: false
        accessibility: {standard: JIS X 8341-3:2016 レベルAA, status: 配慮, date: 2026-10-01}
        """);
    source.succeeds(source.build("one", "--formats=html"));
    source.succeeds(source.merge(source.parts(3, "--formats=html")));
    source.same("one", "whole");
    assertThat(folder.resolve("whole/index.html")).doesNotExist();
    assertThat(folder.resolve("whole/accessibility/index.html")).exists();
  }

  @Test
  void withPdfsToo() throws IOException {
    try (Stream<Path> all = Files.list(source.content().resolve("societies"))) {
      for (Path file : all.filter(p -> !p.getFileName().toString().startsWith("mihon")).toList()) {
        Folders.delete(file);
        Files.deleteIfExists(file);
      }
    }
    source.succeeds(source.build("one"));
    source.succeeds(source.merge(source.parts(3)));
    source.same("one", "whole");
  }

  @Test
  void anOutputWithOlderContentBecomesTheNewOne_andBuildAndMergeTakeTurns() throws IOException {
    List<String> before = source.parts(2, "--formats=html");
    source.succeeds(source.merge(before));
    Files.writeString(folder.resolve("whole/foreign.txt"), "kept");
    Files.delete(source.content().resolve("societies/mihon-00000.yaml"));
    Path other = source.content().resolve("societies/mihon-00001.yaml");
    Files.writeString(other, Files.readString(other).replace("総務課", "適用課"));
    source.succeeds(source.build("one", "--formats=html"));
    Files.writeString(folder.resolve("one/foreign.txt"), "kept");
    source.succeeds(
        source.merge(source.parts(2, "--formats=html"))); // each part in its own folder of before
    source.same("one", "whole");
    assertThat(folder.resolve("whole/mihon-00000")).doesNotExist();

    Files.writeString(other, Files.readString(other).replace("適用課", "業務課"));
    source.succeeds(source.build("one", "--formats=html"));
    source.succeeds(source.build("whole", "--formats=html"));
    source.same("one", "whole");
    Files.writeString(other, Files.readString(other).replace("業務課", "総務課"));
    source.succeeds(source.build("one", "--formats=html"));
    source.succeeds(source.merge(source.parts(3, "--formats=html")));
    source.same("one", "whole");
  }

  @Test
  void whatIsHeldBackStays_asWithOneBuild() throws IOException {
    for (String out : List.of("one", "whole")) {
      source.succeeds(source.build(out, "--formats=html"));
    }
    Path broken = source.content().resolve("societies/mihon-00000.yaml");
    Files.writeString(broken, Files.readString(broken).replace("own-health", "own health"));
    Path other = source.content().resolve("societies/mihon-00001.yaml");
    Files.writeString(other, Files.readString(other).replace("総務課", "適用課"));
    assertThat(source.build("one", "--formats=html", "--keep-going").status())
        .isEqualTo(Main.FINDINGS);
    source.succeeds(source.merge(source.parts(3, "--formats=html", "--keep-going")));
    source.same("one", "whole");
    assertThat(folder.resolve("whole/mihon-00000/index.html")).exists();

    assertThat(source.build("fresh", "--formats=html", "--keep-going").status())
        .isEqualTo(Main.FINDINGS);
    Folders.delete(folder.resolve("whole"));
    source.succeeds(source.merge(source.parts(2, "--formats=html", "--keep-going")));
    source.same("fresh", "whole");
  }

  @Test
  void aFindingInASharedFileIsToldByEachPart() throws IOException {
    Files.writeString(source.content().resolve("site.yaml"), "title: [\n");
    for (int k = 1; k <= 3; k++) {
      Kohyo.Result part = source.build("part" + k, "--shard=" + k + "/3", "--formats=html");
      assertThat(part.status()).isNotZero();
      assertThat(part.err()).contains("site.yaml");
    }
  }
}
