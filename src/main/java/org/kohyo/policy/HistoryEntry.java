package org.kohyo.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a notice was made or amended.
 *
 * @param date the day
 * @param event {@link DetailField#ENACTED} (制定) or {@link DetailField#AMENDED} (改定)
 * @param decidedBy who decided, such as 理事会議決
 * @param notices ids of the kinds of notice that it concerns; empty for all
 */
public record HistoryEntry(
    LocalDate date, DetailField event, Optional<String> decidedBy, List<String> notices) {

  /** Copies the list. */
  public HistoryEntry {
    notices = List.copyOf(notices);
  }

  /** Whether it concerns that kind of notice. */
  public boolean concerns(String kind) {
    return notices.isEmpty() || notices.contains(kind);
  }
}
