package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kohyo.compare.Differences;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.policy.TableOptions;
import org.kohyo.publish.SingleFile;
import org.kohyo.render.comparison.ComparisonJson;

/**
 * Where a comparison goes and as what.
 *
 * @param terminal that gets it unless there is a file
 * @param format as what
 * @param file where to, if not to the terminal
 * @param screen what shows the terminal's output
 */
record DiffOutput(Terminal terminal, DiffFormat format, Optional<Path> file, Screen screen) {

  /**
   * Looks whether the file could be written at all.
   *
   * @throws EnvironmentFault when a folder has its name
   */
  void check() {
    if (file.filter(Files::isDirectory).isPresent()) {
      throw fault("diff.out-is-folder", null, file.get().toString());
    }
  }

  /**
   * Renders and writes.
   *
   * @param source the new side, whose fonts a PDF may need
   * @throws IOException when the program's own resources can't be read
   * @throws EnvironmentFault when the file can't be written; what stood there stays
   */
  void write(Differences differences, TableOptions options, LoadedContent source)
      throws IOException {
    byte[] bytes = render(differences, options, source);
    if (file.isEmpty()) {
      terminal.out().writeBytes(bytes);
      terminal.out().flush();
      return;
    }
    String shown = file.get().toString();
    try {
      SingleFile.write(file.get(), bytes);
    } catch (SingleFile.FolderException e) {
      throw fault("diff.out-is-folder", e, shown);
    } catch (IOException e) {
      throw fault("diff.out-unwritable", e, shown, String.valueOf(e.getMessage()));
    }
  }

  private byte[] render(Differences differences, TableOptions options, LoadedContent source)
      throws IOException {
    return switch (format) {
      case JSON -> new ComparisonJson().bytes(differences);
      default ->
          throw new IOException("not yet: " + format + options + source + StandardCharsets.UTF_8);
    };
  }

  private static EnvironmentFault fault(String key, IOException cause, String... args) {
    Message text = Message.of(key, args);
    return new EnvironmentFault(text, text.hint(), cause);
  }
}
