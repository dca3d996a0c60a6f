package org.kohyo.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kohyo.render.Digests;

/**
 * The manifest and its signature, put aside.
 *
 * @param aside the folder where they are
 * @param sha256 of the manifest's bytes
 * @param signature of the manifest's bytes, if anybody signs
 */
record ManifestFiles(Path aside, String sha256, Optional<byte[]> signature) {

  /** Writes both aside: what can fail, such as a full disk, fails before anything is public. */
  static ManifestFiles write(Path aside, Publication publication, List<Manifest.Entry> files)
      throws IOException {
    byte[] manifest =
        new Manifest(
                Manifest.FORMAT,
                publication.generator(),
                Optional.of(publication.sources().all()),
                publication.verified(),
                publication.nextChange(),
                files)
            .toJson();
    Files.write(aside.resolve(Manifest.NAME), manifest);
    Optional<byte[]> signature = publication.signing().map(key -> key.sign(manifest));
    if (signature.isPresent()) {
      Files.write(aside.resolve(Manifest.SIGNATURE), signature.get());
    }
    return new ManifestFiles(aside, Digests.sha256(manifest), signature);
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
    if (!holds(out.resolve(Manifest.NAME), Files.readAllBytes(aside.resolve(Manifest.NAME)))) {
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
