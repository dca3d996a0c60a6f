package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.content.CommittedContent.LOADER;
import static org.kohyo.content.CommittedContent.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.finding.Finding;
import org.kohyo.testing.Folders;
import org.kohyo.testing.GitFolder;

/** Revisions of a repository that the test makes; never the project's own. */
class RevisionSourceTest {

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
  void digestsOfARevisionAreThoseOfItsFiles() throws Exception {
    ReadFiles folder = LOADER.load(FolderSource.open(repo.content())).files();
    assertThat(repo.load(repo.first()).files()).isEqualTo(folder);
    repo.rename("別の組合");
    assertThat(repo.load(repo.first()).files()).isEqualTo(folder);
    assertThat(LOADER.load(FolderSource.open(repo.content())).files().of("kihon"))
        .isNotEqualTo(folder.of("kihon"));
  }

  @Test
  void everyNameOfARevisionReadsItsOwnFiles() throws Exception {
    String before = repo.name("HEAD");
    repo.rename("新しい健康保険組合");
    String second = repo.git().commit("second");
    repo.git().git().tag().setName("v1").setObjectId(null).setAnnotated(false).call();
    repo.git().git().branchCreate().setName("topic/名前").setStartPoint(repo.first()).call();
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
      assertThat(repo.name(revision)).as(revision).isEqualTo("新しい健康保険組合");
    }
    for (String revision : List.of("HEAD~1", "@~", "main^", "topic/名前", repo.first(), "main@{1}")) {
      assertThat(repo.name(revision)).as(revision).isEqualTo(before);
    }
  }

  @Test
  void whatIsNotCommittedDoesNotMatter_andNothingIsWritten() throws Exception {
    String before = repo.name("main");
    repo.rename("まだ記録していない健康保険組合");
    Files.writeString(repo.content().resolve("societies/more.yaml"), "name: [\n");
    Files.delete(repo.content().resolve("site.yaml"));
    Map<String, String> tree = tree(repo.root());
    assertThat(repo.name("main")).isEqualTo(before);
    assertThat(repo.findings("main")).isEmpty();
    assertThat(tree(repo.root())).isEqualTo(tree);
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
    Files.move(repo.content(), temp.resolve("elsewhere"));
    assertThat(repo.load("main").findings()).isEmpty();
  }

  @Test
  void bytesAreThoseThatWereCommitted_whateverGitIsConfiguredToDo() throws Exception {
    byte[] windows = "title: 一覧\r\n".getBytes(StandardCharsets.UTF_8);
    Files.write(repo.content().resolve("site.yaml"), windows);
    repo.git().commit("line ends");
    Files.writeString(repo.root().resolve(".gitattributes"), "* text=auto eol=crlf filter=shout\n");
    Files.writeString(
        repo.root().resolve(".git/config"),
        "[core]\n\tautocrlf = true\n[filter \"shout\"]\n\tsmudge = tr a-z A-Z\n");
    byte[] read = read(repo.content(), "main", source -> bytes(source, "site.yaml"));
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
    try (ObjectInserter inserter = repo.git().git().getRepository().newObjectInserter()) {
      blob = inserter.insert(Constants.OBJ_BLOB, new byte[] {'a'});
      inserter.flush();
    }
    repo.git().index("content/" + nfd, FileMode.REGULAR_FILE, blob);
    repo.git().index("content/ガイド.md", FileMode.REGULAR_FILE, blob);
    repo.git().commitIndex("names");
    assertThat(read(repo.content(), "main", ContentSource::paths)).contains(nfd, "ガイド.md");
  }

  @Test
  void findingsNameTheRevision() throws Exception {
    Files.writeString(repo.content().resolve("societies/x.yaml"), "name: 甲\nself: [\n");
    repo.git().commit("broken");
    assertThat(repo.load("main").findings())
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
    repo.clone(bare, true, 0).close();
    try (ContentRepository repository =
        ContentRepository.around(bare.resolve("content")).orElseThrow()) {
      ContentSource source = repository.at("main");
      assertThat(LOADER.load(source).findings()).isEmpty();
      assertThat(source.displayPrefix()).isEqualTo("main:content/");
    }
  }
}
