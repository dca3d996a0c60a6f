package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;

class FolderSourceTest {

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void copyBase() throws IOException {
    folder = temp.resolve("content");
    ContentSource base = FolderSource.open(OverlaySource.DATA.resolve("base"));
    for (String path : base.paths()) {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.copy(OverlaySource.DATA.resolve("base").resolve(path), folder.resolve(path));
    }
  }

  private List<String> rules() {
    return new ContentLoader()
        .load(FolderSource.open(folder)).findings().stream()
            .map(f -> f.rule() + " " + folder.relativize(Path.of(f.location().path())))
            .toList();
  }

  @Test
  void listsFilesSortedWithSlashes() {
    assertThat(FolderSource.open(folder).paths())
        .contains("policy/statements/intro.md", "societies/kihon.yaml")
        .isSorted();
  }

  @Test
  void missingFolderAndFileInItsPlaceAreFaultsOfTheEnvironment() {
    Path missing = temp.resolve("nothing");
    assertThatThrownBy(() -> FolderSource.open(missing))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> assertThat(e.text().key()).isEqualTo("content.folder-missing"));
    Path file = folder.resolve("site.yaml");
    assertThatThrownBy(() -> FolderSource.open(file))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> assertThat(e.text().key()).isEqualTo("content.folder-is-file"));
  }

  @Test
  void missingFilesAreFindings() throws IOException {
    Files.delete(folder.resolve("policy/measures.yaml"));
    Files.delete(folder.resolve("site.yaml"));
    Files.delete(folder.resolve("societies/kihon.yaml"));
    assertThat(rules())
        .containsExactly(
            "missing-file policy/measures.yaml",
            "missing-file site.yaml",
            "missing-file societies");
  }

  @Test
  void linksThatLeaveTheFolderAreRefused() throws IOException {
    Path outside = Files.writeString(temp.resolve("outside.yaml"), "name: 秘密\n");
    link(folder.resolve("societies/out.yaml"), outside);
    link(folder.resolve("societies/dangling.yaml"), temp.resolve("nothing"));
    link(folder.resolve("societies/loop.yaml"), folder.resolve("societies/loop.yaml"));
    link(folder.resolve("societies/inside.yaml"), folder.resolve("societies/kihon.yaml"));
    assertThat(rules())
        .containsExactly(
            "unreadable-file societies/dangling.yaml",
            "unreadable-file societies/loop.yaml",
            "symbolic-link societies/out.yaml");
  }

  @Test
  void linkToFolderOfSocietiesIsNotSkippedInSilence() throws IOException {
    Files.move(folder.resolve("societies"), temp.resolve("elsewhere"));
    link(folder.resolve("societies"), temp.resolve("elsewhere"));
    assertThat(rules()).contains("symbolic-link societies");
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
  }

  @Test
  void unreadableFileIsAFinding() throws IOException {
    Path file = folder.resolve("societies/kihon.yaml");
    assumeTrue(Files.getFileStore(file).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(file, Set.of());
    assumeTrue(!Files.isReadable(file), "the administrator reads everything");
    assertThat(rules()).containsExactly("unreadable-file societies/kihon.yaml");
  }

  @Test
  void folderInTheNameOfAFileDoesNotStopTheOthers() throws IOException {
    Files.createDirectories(folder.resolve("societies/folder.yaml"));
    Files.writeString(folder.resolve("societies/folder.yaml/x.yaml"), "a: b\n");
    assertThat(rules()).containsExactly("unexpected-file societies/folder.yaml/x.yaml");
  }

  @Test
  void fileOf50MegabytesIsALocatedFinding() throws IOException {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.resolve("societies/kihon.yaml").toFile(), "rw")) {
      file.setLength(50_000_000);
    }
    assertThat(rules()).containsExactly("file-too-large societies/kihon.yaml");
  }

  @Test
  void brokenSocietyDoesNotTakeTheOthersWithIt() throws IOException {
    Files.writeString(folder.resolve("societies/a.yaml"), "name: [\n");
    LoadedContent content = new ContentLoader().load(FolderSource.open(folder));
    assertThat(content.findings()).extracting(Finding::rule).containsExactly("yaml-syntax");
    assertThat(content.societies()).extracting(s -> s.id()).containsExactly("kihon");
    assertThat(content.policy()).isPresent();
  }
}
