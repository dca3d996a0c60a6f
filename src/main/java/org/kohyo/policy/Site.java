package org.kohyo.policy;

import java.util.List;
import java.util.Optional;

/**
 * What holds for the whole site.
 *
 * @param title heading of the index of societies
 * @param baseUrl public address of the site's root, ends with a slash
 * @param strict whether warnings stop publication as errors do
 * @param fonts paths of TrueType fonts for what the shipped one lacks, in order, below the content
 *     folder
 * @param silences findings that are let stand for every society
 * @param approval whose approval an edition needs
 * @param tables how comparison tables look
 * @param index whether there is a list of the societies
 * @param accessibility what the site claims of its accessibility
 */
public record Site(
    String title,
    Optional<String> baseUrl,
    boolean strict,
    List<String> fonts,
    List<Silence> silences,
    ApprovalRules approval,
    TableOptions tables,
    boolean index,
    Optional<AccessibilityClaim> accessibility) {

  /** Copies the lists. */
  public Site {
    fonts = List.copyOf(fonts);
    silences = List.copyOf(silences);
  }

  /** A site with just a title. */
  public Site(String title, Optional<String> baseUrl) {
    this(
        title,
        baseUrl,
        false,
        List.of(),
        List.of(),
        ApprovalRules.NONE,
        TableOptions.DEFAULT,
        true,
        Optional.empty());
  }
}
