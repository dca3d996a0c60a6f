package org.kohyo.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kohyo.policy.KeyColour;
import org.kohyo.policy.LogoImage;

/**
 * What one PDF is made from.
 *
 * @param html a complete HTML5 document in the markup that {@code package-info} describes, without
 *     any stylesheet
 * @param title the title that a reader shows in its window, for example the notice's title
 * @param author who publishes the document, for example the society's name
 * @param colour the society's own, in place of the usual key colour
 * @param logo the society's sign, in the head of the first page
 */
public record PrintDocument(
    String html,
    String title,
    String author,
    Optional<KeyColour> colour,
    Optional<LogoImage> logo) {

  /** A document in the usual look. */
  public PrintDocument(String html, String title, String author) {
    this(html, title, author, Optional.empty(), Optional.empty());
  }

  /** The same in a society's own colour. */
  public PrintDocument in(Optional<KeyColour> own) {
    return new PrintDocument(html, title, author, own, logo);
  }

  /** The same with a society's sign. */
  public PrintDocument under(Optional<LogoImage> sign) {
    return new PrintDocument(html, title, author, colour, sign);
  }

  /** All that its bytes depend on, in order. */
  public List<String> parts() {
    List<String> parts = new ArrayList<>(List.of(html, title, author));
    colour.ifPresent(c -> parts.add(c.colour().hex()));
    logo.map(LogoImage::print)
        .ifPresent(
            print ->
                parts.addAll(
                    List.of(
                        print.width() + "x" + print.height(),
                        print.pixels(),
                        print.alternative())));
    return parts;
  }

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
