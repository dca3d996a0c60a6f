package org.kohyo.serve;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohyo.finding.Finding;

/** What makes the pages that a preview shows. Its methods may be called from any thread. */
public interface Workshop {

  /**
   * Builds what changed since the last time; what can't be published stays as it was.
   *
   * @throws org.kohyo.finding.EnvironmentFault when the source isn't there or can't be read
   * @throws IOException when the program's own files can't be read
   */
  Built build() throws IOException;

  /**
   * What differs between the last commit of git and the source as it is, as a page (新旧対照表).
   *
   * @param society limits it to one; empty for all
   * @param notice limits it to a kind of notice; empty for all
   * @throws org.kohyo.finding.EnvironmentFault when there is nothing to compare with, or a side has
   *     errors
   * @throws IOException when the program's own files can't be read
   */
  String comparison(Optional<String> society, Optional<String> notice) throws IOException;

  /**
   * What decides about the pages besides the files that are watched, such as the day. When it
   * differs from what it was, everything is built again.
   */
  String circumstances();

  /**
   * What came of a build.
   *
   * @param published whether anything was published, be it as it stood before
   * @param changed whether some file differs from what was published before
   * @param heldBack ids of societies whose pages stay as they were because of findings
   * @param findings all, sorted
   * @param underGit whether there is a repository to compare with
   */
  record Built(
      boolean published,
      boolean changed,
      Set<String> heldBack,
      List<Found> findings,
      boolean underGit) {

    /** Copies the collections. */
    public Built {
      heldBack = Set.copyOf(heldBack);
      findings = List.copyOf(findings);
    }
  }

  /**
   * A finding.
   *
   * @param society the id of the one it is about; empty for what all share
   */
  record Found(Optional<String> society, Finding finding) {}
}
