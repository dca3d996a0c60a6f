package org.kohyo.render;

import java.time.LocalDate;
import java.util.Optional;
import org.kohyo.render.Release.Standing;

/**
 * A published edition, as lists of the whole site know it.
 *
 * @param kind of the notice
 * @param shortTitle of the notice, as this edition has it
 * @param from its first day, in Japanese time, where it is known: it then has a folder of its own
 * @param standing whether it is in force on the day of the build; of a society that is no more, the
 *     last one is {@link Standing#PRESENT}
 * @param compared whether a comparison with the edition before it is published
 * @param digest of the whole notice; see {@link org.kohyo.notice.NoticeDigest#whole}
 */
public record EditionEntry(
    String kind,
    String shortTitle,
    Optional<LocalDate> from,
    Standing standing,
    boolean compared,
    String digest) {

  /** What lists know of an edition that is published with this imprint. */
  public static EditionEntry of(Release release, Imprint imprint) {
    return new EditionEntry(
        release.edition().notice().kind(),
        release.edition().notice().shortTitle(),
        release.edition().from(),
        release.standing(),
        release.compared(),
        imprint.digest());
  }

  EditionEntry withoutDigest() {
    return new EditionEntry(kind, shortTitle, from, standing, compared, "");
  }
}
