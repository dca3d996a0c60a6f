package org.kohyo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Message;
import org.kohyo.policy.Society;

/**
 * Which societies a command was limited to.
 *
 * @param ids empty for all
 */
record Selection(Set<String> ids) {

  private static final Pattern SOCIETY_FILE =
      Pattern.compile(
          "(?:^|[/:])(?:societies/([^/]+)\\.yaml|approvals/([^/]+)/[^/]+/[^/]+\\.(?:yaml|json))$");

  /** Copies the set. */
  Selection {
    ids = Set.copyOf(ids);
  }

  /**
   * The selection, if it names societies of the source only.
   *
   * @param societies ids of all societies of the source
   * @param ids that were asked for; empty for all
   * @throws EnvironmentFault when it doesn't
   */
  static Selection of(List<String> societies, List<String> ids) {
    Set<String> known = new TreeSet<>(societies);
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new EnvironmentFault(
            Message.of("build.unknown-society", id),
            Message.of("build.unknown-society.hint", String.join(", ", known)));
      }
    }
    return new Selection(Set.copyOf(ids));
  }

  /** Whether the society was asked for. */
  boolean holds(Society society) {
    return holds(society.id());
  }

  /** Whether the society of that id was asked for. */
  boolean holds(String society) {
    return ids.isEmpty() || ids.contains(society);
  }

  /** Whether a finding about a file concerns what was asked for; the policy concerns everybody. */
  boolean holds(Finding finding) {
    if (ids.isEmpty()) {
      return true;
    }
    return society(finding).map(ids::contains).orElse(true);
  }

  /**
   * The society whose file, or record of approvals, the finding is about; empty for the policy and
   * the like.
   */
  static Optional<String> society(Finding finding) {
    Matcher file = SOCIETY_FILE.matcher(finding.location().path());
    return file.find()
        ? Optional.ofNullable(file.group(1)).or(() -> Optional.of(file.group(2)))
        : Optional.empty();
  }
}
