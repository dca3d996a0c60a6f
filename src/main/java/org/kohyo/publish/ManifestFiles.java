package org.kohyo.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CheckedOutputStream;
import org.kohyo.render.Checksum;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The manifest and its signature, put aside.
 *
 * @param aside the folder where they are
 * @param checksum of the manifest's bytes
 * @param signature of the manifest's bytes, if anybody signs
 */
record ManifestFiles(Path aside, String checksum, Optional<byte[]> signature) {

  private static final int BUFFER = 1 << 16;

  /** Writes both aside: what can fail, such as a full disk, fails before anything is public. */
  static ManifestFiles write(Path aside, Publication publication, List<Manifest.Entry> files)
      throws IOException {
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            publication.generator(),
            Optional.of(publication.sources().all()),
            publication.verified(),
            publication.nextChange(),
            files);
    Path file = aside.resolve(Manifest.NAME);
    Checksum sum = new Checksum();
    try (OutputStream out =
        new CheckedOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file), BUFFER), sum)) {
      manifest.write(out);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    Optional<byte[]> signature = Optional.empty();
    if (publication.signing().isPresent()) {
      signature = Optional.of(publication.signing().get().sign(Files.readAllBytes(file)));
      Files.write(aside.resolve(Manifest.SIGNATURE), signature.get());
    }
    return new ManifestFiles(aside, sum.hex(), signature);
  }

  /**
   * Makes both public. A former signature goes first: whoever looks in between finds a manifest
   * without a signature, and never one with a wrong signature.
   */
  void moveTo(Path out) throws IOException {
    Path live = out.resolve(Manifest.SIGNATURE);
    boolean same = signature.isPresent() && holds(live, signature.get());
    if (!same) {
      Files.deleteIfExists(live);
    }
    Path manifest = out.resolve(Manifest.NAME);
    boolean stands =
        Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)
            && Files.mismatch(manifest, aside.resolve(Manifest.NAME)) < 0;
    if (!stands) {
      move(Manifest.NAME, out);
    }
    if (signature.isPresent() && !same) {
      move(Manifest.SIGNATURE, out);
    }
  }

  /** What is right stays as it stands, as with all other files. */
  private static boolean holds(Path file, byte[] bytes) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == bytes.length
        && Arrays.equals(Files.readAllBytes(file), bytes);
  }

  private void move(String name, Path out) throws IOException {
    Moves.into(aside.resolve(name), out.resolve(name));
  }
}
