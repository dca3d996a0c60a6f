package org.kohyo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;
import org.kohyo.publish.Stage;

/** What can go wrong with an output folder, told in words. */
final class OutputFaults {

  private OutputFaults() {}

  /** Work that may fail by writing. */
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Does the work.
   *
   * @throws EnvironmentFault when the folder can't be written to
   */
  static <T> T told(Path out, Work<T> work) {
    String shown = out.toString();
    try {
      return work.run();
    } catch (NotDirectoryException e) {
      throw fault("build.out-is-file", e, shown);
    } catch (Stage.BusyException e) {
      throw fault("build.busy", e, shown);
    } catch (Stage.ObstacleException e) {
      throw fault("build.in-the-way", e, shown, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw fault("build.disk-full", e, shown, Main.reason(e));
    } catch (UncheckedIOException e) {
      throw fault("build.disk-full", e.getCause(), shown, Main.reason(e.getCause()));
    }
  }

  private static EnvironmentFault fault(String key, IOException cause, String... args) {
    return new EnvironmentFault(Message.of(key, args), Message.of(key + ".hint", args), cause);
  }
}
