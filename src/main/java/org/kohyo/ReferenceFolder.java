package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.kohyo.content.reference.Reference;
import org.kohyo.content.reference.ReferencePage;
import org.kohyo.publish.SingleFile;

/** Writes the reference of the content folder for {@code mvn site}; nobody else calls it. */
public final class ReferenceFolder {

  private ReferenceFolder() {}

  /**
   * Writes all pages.
   *
   * @param args the folder to write to
   * @throws IOException when it can't be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (ReferencePage page : Reference.pages()) {
      SingleFile.write(
          folder.resolve(page.fileName()), page.markdown().getBytes(StandardCharsets.UTF_8));
    }
  }
}
