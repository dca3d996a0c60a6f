package org.kohyo.compare;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a side of a table of differences is called.
 *
 * @param name a day (ISO 8601), revision or folder as the user named it; empty for an edition,
 *     which its day names
 * @param day the first day of an edition, or the day for which a source was read; empty when the
 *     first day of an edition is not known
 */
public record Version(String name, Optional<LocalDate> day) {}
