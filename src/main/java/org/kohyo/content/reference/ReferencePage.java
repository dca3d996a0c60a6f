package org.kohyo.content.reference;

/**
 * A page of the reference.
 *
 * @param schema name of the schema that it describes, such as {@code society}
 * @param markdown the page, lines ending in a line feed
 */
public record ReferencePage(String schema, String markdown) {

  /** Name of the page's file, such as {@code reference-society.md}. */
  public String fileName() {
    return fileName(schema);
  }

  static String fileName(String schema) {
    return "reference-" + schema + ".md";
  }
}
