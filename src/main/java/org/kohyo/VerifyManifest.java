package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kohyo.finding.Message;
import org.kohyo.publish.Manifest;
import org.kohyo.publish.SignatureCheck;
import org.kohyo.render.verification.State;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Remark;

/**
 * The manifest of a folder.
 *
 * @param manifest if there is one that can be read
 * @param checked what is wrong with it, or with its signature
 * @param remarks what is right with its signature
 */
record VerifyManifest(Optional<Manifest> manifest, List<Checked> checked, List<Remark> remarks) {

  /** Copies the lists. */
  VerifyManifest {
    checked = List.copyOf(checked);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads it.
   *
   * @param root the folder
   * @param shown the folder as the user named it
   * @param key to check the signature with
   */
  static VerifyManifest of(Path root, Path shown, Optional<SignatureCheck> key) throws IOException {
    Path file = root.resolve(Manifest.NAME);
    String target = VerifyListing.name(shown.resolve(Manifest.NAME));
    if (!Files.isRegularFile(file)) {
      return new VerifyManifest(
          Optional.empty(),
          key.isPresent() ? List.of(doubtful(target, "verify.no-manifest")) : List.of(),
          List.of());
    }
    Path signature = root.resolve(Manifest.SIGNATURE);
    Optional<SignatureCheck.Result> signed =
        key.isPresent()
            ? Optional.of(key.get().check(Files.readAllBytes(file), signature(signature)))
            : Optional.empty();
    Optional<Manifest> manifest = Manifest.read(file);
    List<Checked> checked = signed.flatMap(result -> wrong(result, target)).stream().toList();
    if (manifest.isEmpty() && checked.isEmpty()) {
      checked =
          List.of(
              VerifyFile.because(
                  target, State.UNREADABLE, Optional.empty(), "verify.damaged-manifest"));
    }
    boolean valid = signed.equals(Optional.of(SignatureCheck.Result.VALID));
    Message text = Message.of("verify.signature-valid");
    return new VerifyManifest(
        manifest,
        checked,
        valid ? List.of(new Remark(target, "signature-valid", false, text)) : List.of());
  }

  /** The start of a longer file is no signature either. */
  private static Optional<byte[]> signature(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (var stream = Files.newInputStream(file)) {
      return Optional.of(stream.readNBytes(SignatureCheck.SIGNATURE_BYTES + 1));
    }
  }

  /** What a signature that is not the key's makes of a manifest. */
  static Optional<Checked> wrong(SignatureCheck.Result result, String target) {
    return switch (result) {
      case VALID -> Optional.empty();
      case INVALID -> Optional.of(doubtful(target, "verify.signature-invalid"));
      case ABSENT -> Optional.of(doubtful(target, "verify.signature-absent"));
    };
  }

  private static Checked doubtful(String target, String key) {
    return VerifyFile.because(target, State.DOUBTFUL, Optional.empty(), key);
  }

  /** The files that it lists, by path. */
  Map<String, Manifest.Entry> entries() {
    Map<String, Manifest.Entry> entries = new TreeMap<>();
    manifest.ifPresent(m -> m.files().forEach(entry -> entries.put(entry.path(), entry)));
    return entries;
  }
}
