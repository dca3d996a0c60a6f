package org.kohyo.content;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.kohyo.policy.Placeholder;

/** Where a link in a notice may lead. */
final class LinkTargets {

  private static final Pattern PAGE =
      Pattern.compile("https?://[A-Za-z0-9\\[][!#-;=?-\\[\\]_a-z~]{0,2000}");
  private static final Pattern MAIL =
      Pattern.compile("mailto:[!-?A-~]{1,200}@[0-9A-Za-z.-]{1,200}");
  private static final Pattern PHONE = Pattern.compile("tel:\\+?[0-9-]{1,30}");

  /** Markdown leaves {@code &amp;} in an address as it stands; nobody means it. */
  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,32};");

  private LinkTargets() {}

  /** Whether it is a page, a mail address, a telephone number or exactly a placeholder. */
  static boolean allowed(String target) {
    return PAGE.matcher(target).matches() && !ENTITY.matcher(target).find()
        || MAIL.matcher(target).matches()
        || PHONE.matcher(target).matches()
        || Arrays.stream(Placeholder.values()).anyMatch(p -> target.equals("{" + p.key() + "}"));
  }
}
