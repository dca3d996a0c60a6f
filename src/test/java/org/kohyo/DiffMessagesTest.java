package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.Kohyo.Result;
import org.kohyo.testing.Folders;
import org.kohyo.testing.GitFolder;
import org.kohyo.testing.Golden;

/** What {@code diff} says when it can't compare; read the golden files as a user would. */
class DiffMessagesTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo");

  @TempDir private Path temp;
  private Path root;
  private Path content;
  private GitFolder git;
  private String first;
  private final StringBuilder told = new StringBuilder();

  @BeforeEach
  void repository() throws Exception {
    root = temp.resolve("repo");
    content = root.resolve("content");
    Folders.copy(DATA.resolve("content/base"), content, path -> true);
    git = GitFolder.init(root);
    first = git.commit("first");
  }

  @AfterEach
  void close() {
    git.close();
  }

  /** Runs the command and notes what it says, after a line that says what the matter is. */
  private void refused(String matter, Path in, Object... args) {
    List<Object> all = new ArrayList<>(List.of("diff"));
    all.addAll(Arrays.asList(args));
    all.addAll(List.of("--content", in));
    Result result = Kohyo.run(all.toArray());
    assertThat(result.status()).as("%s: %s", matter, result.err()).isEqualTo(2);
    assertThat(result.out()).as(matter).isEmpty();
    told.append("# ").append(matter).append('\n').append(shown(result.err())).append('\n');
  }

  private String shown(String text) {
    return text.replace('\\', '/')
        .replace(temp.toString().replace('\\', '/') + "/", "")
        .replace(temp.toString().replace('\\', '/'), "<folder>")
        .replace(first, "<id>")
        .replace(first.substring(0, 12), "<id>");
  }

  private void check(String file) throws IOException {
    Golden.check(DATA.resolve("diff").resolve(file), told.toString());
    assertThat(told.toString()).doesNotContain("Exception").doesNotContain("org.");
  }

  @Test
  void sidesThatMeanNothing() throws Exception {
    refused("no such revision", content, "main", "nothing");
    refused("nearly a branch", content, "mian", "main");
    refused("no such day", content, "2026-02-30", "main");
    refused("another form of a day", content, "2026/04/01", "main");
    refused("escape sequences in a name", content, "main", "\u001b[31mred");
    Path nowhere = temp.resolve("nowhere/content");
    Folders.copy(content, nowhere, path -> true);
    refused("no repository", nowhere, "main", "WORKTREE");
    refused("no content folder", temp.resolve("no/such"), "WORKTREE", "2026-04-01");
    refused("a folder that is no content", content, temp.resolve("nowhere"), "main");
    refused("a folder that the revision lacks", root.resolve("other"), "main", "HEAD");
    refused("a folder of the revision that is no content", content.resolve("law"), "main", "HEAD");
    refused("neither side has the society", content, "main", "HEAD", "--society", "kihonn");
    refused("neither side has the notice", content, "main", "HEAD", "--notice", "kouhyo");
    check("sides.txt");
  }

  @Test
  void repositoriesThatLackSomething() throws Exception {
    git.commit("second");
    String id = git.git().getRepository().resolve("HEAD~1:content/site.yaml").name();
    Path shallow = temp.resolve("shallow");
    Git.cloneRepository()
        .setURI(root.toUri().toString())
        .setDirectory(shallow.toFile())
        .setDepth(1)
        .call()
        .close();
    refused("shallow clone, by distance", shallow.resolve("content"), "HEAD~1", "HEAD");
    refused("shallow clone, by id", shallow.resolve("content"), first, "HEAD");
    refused("a fetched branch", shallow.resolve("content"), "kaitei", "HEAD");
    Files.delete(root.resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));
    refused("an object is missing", content, "HEAD~1", "WORKTREE");
    check("repositories.txt");
  }

  @Test
  void filesThatCannotBeRead() throws Exception {
    Files.writeString(
        content.resolve("societies/lfs.yaml"),
        "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n");
    Files.createSymbolicLink(content.resolve("societies/link.yaml"), Path.of("kihon.yaml"));
    Files.writeString(content.resolve("societies/broken.yaml"), "name: 甲\nself: 乙\nnotices: [x]\n");
    git.commit("bad files");
    refused("bad files in a revision", content, first, "main");
    git.index("content/societies/sub", FileMode.GITLINK, ObjectId.fromString(first));
    git.commitIndex("submodule");
    refused("a submodule", content, "main", first);
    check("files.txt");
  }

  @Test
  void outputsThatCannotBe() throws Exception {
    refused("PDF on a terminal", content, "main", "HEAD", "--format", "pdf");
    refused("Word on a terminal", content, "main", "HEAD", "--format", "docx");
    refused("a folder in the way", content, "main", "HEAD", "--out", temp, "--format", "html");
    refused("a folder as a file", content, "main", "HEAD", "--out", temp);
    refused("an old Word's name", content, "main", "HEAD", "--out", temp.resolve("a.doc"));
    refused("no such format", content, "main", "HEAD", "--format", "excel");
    refused("only one side", content, "main");
    refused("three sides", content, "main", "HEAD", "HEAD~1");
    Path file = Files.writeString(temp.resolve("file"), "x");
    refused("a file as a folder", content, "main", "HEAD", "--out", file.resolve("a.md"));
    check("outputs.txt");
  }

  @Test
  void daysBeforeTheFirstOne() throws Exception {
    Path society = content.resolve("societies/kihon.yaml");
    Files.writeString(
        society, Files.readString(society) + "history:\n  - {date: 2022-04-01, event: enacted}\n");
    refused("before the notice was made", content, "2022-03-31", "2026-04-01");
    refused("both before", content, "2020-01-01", "2021-01-01");
    Result result =
        Kohyo.run("diff", "2022-04-01", "2026-04-01", "--content", content, "--format", "markdown");
    assertThat(result.status()).as(result.err()).isEqualTo(1);
    assertThat(result.out()).contains("海外療養費の", "令和8年4月1日", "令和4年4月1日");
    check("days.txt");
  }

  @Test
  void english() throws Exception {
    refused("no such revision", content, "main", "nothing", "--lang", "en");
    refused("PDF on a terminal", content, "main", "HEAD", "--format", "pdf", "--lang", "en");
    Files.writeString(content.resolve("societies/broken.yaml"), "name: [\n");
    refused("invalid", content, "main", "WORKTREE", "--lang", "en");
    check("english.txt");
  }
}
