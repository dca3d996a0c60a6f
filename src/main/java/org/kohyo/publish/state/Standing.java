package org.kohyo.publish.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.kohyo.render.Digests;

/**
 * Whether published files still stand as a build left them.
 *
 * @param out the output folder
 */
public record Standing(Path out) {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  /** Whether the file is what was made: known by its stamp, or else by its bytes. */
  public boolean intact(FileState file) {
    Path path = out.resolve(file.entry().path());
    try {
      Stamp now = Stamp.of(path);
      // Where the file system counts whole seconds, an edit can leave the stamp as it is.
      boolean coarse = now.modified() % SECOND == 0;
      return now.same(file.stamp()) && !coarse
          || now.size() == file.entry().size()
              && Digests.sha256(Files.readAllBytes(path)).equals(file.entry().sha256());
    } catch (IOException e) {
      return false;
    }
  }
}
