package org.kohyo.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where templates, style sheets and labels are read from: a folder of the user's if there is one,
 * file by file, else those that are shipped.
 */
public final class TemplateSource {

  private static final String SHIPPED = "/org/kohyo/templates/";

  private final Optional<Path> folder;

  private TemplateSource(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The shipped templates. */
  public static TemplateSource shipped() {
    return new TemplateSource(Optional.empty());
  }

  /** The files of a folder; a file that it lacks is the shipped one. */
  public static TemplateSource of(Path folder) {
    return new TemplateSource(Optional.of(folder));
  }

  /**
   * The text of a file.
   *
   * @param name without folders, such as {@code notice.ftlh}
   * @throws IOException when it cannot be read or is not UTF-8
   * @throws NoSuchFileException when nobody has it
   */
  public String read(String name) throws IOException {
    Path own = folder.map(f -> f.resolve(name)).filter(Files::isRegularFile).orElse(null);
    if (own != null) {
      return plain(Files.readString(own, StandardCharsets.UTF_8));
    }
    try (InputStream stream = TemplateSource.class.getResourceAsStream(SHIPPED + name)) {
      if (stream == null) {
        throw new NoSuchFileException(name);
      }
      return plain(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Without byte order mark and with line feeds, so that an editor on Windows changes no page. */
  private static String plain(String text) {
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
  }

  /** Whether somebody has the file. */
  boolean has(String name) {
    return folder.map(f -> Files.isRegularFile(f.resolve(name))).orElse(false)
        || TemplateSource.class.getResource(SHIPPED + name) != null;
  }
}
