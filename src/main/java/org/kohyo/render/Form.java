package org.kohyo.render;

/** What the body of a notice is filled in for. */
enum Form {
  /** A page. */
  PAGE,
  /** An article in somebody else's page. */
  FRAGMENT,
  /** The document that a PDF is made of. */
  PRINT
}
