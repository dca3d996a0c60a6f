package org.kohyo.policy;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names at the top of the published folder that no society, and no page of one, may have. */
public final class SiteNames {

  /** The folder of the redirects for web servers. */
  public static final String REDIRECTS = "redirects";

  /** Folders that addresses of the site have taken, and names that Windows has. */
  private static final Pattern RESERVED =
      Pattern.compile(
          "ja|en|api|css|js|images|fonts|assets|accessibility|"
              + REDIRECTS
              + "|con|prn|aux|nul|(?:com|lpt)[0-9]");

  /** Files of the whole site; some of them are written in some builds only. */
  private static final Pattern FILES =
      Pattern.compile(
          "index\\.(?:html|json)|feed\\.atom|manifest\\.json(?:\\.sig)?|part\\.json|style-[^/]*|404\\.html|"
              + "robots\\.txt|sitemap[^/]*|accessibility(?:\\.html)?|search[^/]*|favicon\\.ico|by-reading\\.html|find-[^/]*");

  private SiteNames() {}

  /** Whether no society can be called so, whatever the case of its letters. */
  public static boolean isReserved(String name) {
    return RESERVED.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  /** Whether it is, or may become, a file or a folder of the site's own. */
  public static boolean isTaken(String name) {
    return isReserved(name) || FILES.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }
}
