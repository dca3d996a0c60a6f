package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kohyo.content.CommittedContent.LOADER;
import static org.kohyo.content.CommittedContent.SOCIETY;
import static org.kohyo.content.CommittedContent.fault;
import static org.kohyo.content.CommittedContent.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.EnvironmentFault;

/** What a revision lacks, or should not have, is named. */
class RevisionFaultsTest {

  @TempDir private Path temp;
  private CommittedContent repo;

  @BeforeEach
  void commitBase() throws Exception {
    repo = CommittedContent.in(temp);
  }

  @AfterEach
  void close() {
    repo.close();
  }

  @Test
  void historyThatWasNotCloned() throws Exception {
    repo.git().commit("second");
    repo.git().commit("third");
    Path shallow = temp.resolve("shallow");
    repo.clone(shallow, false, 1).close();
    List<String> paths = read(shallow.resolve("content"), "HEAD", ContentSource::paths);
    assertThat(paths).contains(SOCIETY);
    assertThatThrownBy(() -> read(shallow.resolve("content"), "HEAD~1", ContentSource::paths))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> assertThat(e.hint().orElseThrow().key()).isEqualTo("git.shallow"));
    fault(
        () -> read(shallow.resolve("content"), repo.first(), ContentSource::paths),
        "git.missing-shallow");
  }

  @Test
  void objectsThatAreNotThere() throws Exception {
    ObjectId blob = repo.git().git().getRepository().resolve("main:content/" + SOCIETY);
    Path file =
        repo.root()
            .resolve(
                ".git/objects/" + blob.name().substring(0, 2) + "/" + blob.name().substring(2));
    Files.delete(file);
    fault(() -> repo.load("main"), "git.missing-object");
    Files.write(file, new byte[] {1, 2, 3});
    fault(() -> repo.load("main"), "git.damaged");
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Path link = repo.content().resolve("societies/link.yaml");
    Files.createSymbolicLink(link, Path.of("kihon.yaml"));
    repo.git().commit("link");
    assertThat(repo.findings("main"))
        .containsExactly("main:content/societies/link.yaml:0:0 git.link");
  }

  @Test
  void submodulesAreNamed() throws Exception {
    repo.git().index("content/societies/more", FileMode.GITLINK, ObjectId.fromString(repo.first()));
    repo.git().commitIndex("submodule");
    assertThatThrownBy(() -> repo.load("main"))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("git.submodule");
              assertThat(e.text().args()).containsExactly("main:content/societies/more");
            });
    repo.git().index("linked", FileMode.GITLINK, ObjectId.fromString(repo.first()));
    repo.git().commitIndex("another");
    fault(
        () -> read(repo.root().resolve("linked/content"), "main", ContentSource::paths),
        "git.submodule");
  }

  @Test
  void pointersOfGitLfsAreNamed_inARevisionAndInAFolder() throws Exception {
    Files.writeString(
        repo.content().resolve(SOCIETY),
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 9\n");
    repo.git().commit("pointer");
    assertThat(repo.findings("main"))
        .containsExactly("main:content/" + SOCIETY + ":0:0 content.lfs-pointer");
    assertThat(LOADER.load(FolderSource.open(repo.content())).findings())
        .extracting(f -> f.message().key())
        .containsExactly("content.lfs-pointer");
  }

  @Test
  void longFilesAreNotRead() throws Exception {
    Files.write(repo.content().resolve(SOCIETY), new byte[5_000_001]);
    repo.git().commit("long");
    assertThat(repo.findings("main"))
        .containsExactly("main:content/" + SOCIETY + ":0:0 content.too-large");
  }

  @Test
  void anEndlessTreeIsNotWalkedToItsEnd() throws Exception {
    ObjectId tree;
    try (ObjectInserter inserter = repo.git().git().getRepository().newObjectInserter()) {
      tree = inserter.insert(Constants.OBJ_TREE, new byte[0]);
      for (int i = 0; i < 20; i++) {
        var format = new org.eclipse.jgit.lib.TreeFormatter();
        format.append("a", FileMode.TREE, tree);
        format.append("b", FileMode.TREE, tree);
        tree = inserter.insert(format);
      }
      inserter.flush();
    }
    String id = tree.name();
    fault(() -> read(repo.root(), id, ContentSource::paths), "content.folder-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "^",
        "@{",
        "@{-1}",
        "@{upstream}",
        "HEAD~",
        "HEAD~999999999999999999999",
        "HEAD^{",
        "HEAD^{blob}",
        "HEAD^{commit",
        ":/first",
        "main..HEAD",
        "ma in",
        "main:",
        "..",
        "HEAD:content/site.yaml",
        "0000000000000000000000000000000000000000",
        "\u0000",
        "日本"
      })
  void namesThatMeanNothingAreFaults(String name) {
    List<String> seen = new ArrayList<>();
    try {
      read(repo.content(), name, source -> seen.add(source.displayPrefix()));
    } catch (EnvironmentFault e) {
      seen.add(e.text().key());
    }
    assertThat(seen).hasSize(1);
  }

  @Test
  void unknownRevision_offersWhatIsNear() throws Exception {
    repo.git().git().branchCreate().setName("kaitei-2027").call();
    assertThatThrownBy(() -> repo.load("kaitei-2072"))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> assertThat(e.hint().orElseThrow().args()).containsExactly("kaitei-2027"));
  }

  @Test
  void aFolderThatTheRevisionDoesNotHave() {
    fault(
        () -> read(repo.root().resolve("no/such"), "main", ContentSource::paths), "git.no-folder");
    fault(
        () -> read(repo.content().resolve("site.yaml"), "main", ContentSource::paths),
        "git.no-folder");
  }

  @Test
  void outsideOfARepositoryThereIsNone() {
    assertThat(ContentRepository.around(temp.resolve("nowhere"))).isEmpty();
  }

  @Test
  void aBrokenRepositoryIsAFault() throws Exception {
    Files.writeString(repo.root().resolve(".git/config"), "[core\nrepositoryformatversion = x\n");
    fault(() -> repo.load("main"), "git.unusable");
    Files.writeString(
        repo.root().resolve(".git/config"),
        "[core]\n\trepositoryformatversion = 7\n\tbare = false\n");
    fault(() -> repo.load("main"), "git.unusable");
    Files.writeString(
        repo.root().resolve(".git/config"),
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n");
    fault(() -> repo.load("main"), "git.unusable");
  }
}
