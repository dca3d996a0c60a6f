package org.kohyo.publish;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a manifest says of the whole of a publication, beside its files.
 *
 * @param generator name and version of the program
 * @param sources what it was made from
 * @param verified whether what was written was read back before it went live
 * @param nextChange when the next build publishes something else, in Japanese time
 * @param signing the key to sign the manifest with; without it there is no signature
 */
public record Publication(
    String generator,
    Sources sources,
    boolean verified,
    Optional<LocalDate> nextChange,
    Optional<Signing> signing) {}
