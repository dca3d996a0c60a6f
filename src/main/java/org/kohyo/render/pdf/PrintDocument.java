package org.kohyo.render.pdf;

import java.util.Objects;

/**
 * What one PDF is made from.
 *
 * @param html a complete HTML5 document in the markup that {@code package-info} describes, without
 *     any stylesheet
 * @param title the title that a reader shows in its window, for example the notice's title
 * @param author who publishes the document, for example the society's name
 */
public record PrintDocument(String html, String title, String author) {

  /**
   * @throws NullPointerException if any part is null
   * @throws IllegalArgumentException if the title is blank: PDF/UA asks for one
   */
  public PrintDocument {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(author, "author");
    if (title.isBlank()) {
      throw new IllegalArgumentException("title is blank");
    }
  }
}
