package org.kohyo.render.site;

import java.time.LocalDate;
import java.util.Optional;
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
 * @param pdf whether notices are published as PDF
 */
public record SiteFacts(
    String title,
    Optional<String> baseUrl,
    LocalDate day,
    boolean index,
    Optional<AccessibilityClaim> accessibility,
    boolean pdf) {}
