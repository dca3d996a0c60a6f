package org.kohyo.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Locations;
import org.kohyo.policy.Approval;
import org.kohyo.policy.Law;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Site;
import org.kohyo.policy.Society;

/**
 * All that was read from a source.
 *
 * @param policy the canonical policy; empty when any of its files has an error
 * @param societies those without an error, sorted by id
 * @param logos by what societies' signs are known on paper, by the id of the society
 * @param societyIds ids of all societies, also of those whose file has an error; sorted
 * @param site what holds for the whole site; the default when its file is broken
 * @param fonts that could be read, in the site's order
 * @param law what the law wants of notices; empty parts where a file is broken
 * @param approvals of all files without an error, by society, kind and edition
 * @param locations where everything stands
 * @param findings all problems of all files, sorted
 * @param files what was read, file by file, with digests
 */
public record LoadedContent(
    Optional<Policy> policy,
    List<Society> societies,
    Map<String, LogoImage.Print> logos,
    List<String> societyIds,
    Site site,
    List<FontFile> fonts,
    Law law,
    List<Approval> approvals,
    Locations locations,
    List<Finding> findings,
    ReadFiles files) {

  /** Copies the lists and the map. */
  public LoadedContent {
    societies = List.copyOf(societies);
    logos = Map.copyOf(logos);
    societyIds = List.copyOf(societyIds);
    fonts = List.copyOf(fonts);
    approvals = List.copyOf(approvals);
    findings = List.copyOf(findings);
  }
}
