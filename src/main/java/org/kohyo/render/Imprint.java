package org.kohyo.render;

import java.util.Optional;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.Notice;
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
   * @param baseUrl public address of the site's root, ends with a slash
   */
  public static Imprint of(Release release, Optional<String> baseUrl) {
    Notice notice = release.edition().notice();
    String digest = NoticeDigest.whole(notice);
    CheckNumber number = CheckNumber.of(digest);
    String folder = notice.society().id() + "/" + notice.kind() + "/";
    String path = release.folder().map(day -> folder + day + "/").orElse(folder);
    return new Imprint(digest, number, baseUrl.map(base -> base + path + "#" + anchor(number)));
  }

  /** The id of the element of a page that shows a number. */
  static String anchor(CheckNumber number) {
    return "d-" + number.digits();
  }
}
