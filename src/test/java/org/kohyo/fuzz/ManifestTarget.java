package org.kohyo.fuzz;

import java.nio.file.Path;
import java.util.Optional;
import org.kohyo.publish.Manifest;

/** A {@code manifest.json} of any bytes: what is read names only files within the folder. */
public final class ManifestTarget {

  private static final Path FOLDER = Path.of("out").toAbsolutePath();

  private ManifestTarget() {}

  /** Called by Jazzer once: what is slow the first time is no fault of an input. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Optional<Manifest> manifest = Manifest.parse(input);
    manifest.stream()
        .flatMap(m -> m.files().stream())
        .map(Manifest.Entry::path)
        .forEach(
            path -> {
              Path file = FOLDER.resolve(path).normalize();
              boolean inside = file.startsWith(FOLDER) && !file.equals(FOLDER);
              Fault.unless(inside && !path.contains("\\"), () -> "outside of the folder: " + path);
            });
  }
}
