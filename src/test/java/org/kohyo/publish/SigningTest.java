package org.kohyo.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.publish.SignatureCheck.Result;
import org.kohyo.testing.Samples;

/** The keys were made by openssl, for these tests alone. */
class SigningTest {

  private static final Path KEYS = Path.of("src/test/resources/org/kohyo/publish/keys");
  private static final byte[] MANIFEST = "{ \"files\" : [ ] }\n".getBytes(UTF_8);

  @TempDir Path folder;

  private static Path key(String name) {
    return KEYS.resolve(name + ".pem");
  }

  private static final Signing SIGNING = Signing.read(key("ed25519"));
  private static final SignatureCheck CHECK = SignatureCheck.read(key("ed25519-public"));

  /** What openssl signed with the same key over the same bytes: the scheme leaves no choice. */
  @Test
  void signsAsOpensslDoes() throws IOException {
    String signature = Files.readString(KEYS.resolve("signature-of-openssl.hex")).strip();
    assertThat(HexFormat.of().formatHex(SIGNING.sign(MANIFEST))).isEqualTo(signature);
    assertThat(SIGNING.sign(MANIFEST)).hasSize(SignatureCheck.SIGNATURE_BYTES);
  }

  @Test
  void tellsValidInvalidAndAbsent() {
    byte[] signature = SIGNING.sign(MANIFEST);
    assertThat(CHECK.check(MANIFEST, Optional.of(signature))).isEqualTo(Result.VALID);
    assertThat(CHECK.check(MANIFEST, Optional.empty())).isEqualTo(Result.ABSENT);
    assertThat(CHECK.check("{}".getBytes(UTF_8), Optional.of(signature))).isEqualTo(Result.INVALID);
    assertThat(SignatureCheck.read(key("other-public")).check(MANIFEST, Optional.of(signature)))
        .isEqualTo(Result.INVALID);
    for (int length : List.of(0, 1, 63, 65, 128, 1_000_000)) {
      assertThat(CHECK.check(MANIFEST, Optional.of(new byte[length]))).isEqualTo(Result.INVALID);
    }
    assertThat(CHECK.check(MANIFEST, Optional.of(new byte[64]))).isEqualTo(Result.INVALID);
  }

  @Test
  void everyBitOfTheSignatureAndOfTheManifestCounts() {
    byte[] signature = SIGNING.sign(MANIFEST);
    Samples.check(
        300,
        s -> {
          byte[] bytes = s.below(2) == 0 ? signature.clone() : MANIFEST.clone();
          bytes[s.below(bytes.length)] ^= (byte) (1 << s.below(8));
          Result result =
              bytes.length == signature.length
                  ? CHECK.check(MANIFEST, Optional.of(bytes))
                  : CHECK.check(bytes, Optional.of(signature));
          assertThat(result).isEqualTo(Result.INVALID);
        });
  }

  private static String refused(Runnable reading) {
    EnvironmentFault fault = catchThrowableOfType(EnvironmentFault.class, reading::run);
    assertThat(fault.hint()).isPresent();
    return fault.text().key();
  }

  @Test
  void anyOtherPrivateKeyIsRefusedByItsName() throws IOException {
    Map.of(
            "missing", "sign.missing",
            "rsa", "sign.wrong-kind",
            "rsa-traditional", "sign.wrong-kind",
            "ec", "sign.wrong-kind",
            "ed448", "sign.wrong-kind",
            "x25519", "sign.wrong-kind",
            "encrypted", "sign.encrypted",
            "ed25519-public", "sign.public-key")
        .forEach(
            (name, key) ->
                assertThat(refused(() -> Signing.read(key(name)))).as(name).isEqualTo(key));
    assertThat(refused(() -> Signing.read(folder))).isEqualTo("sign.unreadable");
    String pem = Files.readString(key("ed25519"));
    Map.of(
            "",
            "sign.not-pem",
            "not a key",
            "sign.not-pem",
            pem.substring(0, pem.length() / 2),
            "sign.damaged",
            pem.replaceFirst("M", "!"),
            "sign.damaged",
            pem.replaceFirst("\n.", "\nA"),
            "sign.wrong-kind",
            "x".repeat(200_000),
            "sign.not-pem",
            "-----BEGIN PRIVATE KEY-----\n" + "A".repeat(99_000),
            "sign.damaged")
        .forEach(
            (text, key) -> {
              Path file = folder.resolve("key.pem");
              write(file, text);
              assertThat(refused(() -> Signing.read(file))).as(text).isEqualTo(key);
            });
  }

  @Test
  void anyOtherPublicKeyIsRefusedByItsName() {
    Map.of(
            "missing", "sign.missing",
            "rsa-public", "sign.wrong-public-kind",
            "ed25519", "sign.private-key",
            "encrypted", "sign.private-key")
        .forEach(
            (name, key) ->
                assertThat(refused(() -> SignatureCheck.read(key(name)))).as(name).isEqualTo(key));
  }

  @Test
  void linesOfWindowsAndCommentsAroundDoNoHarm() throws IOException {
    Path file = folder.resolve("key.pem");
    String pem = Files.readString(key("ed25519"));
    write(file, "\uFEFFour key\r\n" + pem.replace("\n", "\r\n") + "\r\nkeep it\r\n");
    assertThat(Signing.read(file).sign(MANIFEST)).isEqualTo(SIGNING.sign(MANIFEST));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static OutputFile page(String text) {
    return new OutputFile("index.html", "", "", text.getBytes(UTF_8));
  }

  private void publish(Optional<Signing> signing, OutputFile file) throws IOException {
    try (Stage stage = Stage.open(folder)) {
      stage.add(file);
      Sources sources = new Sources("sha256:" + "0".repeat(64), Map.of());
      stage.switchOver(
          new Publication("test 1", sources, false, Optional.empty(), signing), s -> false);
    }
  }

  private Result published() throws IOException {
    Path file = folder.resolve(Manifest.SIGNATURE);
    Optional<byte[]> signature =
        Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    return CHECK.check(Files.readAllBytes(folder.resolve(Manifest.NAME)), signature);
  }

  @Test
  void aPublicationIsSigned_andAStaleSignatureGoes_andForeignFilesStay() throws IOException {
    Files.writeString(folder.resolve("other.sig"), "foreign");
    publish(Optional.of(SIGNING), page("1"));
    assertThat(published()).isEqualTo(Result.VALID);
    publish(Optional.of(SIGNING), page("2"));
    assertThat(published()).isEqualTo(Result.VALID);
    publish(Optional.of(SIGNING), page("2"));
    assertThat(published()).isEqualTo(Result.VALID);
    publish(Optional.empty(), page("3"));
    assertThat(published()).isEqualTo(Result.ABSENT);
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all.map(p -> p.getFileName().toString()))
          .containsExactlyInAnyOrder("index.html", "manifest.json", "other.sig");
    }
  }

  @Test
  void opensslAgrees() throws Exception {
    publish(Optional.of(SIGNING), page("1"));
    List<String> command = new ArrayList<>(List.of("openssl", "pkeyutl", "-verify", "-pubin"));
    command.addAll(List.of("-inkey", key("ed25519-public").toString(), "-rawin"));
    command.addAll(List.of("-in", folder.resolve(Manifest.NAME).toString()));
    command.addAll(List.of("-sigfile", folder.resolve(Manifest.SIGNATURE).toString()));
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("said").toFile())
              .start();
    } catch (IOException e) {
      Assumptions.abort("there is no openssl on this machine");
      return;
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    String said = Files.readString(folder.resolve("said"));
    Assumptions.assumeFalse(said.contains("unknown option"), "an openssl without -rawin");
    assertThat(process.exitValue()).as(said).isZero();
  }
}
