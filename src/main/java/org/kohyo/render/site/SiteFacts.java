package org.kohyo.render.site;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kohyo.policy.AccessibilityClaim;

/**
 * What the pages of the whole site know besides its societies.
 *
 * @param title heading of the index of societies
 * @param baseUrl public address of the site's root, ends with a slash
 * @param day of the build, in Japanese time: it tells which societies are over, and is shown
 *     nowhere
 * @param index whether there is a list of the societies
 * @param accessibility what the site claims of its accessibility
 * @param formats as what notices are published: {@code html}, {@code fragment}, {@code json},
 *     {@code pdf}
 */
public record SiteFacts(
    String title,
    Optional<String> baseUrl,
    LocalDate day,
    boolean index,
    Optional<AccessibilityClaim> accessibility,
    Set<String> formats) {

  /** Sorts the formats. */
  public SiteFacts {
    formats = Collections.unmodifiableSortedSet(new TreeSet<>(formats));
  }

  /** Whether notices are published as PDF. */
  public boolean pdf() {
    return formats.contains("pdf");
  }

  /** Whether they are published as pages. */
  public boolean html() {
    return formats.contains("html");
  }

  /** Whether they are published for programs. */
  public boolean json() {
    return formats.contains("json");
  }
}
