package org.kohyo.content;

import java.io.IOException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/** What stands in the way of reading a repository, for people. */
final class GitFaults {

  private GitFaults() {}

  /** A fault whose hint has the same key with {@code .hint}. */
  static EnvironmentFault fault(String key, Throwable cause, String... args) {
    Message text = Message.of(key, args);
    return new EnvironmentFault(text, text.hint(), cause);
  }

  /**
   * Reading went wrong.
   *
   * @param shown what was read, as the user knows it
   */
  static EnvironmentFault reading(IOException e, String shown, Repository repository) {
    if (e instanceof MissingObjectException missing) {
      String object = missing.getObjectId().abbreviate(12).name();
      return fault(
          shallow(repository) ? "git.missing-shallow" : "git.missing-object", e, shown, object);
    }
    return fault("git.damaged", e, shown, String.valueOf(e.getMessage()));
  }

  /** Whether the repository was cloned without its older history. */
  static boolean shallow(Repository repository) {
    try {
      return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
