package org.kohyo.serve;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohyo.finding.Message;
import org.kohyo.serve.Workshop.Built;
import org.kohyo.serve.Workshop.Found;

/**
 * How the preview stands after a build.
 *
 * @param session tells one run of the server from another
 * @param pages how often the pages changed
 * @param builds how many builds there were
 * @param nanos how long the last one took
 * @param last what came of the last build that ran to its end
 * @param trouble why the last one did not: what is wrong, and what to do about it
 */
public record Status(
    String session, int pages, int builds, long nanos, Built last, List<Message> trouble) {

  /** Copies the list. */
  public Status {
    trouble = List.copyOf(trouble);
  }

  /** Before the first build. */
  static Status none(String session) {
    Built nothing = new Built(false, false, Set.of(), List.of(), false);
    return new Status(session, 0, 0, 0, nothing, List.of());
  }

  /** After another build. */
  Status after(Built built, long took) {
    return new Status(
        session, pages + (built.changed() ? 1 : 0), builds + 1, took, built, List.of());
  }

  /** After a build that could not be made: what it would have found is not known. */
  Status after(List<Message> wrong, long took) {
    return new Status(session, pages, builds + 1, took, last, wrong);
  }

  /** What a page compares with its own to know whether it is outdated. */
  String stamp() {
    return session + "." + pages + "." + builds;
  }

  /** Whether a page is older than its source; empty for the pages of the whole site. */
  boolean stale(Optional<String> society) {
    return !trouble.isEmpty()
        || !last.published()
        || society.map(last.heldBack()::contains).orElse(!last.heldBack().isEmpty());
  }

  /** Whether any page is older than its source. */
  public boolean stale() {
    return stale(Optional.empty());
  }

  /** What the last build found; nothing when it could not be made. */
  List<Found> findings() {
    return trouble.isEmpty() ? last.findings() : List.of();
  }
}
