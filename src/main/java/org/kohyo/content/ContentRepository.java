package org.kohyo.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.FS;
import org.kohyo.finding.EnvironmentFault;

/**
 * The git repository around a content folder. Its object database is read, and nothing else:
 * nothing is checked out, nothing is written, changes of the working tree don't matter, no hook and
 * no filter runs, and no configuration counts but the repository's own.
 */
public final class ContentRepository implements AutoCloseable {

  private final Repository repository;
  private final String folder;

  private ContentRepository(Repository repository, String folder) {
    this.repository = repository;
    this.folder = folder;
  }

  /**
   * Finds the repository: a working tree, a further one ({@code git worktree}), or a bare one.
   *
   * @param content a folder in it, which need not be there now; of a bare repository its path, and
   *     in it the path of the content folder
   * @return empty when no repository is around it
   * @throws EnvironmentFault when there is one that can't be read
   */
  public static Optional<ContentRepository> around(Path content) {
    GitSystem.isolate();
    Path whole = content.toAbsolutePath();
    Path there = whole;
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    try {
      Path real = there.toRealPath();
      Path wanted = real.resolve(there.relativize(whole)).normalize();
      for (Path at = real; at != null; at = at.getParent()) {
        if (holdsRepository(at)) {
          return Optional.of(open(at, wanted));
        }
      }
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      throw GitFaults.fault("git.unusable", e, shown(content), String.valueOf(e.getMessage()));
    }
  }

  private static boolean holdsRepository(Path at) {
    return RepositoryCache.FileKey.isGitRepository(at.resolve(".git").toFile(), FS.DETECTED)
        || Files.isRegularFile(at.resolve(".git"))
        || RepositoryCache.FileKey.isGitRepository(at.toFile(), FS.DETECTED);
  }

  private static ContentRepository open(Path root, Path wanted) throws IOException {
    Repository repository =
        new FileRepositoryBuilder()
            .setMustExist(true)
            .addCeilingDirectory(root.getParent() == null ? null : root.getParent().toFile())
            .findGitDir(root.toFile())
            .build();
    String format = repository.getConfig().getString("extensions", null, "objectFormat");
    if (format != null && !format.equalsIgnoreCase("sha1")) {
      repository.close();
      throw new IOException(format); // JGit would look for every object by a wrong id
    }
    return new ContentRepository(repository, shown(root.relativize(wanted)));
  }

  private static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  /**
   * Whether a name means a revision.
   *
   * @param name such as {@code main} or {@code HEAD~2}
   */
  public boolean knows(String name) {
    return Revisions.known(repository, name);
  }

  /**
   * The content folder in a revision. It can be read until this is closed.
   *
   * @param revision whatever git understands: a branch, a tag, {@code HEAD~2}, the beginning of an
   *     id; findings show paths behind this name
   * @throws EnvironmentFault when there is no such revision, when it has no such folder or one with
   *     a submodule or more than 100,000 files, or when its objects are not there
   */
  public ContentSource at(String revision) {
    return RevisionSource.open(repository, Revisions.tree(repository, revision), revision, folder);
  }

  @Override
  public void close() {
    repository.close();
  }
}
