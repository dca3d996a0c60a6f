package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.finding.Finding;
import org.kohyo.policy.Society;

/** Societies that are read one by one are those that are read together. */
class OpenContentTest {

  private static final ContentLoader LOADER = new ContentLoader();

  static List<Path> cases() throws IOException {
    try (Stream<Path> cases = Files.list(OverlaySource.DATA.resolve("cases"))) {
      return cases.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void oneByOneGivesTheSame(Path folder) {
    same(new OverlaySource(folder));
  }

  @Test
  void theRealContentGivesTheSame() {
    same(FolderSource.open(Path.of("content")));
  }

  private static void same(ContentSource source) {
    LoadedContent all = LOADER.load(source);
    OpenContent open = LOADER.open(source);
    assertThat(open.policy()).isEqualTo(all.policy());
    assertThat(open.site()).isEqualTo(all.site());
    assertThat(open.law()).hasToString(all.law().toString());
    assertThat(open.societyIds()).isEqualTo(all.societyIds());
    List<Society> societies = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(open.findings());
    TreeMap<String, String> files = new TreeMap<>(open.files().all());
    for (String id : open.societyIds()) {
      LoadedSociety one = open.society(id);
      one.society().ifPresent(societies::add);
      findings.addAll(one.findings());
      files.putAll(one.files());
      assertThat(one.findings()).isSorted();
      // Who takes over from it is read for it, too.
      Map<String, String> own = new TreeMap<>(one.files());
      own.keySet().removeIf(path -> Layout.isSociety(path) && !Layout.id(path).equals(id));
      assertThat(own).isEqualTo(all.files().of(id));
      assertThat(one.approvals())
          .isEqualTo(all.approvals().stream().filter(a -> a.society().equals(id)).toList());
      for (String key : List.of("", "/name", "/adjustments/0", "/adjustments/0/text")) {
        assertThat(one.locations().at("society/" + id + key))
            .isEqualTo(all.locations().at("society/" + id + key));
      }
      one.approvals()
          .forEach(
              a -> assertThat(one.locations().at(a.key())).isEqualTo(all.locations().at(a.key())));
      open.policy()
          .ifPresent(
              p ->
                  assertThat(one.locations().at("kind/" + p.kinds().get(0).id()))
                      .isEqualTo(all.locations().at("kind/" + p.kinds().get(0).id())));
    }
    assertThat(societies).containsExactlyInAnyOrderElementsOf(all.societies());
    assertThat(findings.stream().sorted()).containsExactlyElementsOf(all.findings());
    assertThat(files).isEqualTo(all.files().all());
  }

  @Test
  void anUnknownSocietyIsTheCallersMistake() {
    OpenContent open = LOADER.open(new OneFile("societies/a.yaml", new byte[0]));
    assertThatThrownBy(() -> open.society("b")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileIsReadWhenItsSocietyIsAskedFor() {
    Changing source = new Changing();
    OpenContent open = LOADER.open(source);
    assertThat(open.society("a").society()).isEmpty();
    source.text = "name: 見本健康保険組合\nself: 当組合\nnotices: [x]\nfees: none\n";
    assertThat(open.society("a").findings()).doesNotHaveDuplicates();
    assertThat(open.society("a").society()).map(Society::name).contains("見本健康保険組合");
    assertThat(open.files().all()).isEmpty();
  }

  @Test
  void pathsTellWhoseTheyAreBeforeAnythingIsRead() {
    SourcePaths paths =
        SourcePaths.of(
            new Names(
                "approvals/a",
                "approvals/a-b/n/undated.yaml",
                "approvals/a/.x/y",
                "approvals/a/n/undated.yaml",
                "approvals/a/stray.txt",
                "approvals/gone/n/undated.yaml",
                "law/wording.yaml",
                "societies/.hidden.yaml",
                "societies/a-b.yaml",
                "societies/a.yaml",
                "societies/a.yml",
                "societies/deep/a.yaml"));
    assertThat(paths.societyIds()).containsExactly("a", "a-b");
    assertThat(paths.of("a"))
        .containsExactly(
            "approvals/a/.x/y",
            "approvals/a/n/undated.yaml",
            "approvals/a/stray.txt",
            "societies/a.yaml");
    assertThat(paths.of("a-b"))
        .containsExactly("approvals/a-b/n/undated.yaml", "societies/a-b.yaml");
    assertThat(paths.shared())
        .containsExactly(
            "approvals/a",
            "approvals/gone/n/undated.yaml",
            "law/wording.yaml",
            "societies/.hidden.yaml",
            "societies/a.yml",
            "societies/deep/a.yaml");
  }

  private record Names(List<String> paths) implements ContentSource {

    Names(String... paths) {
      this(List.of(paths));
    }

    @Override
    public byte[] bytes(String path, int limit) {
      throw new AssertionError("read " + path);
    }

    @Override
    public String displayPrefix() {
      return "";
    }
  }

  private static final class Changing implements ContentSource {

    private String text = "name: [";

    @Override
    public List<String> paths() {
      return List.of("societies/a.yaml");
    }

    @Override
    public byte[] bytes(String path, int limit) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String displayPrefix() {
      return "";
    }
  }
}
