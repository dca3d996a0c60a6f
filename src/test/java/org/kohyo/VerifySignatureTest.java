package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.Kohyo.Result;
import org.kohyo.publish.Manifest;
import org.kohyo.testing.Folders;

/** {@code verify --key}: whose manifest it is that a folder has. */
class VerifySignatureTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo");
  private static final Path CONTENT = DATA.resolve("content/base");
  private static final Path KEYS = DATA.resolve("publish/keys");

  @TempDir private static Path temp;
  @TempDir private Path folder;
  private Path site;

  @BeforeAll
  static void build() {
    Result result =
        Kohyo.run(
            "build",
            "--no-pdf",
            "--content",
            CONTENT,
            "--out",
            temp.resolve("site"),
            "--report",
            temp.resolve("report"),
            "--sign",
            KEYS.resolve("ed25519.pem"));
    assertThat(result.status()).as(result.err()).isZero();
  }

  @BeforeEach
  void copy() throws IOException {
    site = folder.resolve("site");
    Folders.copy(temp.resolve("site"), site, path -> true);
  }

  private Result verify(String key) {
    return Kohyo.run(
        "verify", "--content", CONTENT, "--key", KEYS.resolve(key + ".pem"), site, "--verbose");
  }

  private void isDoubtful(Result result, String why) {
    assertThat(result.status()).as(result.out()).isEqualTo(1);
    assertThat(result.out())
        .contains("[要注意] " + site.resolve(Manifest.NAME), why, "相違 1件")
        .contains("一致 13件");
  }

  @Test
  void valid() {
    Result result = verify("ed25519-public");
    assertThat(result.status()).as(result.out()).isZero();
    assertThat(result.out()).contains("manifest.json の署名は正しいものです");
  }

  @Test
  void aManifestThatWasChanged_andAnotherKey() throws IOException {
    isDoubtful(verify("other-public"), "署名が合いません");
    Path manifest = site.resolve(Manifest.NAME);
    Files.writeString(manifest, Files.readString(manifest) + " ");
    isDoubtful(verify("ed25519-public"), "署名が合いません");
  }

  @Test
  void aSignatureThatIsNotOne_orNotThere() throws IOException {
    Files.write(site.resolve(Manifest.SIGNATURE), new byte[100_000]);
    isDoubtful(verify("ed25519-public"), "署名が合いません");
    Files.delete(site.resolve(Manifest.SIGNATURE));
    isDoubtful(verify("ed25519-public"), "署名がありません");
    Files.delete(site.resolve(Manifest.NAME));
    isDoubtful(verify("ed25519-public"), "署名を確かめる manifest.json がありません");
  }

  /** A file that was changed together with the manifest gives itself away by its text. */
  @Test
  void theTextCountsWhateverTheSignatureSays() throws IOException {
    Path page = site.resolve("kihon/riyo/index.html");
    Files.writeString(page, Files.readString(page).replace("返還金の徴収", "返還金の請求"));
    Result result = verify("ed25519-public");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.out()).contains("署名は正しい", "[改変] " + page);
  }

  @Test
  void aKeyThatCantBeUsedStopsBeforeAnyWork() {
    for (String key : new String[] {"missing", "rsa", "ed25519"}) {
      Result result = verify(key);
      assertThat(result.status()).as(key).isEqualTo(2);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).contains(key + ".pem", "openssl pkey").hasLineCount(2);
    }
  }
}
