package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.testing.Folders;
import org.kohyo.testing.GitFolder;

/** A repository with one commit, and what its revisions hold. */
record CommittedContent(Path root, Path content, GitFolder git, String first)
    implements AutoCloseable {

  static final ContentLoader LOADER = new ContentLoader();
  static final String SOCIETY = "societies/kihon.yaml";

  static CommittedContent in(Path temp) throws Exception {
    Path root = temp.resolve("repo");
    Path content = root.resolve("content");
    Folders.copy(OverlaySource.DATA.resolve("base"), content, path -> true);
    GitFolder git = GitFolder.init(root);
    return new CommittedContent(root, content, git, git.commit("first"));
  }

  @Override
  public void close() {
    git.close();
  }

  static <T> T read(
      Path content, String revision, java.util.function.Function<ContentSource, T> use) {
    try (ContentRepository repository = ContentRepository.around(content).orElseThrow()) {
      return use.apply(repository.at(revision));
    }
  }

  LoadedContent load(String revision) {
    return read(content, revision, source -> LOADER.load(source));
  }

  String name(String revision) {
    return load(revision).societies().get(0).name();
  }

  void rename(String name) throws IOException {
    Path file = content.resolve(SOCIETY);
    Files.writeString(file, Files.readString(file).replaceFirst("(?m)^name:.*$", "name: " + name));
  }

  static void fault(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String key) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EnvironmentFault.class, e -> assertThat(e.text().key()).isEqualTo(key));
  }

  List<String> findings(String revision) {
    return load(revision).findings().stream()
        .map(f -> f.location() + " " + f.message().key())
        .toList();
  }

  Git clone(Path to, boolean bare, int depth) throws Exception {
    var command =
        Git.cloneRepository()
            .setURI(root.toUri().toString())
            .setDirectory(to.toFile())
            .setBare(bare);
    return (depth == 0 ? command : command.setDepth(depth)).call();
  }
}
