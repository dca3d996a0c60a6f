package org.kohyo.content;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Locations;
import org.kohyo.policy.Approval;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.Society;

/**
 * One society, read.
 *
 * @param id of the society
 * @param society with the history that its approvals tell; empty when its file has an error
 * @param logo its sign, where it has one without an error
 * @param approvals of its records without an error, by kind and edition
 * @param locations where its values stand and what is shared by all
 * @param findings problems of its file and of its approvals, sorted
 * @param files what was read for it, as {@link ReadFiles#of} tells it
 */
public record LoadedSociety(
    String id,
    Optional<Society> society,
    Optional<LogoImage> logo,
    List<Approval> approvals,
    Locations locations,
    List<Finding> findings,
    SortedMap<String, String> files) {

  /** Copies the lists and the map. */
  public LoadedSociety {
    approvals = List.copyOf(approvals);
    findings = List.copyOf(findings);
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }
}
