package org.kohyo.render.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;

/** The words of the tool's own. */
final class Words {

  static final Labels LABELS = read();

  private Words() {}

  private static Labels read() {
    try {
      return Labels.read(TemplateSource.shipped());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
