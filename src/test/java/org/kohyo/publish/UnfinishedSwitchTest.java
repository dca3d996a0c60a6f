package org.kohyo.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a switch that was cut off leaves, and what isn't ours, in the output folder. */
class UnfinishedSwitchTest {

  private static final String DIGEST = "sha256:" + "0".repeat(64);

  @TempDir Path folder;
  private Path out;

  @BeforeEach
  void out() {
    out = folder.resolve("out");
  }

  private static OutputFile file(String path, String text) {
    String society = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    return new OutputFile(path, society, "", text.getBytes(UTF_8));
  }

  private Stage.Switched publish(OutputFile... files) throws IOException {
    return publish(Set.of(), files);
  }

  private Stage.Switched publish(Set<String> kept, OutputFile... files) throws IOException {
    Sources sources = new Sources(DIGEST, Map.of("a", DIGEST, "b", DIGEST, "c", DIGEST));
    try (Stage stage = Stage.open(out)) {
      List.of(files).forEach(stage::add);
      return stage.switchOver(
          new Publication("test 1", sources, true, Optional.empty(), Optional.empty()),
          kept::contains);
    }
  }

  /** All files and folders. */
  private List<String> tree() throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(p -> !p.equals(out))
          .map(p -> out.relativize(p).toString())
          .sorted()
          .toList();
    }
  }

  /** As when a build is killed after some files were moved, before the manifest was. */
  private void cutOff(Path folderOfMoved, OutputFile... moved) throws IOException {
    Path aside = Files.createDirectories(out.resolve(".kohyo-stage"));
    List<Manifest.Entry> entries =
        Stream.of(moved)
            .map(
                f ->
                    new Manifest.Entry(
                        f.path(),
                        f.sha256(),
                        f.bytes().length,
                        f.society(),
                        "",
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    Journal.write(out, aside, entries);
    for (OutputFile file : moved) {
      Path target = out.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    }
    Files.createDirectories(folderOfMoved);
  }

  @Test
  void whatWasMovedInGoes_withItsFoldersThatAreEmpty() throws IOException {
    publish(file("a/index.html", "1"));
    cutOff(out.resolve("a"), file("a/n/2026-04-01/index.html", "2"), file("b/index.html", "2"));
    Files.delete(out.resolve("a/n/2026-04-01/index.html")); // its folder was there first
    publish(file("a/index.html", "1"));
    assertThat(tree()).containsExactly("a", "a/index.html", "manifest.json");
  }

  /** The second one knows as little of the first one's files as the manifest does. */
  @Test
  void twoSwitchesThatWereCutOffLeaveNothing() throws IOException {
    publish(file("a/index.html", "1"));
    OutputFile first = file("b/index.html", "2");
    cutOff(out, first);
    for (String second : List.of("2", "3")) { // the same bytes, or other ones in its place
      Files.createDirectories(out.resolve("c/index.html/full")); // the second one fails on its way
      assertThatThrownBy(
              () ->
                  publish(
                      file("a/index.html", "1"),
                      file("b/index.html", second),
                      file("c/index.html", "2")))
          .isInstanceOf(Stage.ObstacleException.class);
      assertThat(out.resolve(Journal.NAME)).exists();
      Files.delete(out.resolve("c/index.html/full"));
      Files.delete(out.resolve("c/index.html"));
      Files.delete(out.resolve("c"));
    }
    try (Stage stage = Stage.open(out)) {
      stage.add(file("a/index.html", "1"));
      stage.add(file("b/index.html", "2"));
      // As if it were killed with its journal written: a manifest can't be moved onto a folder.
      Path manifest = out.resolve("manifest.json");
      byte[] bytes = Files.readAllBytes(manifest);
      Files.delete(manifest);
      Files.createDirectories(manifest.resolve("x"));
      assertThatThrownBy(
              () ->
                  stage.switchOver(
                      new Publication(
                          "test 1",
                          new Sources(DIGEST, Map.of("a", DIGEST, "b", DIGEST)),
                          true,
                          Optional.empty(),
                          Optional.empty()),
                      s -> false))
          .isInstanceOf(IOException.class);
      Files.delete(manifest.resolve("x"));
      Files.delete(manifest);
      Files.write(manifest, bytes);
    }
    assertThat(out.resolve("b/index.html")).exists();
    publish(file("a/index.html", "1"));
    assertThat(tree()).containsExactly("a", "a/index.html", "manifest.json");
  }

  @Test
  void aSocietyThatWasOnlyMovedInWasNotPublished() throws IOException {
    publish(file("a/index.html", "1"));
    cutOff(out, file("b/index.html", "2"));
    try (Stage stage = Stage.open(out)) {
      assertThat(stage.societiesBefore()).containsExactly("a");
    }
    publish(Set.of("a", "b"), file("index.html", "1"));
    assertThat(tree()).containsExactly("a", "a/index.html", "index.html", "manifest.json");
  }

  @Test
  void whatSomebodyPutInItsPlaceStays() throws IOException {
    publish(file("a/index.html", "1"));
    cutOff(out, file("b/index.html", "2"));
    Files.writeString(out.resolve("b/index.html"), "somebody's own");
    publish(file("a/index.html", "1"));
    assertThat(out.resolve("b/index.html")).hasContent("somebody's own");
  }

  @Test
  void aDamagedJournalHindersNothing() throws IOException {
    publish(file("a/index.html", "1"));
    for (String damaged :
        List.of(
            "\n", "x y z\n", "0".repeat(64) + " a ../../x\n", "\u0000\u00ff", "1".repeat(9999))) {
      Files.write(
          out.resolve(Journal.NAME),
          damaged.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
      publish(file("a/index.html", "1"));
      assertThat(tree()).containsExactly("a", "a/index.html", "manifest.json");
    }
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    publish(file("a/index.html", "1"), file("b/index.html", "1"), file("b/x.html", "1"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.move(out.resolve("b/index.html"), elsewhere.resolve("index.html"));
    Files.delete(out.resolve("b/x.html"));
    Files.delete(out.resolve("b"));
    Files.createSymbolicLink(out.resolve("b"), elsewhere);
    assertThatThrownBy(() -> publish(file("a/index.html", "2"), file("b/index.html", "2")))
        .isInstanceOf(Stage.ObstacleException.class)
        .hasMessage("b/index.html");
    assertThat(elsewhere.resolve("index.html")).hasContent("1");
    assertThat(out.resolve("a/index.html")).hasContent("1");
    publish(file("a/index.html", "2"));
    assertThat(elsewhere.resolve("index.html")).hasContent("1");
    assertThat(out.resolve("b")).isSymbolicLink();

    Path own = Files.writeString(folder.resolve("own"), "mine");
    Files.delete(out.resolve("a/index.html"));
    Files.createSymbolicLink(out.resolve("a/index.html"), own);
    publish(file("a/index.html", "3"));
    assertThat(own).hasContent("mine");
    assertThat(out.resolve("a/index.html")).isRegularFile().hasContent("3");
    assertThat(Files.isSymbolicLink(out.resolve("a/index.html"))).isFalse();
  }

  @Test
  void whatIsInTheWayIsToldBeforeAnythingIsSwitched() throws IOException {
    publish(file("a/index.html", "1"));
    Files.writeString(out.resolve("b"), "a file");
    assertThatThrownBy(() -> publish(file("a/index.html", "2"), file("b/index.html", "2")))
        .isInstanceOf(Stage.ObstacleException.class);
    assertThat(tree()).containsExactly("a", "a/index.html", "b", "manifest.json");
    assertThat(out.resolve("a/index.html")).hasContent("1");
    assertThat(out.resolve("b")).hasContent("a file");
  }

  @Test
  void aHundredThousandFiles() throws IOException {
    int number = Boolean.getBoolean("kohyo.edits.all") ? 100_000 : 5_000;
    OutputFile[] files = new OutputFile[number];
    for (int i = 0; i < number; i++) {
      files[i] = file("a/" + i / 100 + "/" + i % 100 + ".html", "text " + i);
    }
    assertThat(publish(files).written()).isEqualTo(number);
    files[7] = file("a/0/7.html", "other");
    Stage.Switched switched = publish(java.util.Arrays.copyOf(files, number - 1));
    assertThat(switched.written()).isEqualTo(1);
    assertThat(switched.removed()).isEqualTo(1);
    assertThat(switched.unchanged()).isEqualTo(number - 2);
  }
}
