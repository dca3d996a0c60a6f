package org.kohyo.policy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kohyo.finding.Severity;

/**
 * A wording or citation that a notice should not carry any more.
 *
 * @param id also the id of the rule, such as {@code wording-insurance-card}
 * @param pattern what to look for
 * @param unless what is right although it holds a match; a match inside of it is let pass
 * @param near what the unit, its label or its section's heading must also say, where a number alone
 *     does not tell the meaning
 * @param period when it is outdated
 * @param severity how grave; never more than advice where the status is general
 * @param advice what to write instead or to look at
 * @param citation the source of the rule; empty where there is none
 * @param status how sure that is
 */
public record OutdatedWording(
    String id,
    Pattern pattern,
    Optional<Pattern> unless,
    Optional<Pattern> near,
    Period period,
    Severity severity,
    String advice,
    String citation,
    Law.Status status) {}
