package org.kohyo.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Golden;

class StageTest {

  @TempDir Path folder;

  private static OutputFile file(String path, String text) {
    String society = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    return new OutputFile(path, society, "", text.getBytes(UTF_8));
  }

  private static final Sources SOURCES =
      new Sources(digest('0'), Map.of("a", digest('a'), "b", digest('b')));

  private static String digest(char of) {
    return "sha256:" + String.valueOf(of).repeat(64);
  }

  private static Publication publication(Optional<LocalDate> nextChange) {
    return new Publication("test 1", SOURCES, true, nextChange, Optional.empty());
  }

  private Stage.Switched publish(OutputFile... files) throws IOException {
    return publish(Set.of(), files);
  }

  private Stage.Switched publish(Set<String> only, OutputFile... files) throws IOException {
    try (Stage stage = Stage.open(folder)) {
      List.of(files).forEach(stage::add);
      return stage.switchOver(
          publication(Optional.empty()),
          society -> !society.isEmpty() && !only.isEmpty() && !only.contains(society));
    }
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(p -> folder.relativize(p).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void nothingIsPublicBeforeTheSwitch_andNothingStaysAsideWithoutIt() throws IOException {
    publish(file("a/index.html", "old"));
    try (Stage stage = Stage.open(folder)) {
      stage.add(file("a/index.html", "new"));
      stage.add(file("b/index.html", "new"));
      assertThat(folder.resolve("a/index.html")).hasContent("old");
      assertThat(folder.resolve("b")).doesNotExist();
    }
    assertThat(tree()).containsExactly("a/index.html", "manifest.json");
    assertThat(folder.resolve("a/index.html")).hasContent("old");
  }

  @Test
  void unchangedFilesAreNotTouched() throws IOException {
    publish(file("a/index.html", "same"), file("index.html", "one"));
    FileTime then = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(folder.resolve("a/index.html"), then);
    Stage.Switched switched = publish(file("a/index.html", "same"), file("index.html", "two"));
    assertThat(switched.written()).isEqualTo(1);
    assertThat(switched.unchanged()).isEqualTo(1);
    assertThat(switched.removed()).isZero();
    assertThat(Files.getLastModifiedTime(folder.resolve("a/index.html"))).isEqualTo(then);
  }

  @Test
  void aFileThatSomebodyEditedIsMended() throws IOException {
    publish(file("a/index.html", "decided"));
    Files.writeString(folder.resolve("a/index.html"), "altered");
    publish(file("a/index.html", "decided"));
    assertThat(folder.resolve("a/index.html")).hasContent("decided");
  }

  @Test
  void onlyFilesOfTheFormerManifestAreRemoved_withTheirEmptyFolders() throws IOException {
    publish(file("a/x/index.html", "1"), file("b/index.html", "1"));
    Files.writeString(folder.resolve("b/foreign.txt"), "kept");
    assertThat(publish(file("index.html", "1")).removed()).isEqualTo(2);
    assertThat(tree()).containsExactly("b/foreign.txt", "index.html", "manifest.json");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void aBuildOfOneSocietyKeepsTheOthers() throws IOException {
    publish(file("a/index.html", "1"), file("a/old.html", "1"), file("b/index.html", "1"));
    publish(Set.of("a"), file("a/index.html", "2"));
    assertThat(tree()).containsExactly("a/index.html", "b/index.html", "manifest.json");
    publish(file("a/index.html", "2"));
    assertThat(tree()).containsExactly("a/index.html", "manifest.json");
  }

  @Test
  void whatAKilledBuildLeftIsClearedAway() throws IOException {
    Files.createDirectories(folder.resolve(".kohyo-stage/a"));
    Files.writeString(folder.resolve(".kohyo-stage/a/index.html"), "half");
    Files.writeString(folder.resolve(".kohyo-lock"), "");
    publish(file("a/index.html", "whole"));
    assertThat(tree()).containsExactly("a/index.html", "manifest.json");
  }

  @Test
  void aSecondBuildIsKeptOut() throws IOException {
    try (Stage first = Stage.open(folder)) {
      assertThatThrownBy(() -> Stage.open(folder)).isInstanceOf(Stage.BusyException.class);
      first.add(file("index.html", "1"));
    }
  }

  @Test
  void anOutputThatIsAFileIsRefused_andStays() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> Stage.open(file)).isInstanceOf(NotDirectoryException.class);
    assertThat(file).hasContent("mine");
  }

  @Test
  void twoFilesForOnePathAreAFault() throws IOException {
    try (Stage stage = Stage.open(folder)) {
      stage.add(file("index.html", "1"));
      assertThatThrownBy(() -> stage.add(file("index.html", "2")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aHostileManifestDeletesNothing() throws IOException {
    Path outside = Files.writeString(folder.resolve("precious"), "kept");
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(
        out.resolve("manifest.json"),
        "{\"format\":1,\"generator\":\"x\",\"files\":[{\"path\":\"../precious\",\"sha256\":\"\","
            + "\"size\":1,\"society\":\"\",\"notice\":\"\"}]}");
    try (Stage stage = Stage.open(out)) {
      stage.add(file("index.html", "1"));
      stage.switchOver(publication(Optional.empty()), society -> false);
    }
    assertThat(outside).hasContent("kept");
  }

  @Test
  void theManifestNamesEditionsAndTheNextChange_andReadsThemBack() throws IOException {
    LocalDate from = LocalDate.of(2024, 12, 2);
    OutputFile dated =
        new OutputFile("a/n/2024-12-02/index.html", "a", "n", Optional.of(from), new byte[1]);
    try (Stage stage = Stage.open(folder)) {
      stage.add(dated);
      stage.add(file("index.html", "1"));
      stage.switchOver(publication(Optional.of(LocalDate.of(2027, 4, 1))), society -> false);
    }
    byte[] json = Files.readAllBytes(folder.resolve("manifest.json"));
    assertThat(new String(json, UTF_8))
        .contains("\"next-change\" : \"2027-04-01\"", "\"edition\" : \"2024-12-02\"")
        .containsOnlyOnce("edition");
    Golden.check(
        Path.of("src/test/resources/org/kohyo/publish/manifest.json"), new String(json, UTF_8));
    Manifest manifest = Manifest.parse(json).orElseThrow();
    assertThat(manifest.nextChange()).contains(LocalDate.of(2027, 4, 1));
    assertThat(manifest.files())
        .extracting(Manifest.Entry::edition)
        .containsExactly(Optional.of(from), Optional.empty());
    assertThat(json(manifest)).isEqualTo(json);
  }

  /** Written by hand, as version 1 of the format was. */
  private static String formatOne(String... paths) {
    String files =
        Stream.of(paths)
            .map(
                path ->
                    "{\"path\":\"%s\",\"sha256\":\"%s\",\"size\":1,\"society\":\"%s\",\"notice\":\"\"}"
                        .formatted(
                            path,
                            "0".repeat(64),
                            path.contains("/") ? path.substring(0, path.indexOf('/')) : ""))
            .collect(Collectors.joining(","));
    return "{\"format\":1,\"generator\":\"kohyo 0.1.0\",\"files\":[" + files + "]}";
  }

  @Test
  void aManifestOfAnOlderProgramIsUnderstood() throws IOException {
    publish(file("a/index.html", "1"), file("b/index.html", "1"), file("index.html", "1"));
    Path manifest = folder.resolve("manifest.json");
    Files.writeString(manifest, formatOne("a/index.html", "b/index.html", "index.html"));
    publish(Set.of("a"), file("a/index.html", "2"), file("index.html", "1"));
    assertThat(tree())
        .containsExactly("a/index.html", "b/index.html", "index.html", "manifest.json");
    assertThat(Manifest.read(manifest).orElseThrow().files())
        .extracting(Manifest.Entry::sources)
        .containsExactly(Optional.of(digest('a')), Optional.empty(), Optional.of(digest('0')));
    assertThat(Files.readString(manifest)).doesNotContain("edition", "next-change", "null");
    Files.writeString(manifest, formatOne("a/index.html", "b/index.html", "index.html"));
    assertThat(publish(file("index.html", "1")).removed()).isEqualTo(2);
    assertThat(tree()).containsExactly("index.html", "manifest.json");
  }

  @Test
  void aManifestThatListsItselfIsForeign() throws IOException {
    for (String own : List.of("manifest.json", "manifest.json.sig", "Manifest.json")) {
      Files.writeString(folder.resolve("manifest.json"), formatOne(own, "a/index.html"));
      assertThat(publish(file("index.html", "1")).removed()).isZero();
      assertThat(tree()).containsExactly("index.html", "manifest.json");
    }
  }

  @Test
  void whatWasStagedCanBeReadBack_fromAsideOrFromWhereItIsPublic() throws IOException {
    publish(file("a/index.html", "same"));
    try (Stage stage = Stage.open(folder)) {
      Staged again = stage.add(file("a/index.html", "same"));
      List<Staged> staged = List.of(again, stage.add(file("b/index.html", "new")));
      assertThat(staged).extracting(Staged::path).containsExactly("a/index.html", "b/index.html");
      assertThat(staged).extracting(Staged::society).containsExactly("a", "b");
      assertThat(staged.get(0).file()).isEqualTo(folder.resolve("a/index.html"));
      assertThat(staged.get(1).file())
          .hasContent("new")
          .isNotEqualTo(folder.resolve("b/index.html"));
      for (Staged file : staged) {
        assertThat(file.readBack()).isEqualTo(Files.readAllBytes(file.file()));
      }
    }
  }

  @Test
  void whatWasDamagedOnItsWayIsNotReadBack() throws IOException {
    publish(file("a/index.html", "same"), file("a/c.html", "same"));
    try (Stage stage = Stage.open(folder)) {
      List<Staged> staged =
          List.of(
              stage.add(file("a/c.html", "same")),
              stage.add(file("a/index.html", "same")),
              stage.add(file("b/gone.html", "new")),
              stage.add(file("b/index.html", "new")));
      Files.writeString(staged.get(0).file(), "SAME"); // a/c.html, the same length
      Files.delete(staged.get(2).file()); // b/gone.html
      Files.writeString(staged.get(3).file(), "new\r"); // b/index.html
      for (int i : List.of(0, 2, 3)) {
        assertThatThrownBy(() -> staged.get(i).readBack())
            .isInstanceOf(Staged.AlteredException.class)
            .hasMessage(staged.get(i).path());
      }
      assertThat(staged.get(1).readBack()).isEqualTo("same".getBytes(UTF_8));
    }
  }

  @Test
  void whatStandsThereAlreadyIsReadBackByItsDigest() throws IOException {
    Manifest.Entry entry = publish(file("a/index.html", "same")).files().get(0);
    try (Stage stage = Stage.open(folder)) {
      Staged again = stage.again(entry);
      assertThat(again.readBack()).isEqualTo("same".getBytes(UTF_8));
      Files.writeString(again.file(), "SAME");
      assertThatThrownBy(again::readBack).isInstanceOf(Staged.AlteredException.class);
    }
  }

  @Test
  void whatAnEditionHadGoes_andItsSocietysOtherEditionsStay() throws IOException {
    publish(
        file("a/n/2024-12-02/index.html", "1"),
        file("a/n/2024-12-02/changes.html", "1"),
        file("a/n/2022-04-01/index.html", "1"),
        file("b/n/2024-12-02/index.html", "1"));
    publish(Set.of("a"), file("a/n/2022-04-01/index.html", "1"));
    assertThat(tree())
        .containsExactly("a/n/2022-04-01/index.html", "b/n/2024-12-02/index.html", "manifest.json");
    assertThat(folder.resolve("a/n/2024-12-02")).doesNotExist();
  }

  @Test
  void pathsThatCouldLeaveTheFolderAreRefused() {
    for (String path :
        List.of(
            "../a", "/a", "a/../b", "a//b", ".hidden", "a/.b", "", "a\\b", "manifest.json.sig")) {
      assertThatThrownBy(() -> file(path, "")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static byte[] json(Manifest manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }
}
