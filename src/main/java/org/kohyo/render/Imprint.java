package org.kohyo.render;

import java.util.Optional;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.NoticeDigest;

/**
 * What tells one edition of one notice from all others, on every form of it.
 *
 * @param digest of the whole notice; see {@link NoticeDigest#whole}
 * @param number the same, short enough for people
 * @param address the permanent address of the edition's page, at the place where the page shows the
 *     number; empty where nobody knows the address of the site
 */
public record Imprint(String digest, CheckNumber number, Optional<String> address) {

  /**
   * The imprint of an edition.
   *
   * @param baseUrl public address of the site's root, ends with a slash; where the society says
   *     where its notices are published, that holds
   */
  public static Imprint of(Release release, Optional<String> baseUrl) {
    String digest = NoticeDigest.whole(release.edition().notice());
    CheckNumber number = CheckNumber.of(digest);
    return new Imprint(
        digest, number, release.ownAddress(baseUrl).map(f -> f + "#" + anchor(number)));
  }

  /** The id of the element of a page that shows a number. */
  static String anchor(CheckNumber number) {
    return "d-" + number.digits();
  }
}
