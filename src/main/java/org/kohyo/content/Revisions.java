package org.kohyo.content;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.kohyo.finding.DidYouMean;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/**
 * Names of revisions, as git understands them: branches, tags, {@code HEAD~2}, beginnings of ids.
 */
final class Revisions {

  private Revisions() {}

  /** Whether a name means anything. */
  static boolean known(Repository repository, String name) {
    try {
      return resolve(repository, name) != null;
    } catch (AmbiguousObjectException e) {
      return true;
    } catch (IOException | RevisionSyntaxException | IndexOutOfBoundsException e) {
      return false;
    }
  }

  /**
   * The files of a revision.
   *
   * @throws EnvironmentFault when there is no such revision, or its objects are not there
   */
  static RevTree tree(Repository repository, String name) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = resolve(repository, name);
      if (id == null) {
        throw unknown(repository, name);
      }
      return walk.parseTree(id);
    } catch (AmbiguousObjectException e) {
      throw GitFaults.fault("git.ambiguous", e, name);
    } catch (IncorrectObjectTypeException | RevisionSyntaxException e) {
      throw unknown(repository, name);
    } catch (IndexOutOfBoundsException e) {
      throw unknown(repository, name); // JGit, of a name such as "@{"
    } catch (IOException e) {
      throw GitFaults.reading(e, name, repository);
    }
  }

  /** JGit doesn't know that {@code @} alone is {@code HEAD}. */
  private static ObjectId resolve(Repository repository, String name) throws IOException {
    return repository.resolve(name.matches("@([~^].*)?") ? "HEAD" + name.substring(1) : name);
  }

  private static EnvironmentFault unknown(Repository repository, String name) {
    List<String> names = names(repository);
    Message text = Message.of("git.unknown-revision", name);
    Optional<String> near = near(name, names);
    if (near.isPresent()) {
      return new EnvironmentFault(text, Message.of("git.near-revision", near.get()));
    }
    if (GitFaults.shallow(repository)) {
      return new EnvironmentFault(text, Message.of("git.shallow"));
    }
    Message hint =
        names.isEmpty()
            ? Message.of("git.no-revisions")
            : Message.of("git.revisions", Choices.list(names));
    return new EnvironmentFault(text, hint);
  }

  /** A fetched branch is {@code origin/main}, whatever people call it. */
  private static Optional<String> near(String name, List<String> names) {
    return names.stream()
        .filter(known -> known.endsWith("/" + name))
        .findFirst()
        .or(() -> DidYouMean.of(name, names));
  }

  private static List<String> names(Repository repository) {
    try {
      return repository
          .getRefDatabase()
          .getRefsByPrefix("refs/heads/", "refs/tags/", "refs/remotes/")
          .stream()
          .map(ref -> Repository.shortenRefName(ref.getName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
