package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
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
import org.kohyo.finding.Finding;
import org.kohyo.testing.Folders;
import org.kohyo.testing.GitFolder;

/** Revisions of a repository that the test makes; never the project's own. */
class RevisionSourceTest {

  private static final ContentLoader LOADER = new ContentLoader();
  private static final String SOCIETY = "societies/kihon.yaml";

  @TempDir private Path temp;
  private Path root;
  private Path content;
  private GitFolder git;
  private String first;

  @BeforeEach
  void commitBase() throws Exception {
    root = temp.resolve("repo");
    content = root.resolve("content");
    Folders.copy(OverlaySource.DATA.resolve("base"), content, path -> true);
    git = GitFolder.init(root);
    first = git.commit("first");
  }

  @AfterEach
  void close() {
    git.close();
  }

  private static <T> T read(
      Path content, String revision, java.util.function.Function<ContentSource, T> use) {
    try (ContentRepository repository = ContentRepository.around(content).orElseThrow()) {
      return use.apply(repository.at(revision));
    }
  }

  private LoadedContent load(String revision) {
    return read(content, revision, source -> LOADER.load(source));
  }

  @Test
  void digestsOfARevisionAreThoseOfItsFiles() throws Exception {
    ReadFiles folder = LOADER.load(FolderSource.open(content)).files();
    assertThat(load(first).files()).isEqualTo(folder);
    rename("別の組合");
    assertThat(load(first).files()).isEqualTo(folder);
    assertThat(LOADER.load(FolderSource.open(content)).files().of("kihon"))
        .isNotEqualTo(folder.of("kihon"));
  }

  private String name(String revision) {
    return load(revision).societies().get(0).name();
  }

  private void rename(String name) throws IOException {
    Path file = content.resolve(SOCIETY);
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)^name:.*$", "name: " + name));
  }

  private static void fault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EnvironmentFault.class, e -> assertThat(e.text().key()).isEqualTo(key));
  }

  private List<String> findings(String revision) {
    return load(revision).findings().stream()
        .map(f -> f.location() + " " + f.message().key())
        .toList();
  }

  @Test
  void everyNameOfARevisionReadsItsOwnFiles() throws Exception {
    String before = name("HEAD");
    rename("新しい健康保険組合");
    String second = git.commit("second");
    git.git().tag().setName("v1").setObjectId(null).setAnnotated(false).call();
    git.git().branchCreate().setName("topic/名前").setStartPoint(first).call();
    for (String revision :
        List.of(
            "main",
            "HEAD",
            "v1",
            "refs/heads/main",
            second,
            "@",
            second.substring(0, 9),
            "HEAD^{tree}")) {
      assertThat(name(revision)).as(revision).isEqualTo("新しい健康保険組合");
    }
    for (String revision : List.of("HEAD~1", "@~", "main^", "topic/名前", first, "main@{1}")) {
      assertThat(name(revision)).as(revision).isEqualTo(before);
    }
  }

  @Test
  void whatIsNotCommittedDoesNotMatter_andNothingIsWritten() throws Exception {
    String before = name("main");
    rename("まだ記録していない健康保険組合");
    Files.writeString(content.resolve("societies/more.yaml"), "name: [\n");
    Files.delete(content.resolve("site.yaml"));
    Map<String, String> tree = tree(root);
    assertThat(name("main")).isEqualTo(before);
    assertThat(findings("main")).isEmpty();
    assertThat(tree(root)).isEqualTo(tree);
  }

  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.toList()) {
        files.put(
            root.relativize(file) + " " + Files.getLastModifiedTime(file),
            Files.isRegularFile(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "");
      }
    }
    return files;
  }

  @Test
  void theContentFolderNeedNotBeThereNow() throws Exception {
    Files.move(content, temp.resolve("elsewhere"));
    assertThat(load("main").findings()).isEmpty();
  }

  @Test
  void bytesAreThoseThatWereCommitted_whateverGitIsConfiguredToDo() throws Exception {
    byte[] windows = "title: 一覧\r\n".getBytes(StandardCharsets.UTF_8);
    Files.write(content.resolve("site.yaml"), windows);
    git.commit("line ends");
    Files.writeString(root.resolve(".gitattributes"), "* text=auto eol=crlf filter=shout\n");
    Files.writeString(
        root.resolve(".git/config"),
        "[core]\n\tautocrlf = true\n[filter \"shout\"]\n\tsmudge = tr a-z A-Z\n");
    byte[] read = read(content, "main", source -> bytes(source, "site.yaml"));
    assertThat(read).isEqualTo(windows);
  }

  private static byte[] bytes(ContentSource source, String path) {
    try {
      return source.bytes(path, 1_000_000);
    } catch (UnreadableFileException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void namesOfFilesStayAsTheyWereCommitted() throws Exception {
    String nfd = Normalizer.normalize("ガイド.md", Normalizer.Form.NFD);
    ObjectId blob;
    try (ObjectInserter inserter = git.git().getRepository().newObjectInserter()) {
      blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {'a'});
      inserter.flush();
    }
    git.index("content/" + nfd, FileMode.REGULAR_FILE, blob);
    git.index("content/ガイド.md", FileMode.REGULAR_FILE, blob);
    git.commitIndex("names");
    assertThat(read(content, "main", ContentSource::paths)).contains(nfd, "ガイド.md");
  }

  @Test
  void findingsNameTheRevision() throws Exception {
    Files.writeString(content.resolve("societies/x.yaml"), "name: 甲\nself: [\n");
    git.commit("broken");
    assertThat(load("main").findings())
        .extracting(Finding::location)
        .allMatch(location -> location.path().equals("main:content/societies/x.yaml"))
        .isNotEmpty();
  }

  @Test
  void aRepositoryWhoseRootIsTheContent() throws Exception {
    Path other = temp.resolve("other");
    Folders.copy(OverlaySource.DATA.resolve("base"), other, path -> true);
    try (GitFolder whole = GitFolder.init(other)) {
      whole.commit("first");
      assertThat(read(other, "main", ContentSource::displayPrefix)).isEqualTo("main:");
      List<Finding> findings = read(other, "main", s -> LOADER.load(s).findings());
      assertThat(findings).isEmpty();
    }
  }

  @Test
  void bareRepositories() throws Exception {
    Path bare = temp.resolve("bare.git");
    clone(bare, true, 0).close();
    try (ContentRepository repository =
        ContentRepository.around(bare.resolve("content")).orElseThrow()) {
      ContentSource source = repository.at("main");
      assertThat(LOADER.load(source).findings()).isEmpty();
      assertThat(source.displayPrefix()).isEqualTo("main:content/");
    }
  }

  private Git clone(Path to, boolean bare, int depth) throws Exception {
    var command =
        Git.cloneRepository()
            .setURI(root.toUri().toString())
            .setDirectory(to.toFile())
            .setBare(bare);
    return (depth == 0 ? command : command.setDepth(depth)).call();
  }

  @Test
  void historyThatWasNotCloned() throws Exception {
    git.commit("second");
    git.commit("third");
    Path shallow = temp.resolve("shallow");
    clone(shallow, false, 1).close();
    List<String> paths = read(shallow.resolve("content"), "HEAD", ContentSource::paths);
    assertThat(paths).contains(SOCIETY);
    assertThatThrownBy(() -> read(shallow.resolve("content"), "HEAD~1", ContentSource::paths))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> assertThat(e.hint().orElseThrow().key()).isEqualTo("git.shallow"));
    fault(
        () -> read(shallow.resolve("content"), first, ContentSource::paths), "git.missing-shallow");
  }

  @Test
  void objectsThatAreNotThere() throws Exception {
    ObjectId blob = git.git().getRepository().resolve("main:content/" + SOCIETY);
    Path file =
        root.resolve(
            ".git/objects/" + blob.name().substring(0, 2) + "/" + blob.name().substring(2));
    Files.delete(file);
    fault(() -> load("main"), "git.missing-object");
    Files.write(file, new byte[] {1, 2, 3});
    fault(() -> load("main"), "git.damaged");
  }

  @Test
  void linksAreNotFollowed() throws Exception {
    Path link = content.resolve("societies/link.yaml");
    Files.createSymbolicLink(link, Path.of("kihon.yaml"));
    git.commit("link");
    assertThat(findings("main")).containsExactly("main:content/societies/link.yaml:0:0 git.link");
  }

  @Test
  void submodulesAreNamed() throws Exception {
    git.index("content/societies/more", FileMode.GITLINK, ObjectId.fromString(first));
    git.commitIndex("submodule");
    assertThatThrownBy(() -> load("main"))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> {
              assertThat(e.text().key()).isEqualTo("git.submodule");
              assertThat(e.text().args()).containsExactly("main:content/societies/more");
            });
    git.index("linked", FileMode.GITLINK, ObjectId.fromString(first));
    git.commitIndex("another");
    fault(
        () -> read(root.resolve("linked/content"), "main", ContentSource::paths), "git.submodule");
  }

  @Test
  void pointersOfGitLfsAreNamed_inARevisionAndInAFolder() throws Exception {
    Files.writeString(
        content.resolve(SOCIETY),
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + "0".repeat(64) + "\nsize 9\n");
    git.commit("pointer");
    assertThat(findings("main"))
        .containsExactly("main:content/" + SOCIETY + ":0:0 content.lfs-pointer");
    assertThat(LOADER.load(FolderSource.open(content)).findings())
        .extracting(f -> f.message().key())
        .containsExactly("content.lfs-pointer");
  }

  @Test
  void longFilesAreNotRead() throws Exception {
    Files.write(content.resolve(SOCIETY), new byte[5_000_001]);
    git.commit("long");
    assertThat(findings("main"))
        .containsExactly("main:content/" + SOCIETY + ":0:0 content.too-large");
  }

  @Test
  void anEndlessTreeIsNotWalkedToItsEnd() throws Exception {
    ObjectId tree;
    try (ObjectInserter inserter = git.git().getRepository().newObjectInserter()) {
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
    fault(() -> read(root, id, ContentSource::paths), "content.folder-too-large");
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
      read(content, name, source -> seen.add(source.displayPrefix()));
    } catch (EnvironmentFault e) {
      seen.add(e.text().key());
    }
    assertThat(seen).hasSize(1);
  }

  @Test
  void unknownRevision_offersWhatIsNear() throws Exception {
    git.git().branchCreate().setName("kaitei-2027").call();
    assertThatThrownBy(() -> load("kaitei-2072"))
        .isInstanceOfSatisfying(
            EnvironmentFault.class,
            e -> assertThat(e.hint().orElseThrow().args()).containsExactly("kaitei-2027"));
  }

  @Test
  void aFolderThatTheRevisionDoesNotHave() {
    fault(() -> read(root.resolve("no/such"), "main", ContentSource::paths), "git.no-folder");
    fault(() -> read(content.resolve("site.yaml"), "main", ContentSource::paths), "git.no-folder");
  }

  @Test
  void outsideOfARepositoryThereIsNone() {
    assertThat(ContentRepository.around(temp.resolve("nowhere"))).isEmpty();
  }

  @Test
  void aBrokenRepositoryIsAFault() throws Exception {
    Files.writeString(root.resolve(".git/config"), "[core\nrepositoryformatversion = x\n");
    fault(() -> load("main"), "git.unusable");
    Files.writeString(
        root.resolve(".git/config"), "[core]\n\trepositoryformatversion = 7\n\tbare = false\n");
    fault(() -> load("main"), "git.unusable");
    Files.writeString(
        root.resolve(".git/config"),
        "[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n");
    fault(() -> load("main"), "git.unusable");
  }
}
