package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.publish.SingleFile;

/**
 * Where what a command was asked for goes: to a file, or else to standard output.
 *
 * @param terminal whose standard output
 * @param file what {@code --out} names, if anything
 */
record AskedOutput(Terminal terminal, Optional<Path> file) {

  /**
   * Sees before the work that the file is none that can't be written.
   *
   * @throws EnvironmentFault when it is a folder
   */
  void check() {
    if (file.filter(Files::isDirectory).isPresent()) {
      throw fault("out.is-folder", null, file.get().toString());
    }
  }

  /**
   * Writes.
   *
   * @throws EnvironmentFault when the file can't be written; what stood there stays
   */
  void write(byte[] bytes) {
    if (file.isEmpty()) {
      terminal.out().writeBytes(bytes);
      terminal.out().flush();
      return;
    }
    String shown = file.get().toString();
    try {
      SingleFile.write(file.get(), bytes);
    } catch (SingleFile.FolderException e) {
      throw fault("out.is-folder", e, shown);
    } catch (IOException e) {
      throw fault("out.unwritable", e, shown, Main.reason(e));
    }
  }

  private static EnvironmentFault fault(String key, IOException cause, String... args) {
    Message text = Message.of(key, args);
    return new EnvironmentFault(text, text.hint(), cause);
  }
}
