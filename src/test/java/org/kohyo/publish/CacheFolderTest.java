package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Samples;

class CacheFolderTest {

  private static final URI A = URI.create("https://a.example/");
  private static final URI B = URI.create("https://b.example/?q=1");

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void folder() {
    folder = temporary.resolve("some/cache");
  }

  private CacheFolder open() throws IOException {
    return CacheFolder.open(folder, 10_000);
  }

  private static CacheFolder.Entry entry(String text) {
    return new CacheFolder.Entry(
        Optional.of("\"1\""),
        Optional.empty(),
        Optional.of("text/html"),
        text.getBytes(StandardCharsets.UTF_8));
  }

  private Optional<String> text(URI address) throws IOException {
    return open().load(address).map(e -> new String(e.bytes(), StandardCharsets.UTF_8));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    }
  }

  @Test
  void whatWasStoredIsThere_alsoLater() throws IOException {
    CacheFolder cache = open();
    assertThat(cache.load(A)).isEmpty();
    assertThat(cache.store(A, entry("公表"))).isTrue();
    assertThat(cache.store(B, entry(""))).isTrue();
    CacheFolder.Entry loaded = open().load(A).orElseThrow();
    assertThat(loaded.etag()).hasValue("\"1\"");
    assertThat(loaded.lastModified()).isEmpty();
    assertThat(loaded.contentType()).hasValue("text/html");
    assertThat(text(A)).hasValue("公表");
    assertThat(text(B)).hasValue("");
    cache.store(A, entry("new"));
    assertThat(text(A)).hasValue("new");
    assertThat(files()).hasSize(4);
  }

  @Test
  void damagedEntriesAreNotThere() throws IOException {
    open().store(A, entry("a text"));
    for (Path file : files()) {
      byte[] sound = Files.readAllBytes(file);
      Samples.check(
          200,
          samples -> {
            byte[] damaged = sound.clone();
            int at = samples.below(damaged.length);
            damaged[at] ^= (byte) (1 << samples.below(7));
            try {
              Files.write(file, damaged);
              open()
                  .load(A)
                  .ifPresent(e -> assertThat(e.bytes()).isEqualTo(entry("a text").bytes()));
              Files.write(file, java.util.Arrays.copyOf(sound, at));
              assertThat(open().load(A).filter(e -> at < sound.length - 2)).isEmpty();
            } catch (IOException e) {
              throw new AssertionError(e);
            }
          });
      Files.write(file, sound);
    }
    assertThat(text(A)).hasValue("a text");
  }

  @Test
  void anEntryOfAnotherAddressIsNotThere() throws IOException {
    open().store(A, entry("a"));
    Path head = files().get(1);
    String json = Files.readString(head);
    Files.writeString(head, json.replace("a.example", "c.example"));
    assertThat(text(A)).isEmpty();
    Files.writeString(head, json.replace("\\\"1\\\"", "1\\r\\nX-Other: 1"));
    assertThat(text(A)).isEmpty();
    Files.writeString(head, "[".repeat(5_000));
    assertThat(text(A)).isEmpty();
    Files.writeString(head, json);
    assertThat(text(A)).hasValue("a");
  }

  @Test
  void whatIsTooMuchGoes_theOldestFirst() throws IOException {
    CacheFolder cache = open();
    List<URI> addresses =
        IntStream.range(0, 8).mapToObj(i -> URI.create("https://x.example/" + i)).toList();
    for (int i = 0; i < 4; i++) {
      cache.store(addresses.get(i), entry("x".repeat(1500)));
    }
    cache.load(addresses.get(0));
    for (int i = 4; i < 8; i++) {
      cache.store(addresses.get(i), entry("x".repeat(1500)));
      cache.load(addresses.get(0));
    }
    assertThat(cache.load(addresses.get(0))).isPresent();
    assertThat(cache.load(addresses.get(1))).isEmpty();
    assertThat(cache.load(addresses.get(7))).isPresent();
    assertThat(cache.store(A, entry("x".repeat(10_000)))).isFalse();
    assertThat(files().stream().mapToLong(f -> f.toFile().length()).sum()).isLessThan(10_000);
  }

  @Test
  void aFolderThatGrewTooLargeShrinks_byTheTimeOfItsFiles() throws IOException {
    open().store(A, entry("a".repeat(3000)));
    for (Path file : files()) {
      Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    }
    open().store(B, entry("b".repeat(3000)));
    CacheFolder.open(folder, 5000);
    assertThat(text(A)).isEmpty();
    assertThat(text(B)).isPresent();
  }

  @Test
  void filesOfOthersStay() throws IOException {
    open().store(A, entry("a"));
    Files.writeString(folder.resolve("mine.json"), "x".repeat(9000));
    Files.createDirectory(folder.resolve("0".repeat(64) + ".kohyo-body"));
    Files.writeString(folder.resolve(".kohyo-1234.part"), "left by a run that was killed");
    CacheFolder.open(folder, 1);
    assertThat(files()).hasSize(2);
    assertThat(folder.resolve("mine.json")).exists();
  }

  @Test
  void aLinkIsReplaced_notFollowed() throws IOException {
    open().store(A, entry("a"));
    Path body = files().get(0);
    Path precious = Files.writeString(temporary.resolve("precious"), "a");
    Files.delete(body);
    Files.createSymbolicLink(body, precious);
    assertThat(text(A)).isEmpty();
    open().store(A, entry("b"));
    assertThat(precious).hasContent("a");
    assertThat(text(A)).hasValue("b");
  }

  @Test
  void aFolderThatIsGoneKeepsNothing() throws IOException {
    CacheFolder cache = open();
    Files.delete(folder);
    assertThat(cache.store(A, entry("a"))).isFalse();
    assertThat(cache.load(A)).isEmpty();
  }
}
