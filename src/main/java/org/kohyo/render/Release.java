package org.kohyo.render;

import java.time.LocalDate;
import java.util.Optional;
import org.kohyo.compare.Differences;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;

/**
 * An edition as it is published, seen from the day of the build.
 *
 * @param edition the edition
 * @param standing whether it is in force on that day
 * @param event what its first day is; empty where that day is not known
 * @param decided the latest day on which the notice was made or amended, and which of both;
 *     correcting a misprint is neither
 * @param changes against the edition before it, where there is one
 * @param over whether its society is no more on that day, and is seen from its last one
 */
public record Release(
    Edition edition,
    Standing standing,
    Optional<Event> event,
    Optional<Decided> decided,
    Optional<Differences> changes,
    boolean over) {

  /** An edition of a society that there is. */
  public Release(
      Edition edition,
      Standing standing,
      Optional<Event> event,
      Optional<Decided> decided,
      Optional<Differences> changes) {
    this(edition, standing, event, decided, changes, false);
  }

  /** Whether an edition is in force. */
  public enum Standing {
    /** No longer. */
    PAST,
    /** Yes. */
    PRESENT,
    /** Not yet. */
    SCHEDULED
  }

  /** What happened on a day. */
  public enum Event {
    /** The notice was made (制定). */
    ENACTED,
    /** Its text became another one (改定). */
    AMENDED,
    /** Nothing but misprints were mended (正誤). */
    CORRECTED
  }

  /**
   * When a notice was made or amended.
   *
   * @param day of Japanese time
   * @param event never {@link Event#CORRECTED}
   */
  public record Decided(LocalDate day, Event event) {}

  /** Name of the folder with its permanent pages; empty where its first day is not known. */
  public Optional<String> folder() {
    return edition.from().map(LocalDate::toString);
  }

  /**
   * The public address of the notice's folder, ends with a slash.
   *
   * @param baseUrl public address of the site's root, ends with a slash; where the society says
   *     where its notices are published, that holds
   */
  public Optional<String> address(Optional<String> baseUrl) {
    Notice notice = edition.notice();
    return notice.society().presence().address(notice.society().id(), notice.kind(), baseUrl);
  }

  /** The same of the edition's own folder; of the notice's where its first day is not known. */
  public Optional<String> ownAddress(Optional<String> baseUrl) {
    String day = folder().map(d -> d + "/").orElse("");
    return address(baseUrl).map(notice -> notice + day);
  }

  /** Whether it has a permanent page with a comparison beside it. */
  public boolean compared() {
    return changes.isPresent() && edition.from().isPresent();
  }
}
