package org.kohyo.verify.net;

import java.util.regex.Pattern;
import org.kohyo.finding.FindingPrinter;

/** What others wrote, made fit for one line of a report. */
final class Shown {

  private static final int LONGEST = 200;
  private static final Pattern USER = Pattern.compile("^([^:/?#]*:?//)[^/?#]*@");

  private Shown() {}

  /** An address without user name and password: reports are passed on. */
  static String address(String address) {
    return text(USER.matcher(address).replaceFirst("$1"));
  }

  /** At most 200 code points, with codes for those that nobody sees. */
  static String text(String text) {
    boolean all = text.codePointCount(0, text.length()) <= LONGEST;
    return FindingPrinter.visible(
        all ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "...");
  }
}
