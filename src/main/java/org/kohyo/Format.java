package org.kohyo;

import java.util.Locale;

/** What a notice is published as. */
enum Format {
  /** The page. */
  HTML,
  /** The article alone, for a CMS. */
  FRAGMENT,
  /** For programs. */
  JSON,
  /** For paper. */
  PDF;

  /** Its name in options and files. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
