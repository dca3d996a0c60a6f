package org.kohyo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.ContentSource;
import org.kohyo.content.SourcePaths;
import org.kohyo.content.UnreadableFileException;
import org.kohyo.publish.Stage;
import org.kohyo.publish.state.FileState;
import org.kohyo.publish.state.SiteState;
import org.kohyo.publish.state.SocietyState;
import org.kohyo.publish.state.Standing;
import org.kohyo.render.Digests;
import org.kohyo.render.site.IndexJson;

/**
 * What the last build left, as far as it is still true. Sources are known by their bytes alone.
 * Safe for threads if the source is.
 *
 * @param state what was remembered
 * @param basis of this build
 * @param day of this build, in Japanese time
 * @param verify whether this build reads back what it writes
 * @param source the files as they are now
 * @param paths of the same source
 * @param standing what is published now
 */
record Earlier(
    Optional<SiteState> state,
    Basis basis,
    LocalDate day,
    boolean verify,
    ContentSource source,
    SourcePaths paths,
    Standing standing) {

  private static final int MAX_BYTES = 5_000_000;

  /**
   * What lies beside the output folder.
   *
   * @param found what was remembered there, perhaps about another manifest
   */
  static Earlier of(
      Build.Options options,
      Stage stage,
      Basis basis,
      ContentSource source,
      Optional<SiteState> found) {
    // Found before anybody held the lock: another build may have published since.
    Optional<SiteState> state =
        found.filter(s -> stage.manifestChecksum().equals(Optional.of(s.manifest())));
    state.ifPresent(s -> stage.known(s.entries().toList()));
    return new Earlier(
        state,
        basis,
        options.day(),
        options.verify(),
        source,
        SourcePaths.of(source),
        new Standing(options.out()));
  }

  /** What was remembered of a society, true or not. */
  Optional<SocietyState> before(String society) {
    return state.flatMap(s -> Optional.ofNullable(s.societies().get(society)));
  }

  /** A society that would come out as it is: nothing that it is made of has changed. */
  Optional<SocietyState> same(String society) {
    Optional<SocietyState> before = before(society);
    return before.isPresent() && same(society, before.get()) ? before : Optional.empty();
  }

  private boolean same(String society, SocietyState before) {
    return before.basis().equals(basis.all())
        && before.holds(day)
        && (before.verified() || !verify)
        && unchanged(society, before)
        && intact(before.files());
  }

  private boolean unchanged(String society, SocietyState before) {
    List<String> own = new ArrayList<>();
    for (Map.Entry<String, String> file : before.own().entrySet()) {
      // Besides its own files there are those of societies that take over from it.
      if (!paths.isAnothers(file.getKey(), society)) {
        own.add(file.getKey());
      }
      if (!file.getValue().equals(SocietyState.UNREAD) && !unchanged(file)) {
        return false;
      }
    }
    return own.equals(paths.of(society));
  }

  private boolean intact(Collection<FileState> files) {
    for (FileState file : files) {
      if (!standing.intact(file)) {
        return false;
      }
    }
    return true;
  }

  private boolean unchanged(Map.Entry<String, String> file) {
    try {
      return Digests.sha256(source.bytes(file.getKey(), MAX_BYTES)).equals(file.getValue());
    } catch (UnreadableFileException e) {
      return false;
    }
  }

  /**
   * What people are shown of the whole site, if it would come out as it is.
   *
   * @param shown {@link SiteState#digest} of it
   */
  Optional<List<FileState>> sameSite(String shown) {
    return state
        .filter(s -> s.basis().equals(basis.all()))
        .filter(s -> s.shown().equals(shown))
        .map(SiteState::files)
        .map(all -> all.stream().filter(f -> !f.entry().path().equals(IndexJson.NAME)).toList())
        .filter(this::intact);
  }
}
