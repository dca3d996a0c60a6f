package org.kohyo.publish.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.publish.Manifest;
import org.kohyo.render.Digests;

/** A published file is known again by its stamp, and in doubt by its bytes. */
class StandingTest {

  private static final FileTime WHOLE = FileTime.from(Instant.parse("2026-11-22T03:00:00Z"));
  private static final FileTime FINE = FileTime.from(Instant.parse("2026-11-22T03:00:00.5Z"));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("page.html"), "abc");
    Files.setLastModifiedTime(file, FINE);
  }

  private FileState left() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new FileState(
        new Manifest.Entry(
            "page.html",
            Digests.sha256(bytes),
            bytes.length,
            "",
            "",
            Optional.empty(),
            Optional.empty()),
        Stamp.of(file),
        Optional.empty());
  }

  private boolean intact(FileState left) {
    return new Standing(folder).intact(left);
  }

  @Test
  void asItWasLeft_touched_orReplacedByTheSame() throws IOException {
    FileState left = left();
    assertThat(intact(left)).isTrue();
    Files.setLastModifiedTime(file, WHOLE);
    assertThat(intact(left)).as("touched").isTrue();
    Path other = Files.writeString(folder.resolve("other"), "abc");
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(intact(left)).as("replaced").isTrue();
  }

  @Test
  void anotherTextOfTheSameSize() throws IOException {
    FileState left = left();
    Files.writeString(file, "abd");
    assertThat(intact(left)).isFalse();
  }

  /** A file system that counts whole seconds may give an edit the time of the build. */
  @Test
  void anotherTextInTheSameSecond() throws IOException {
    Files.setLastModifiedTime(file, WHOLE);
    FileState left = left();
    assertThat(intact(left)).isTrue();
    Files.write(file, "abd".getBytes(StandardCharsets.US_ASCII));
    Files.setLastModifiedTime(file, WHOLE);
    assertThat(intact(left)).isFalse();
  }

  @Test
  void anotherFileWithTheSameTime() throws IOException {
    FileState left = left();
    Path other = Files.writeString(folder.resolve("other"), "abd");
    Files.setLastModifiedTime(other, FINE);
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(intact(left)).isFalse();
  }

  @Test
  void gone_longer_aFolder_orALink() throws IOException {
    FileState left = left();
    Files.writeString(file, "abcd");
    assertThat(intact(left)).isFalse();
    Files.delete(file);
    assertThat(intact(left)).isFalse();
    Files.createSymbolicLink(file, Files.writeString(folder.resolve("other"), "abc"));
    assertThat(intact(left)).isFalse();
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(intact(left)).isFalse();
  }
}
