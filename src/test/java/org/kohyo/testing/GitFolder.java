package org.kohyo.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.kohyo.content.ContentRepository;

/** A repository of a test, in a folder that the test throws away. */
public final class GitFolder implements AutoCloseable {

  private static final PersonIdent SOMEBODY =
      new PersonIdent(
          "見本", "mihon@example.jp", Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);

  private final Path root;
  private final Git git;

  private GitFolder(Path root, Git git) {
    this.root = root;
    this.git = git;
  }

  /** A new repository with a branch {@code main} around the files of a folder. */
  public static GitFolder init(Path root) throws GitAPIException {
    ContentRepository.around(root); // shuts JGit off from the configuration of who runs the test
    return new GitFolder(
        root, Git.init().setDirectory(root.toFile()).setInitialBranch("main").call());
  }

  /** A clone of a repository. */
  public static GitFolder of(Path root, Git git) {
    return new GitFolder(root, git);
  }

  /** The commands of JGit. */
  public Git git() {
    return git;
  }

  /** Where it is. */
  public Path root() {
    return root;
  }

  /** Commits all files as they are, and what was deleted. */
  public String commit(String message) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.add().addFilepattern(".").setUpdate(true).call();
    return commitIndex(message);
  }

  /** Commits what is in the index. */
  public String commitIndex(String message) throws GitAPIException {
    return git.commit()
        .setMessage(message)
        .setAuthor(SOMEBODY)
        .setCommitter(SOMEBODY)
        .setAllowEmpty(true)
        .setSign(false)
        .call()
        .getName();
  }

  /** Puts an entry of a kind into the index that no file of the working tree has. */
  public void index(String path, FileMode mode, ObjectId id) throws IOException {
    DirCache cache = git.getRepository().lockDirCache();
    DirCacheEditor editor = cache.editor();
    editor.add(
        new DirCacheEditor.PathEdit(path) {
          @Override
          public void apply(DirCacheEntry entry) {
            entry.setFileMode(mode);
            entry.setObjectId(id);
          }
        });
    if (!editor.commit()) {
      throw new IOException("index not written");
    }
  }

  @Override
  public void close() {
    git.close();
  }
}
