package org.kohyo;

/** What a notice is published as. */
enum Format {
  /** The page. */
  HTML,
  /** The article alone, for a CMS. */
  FRAGMENT,
  /** For programs. */
  JSON,
  /** For paper. */
  PDF
}
