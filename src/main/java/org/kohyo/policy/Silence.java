package org.kohyo.policy;

import java.util.Optional;

/**
 * A finding that somebody has looked at and lets stand.
 *
 * @param rule id of the rule
 * @param item id of the unit; empty for all of the society's
 * @param reason shown in the report
 */
public record Silence(String rule, Optional<String> item, String reason) {}
