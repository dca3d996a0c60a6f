package org.kohyo.policy;

import java.util.Optional;

/**
 * What holds for the whole site.
 *
 * @param title heading of the index of societies
 * @param baseUrl public address of the site's root, ends with a slash
 */
public record Site(String title, Optional<String> baseUrl) {}
