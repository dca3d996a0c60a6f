package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs that differ in a byte are two programs. */
class ProgramCodeTest {

  @TempDir Path folder;

  private Path jar(String text, String comment) throws IOException {
    Path jar = Files.createTempFile(folder, "program", ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.setComment(comment);
      for (String name : new String[] {"A.class", "B.class"}) {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        zip.putNextEntry(entry);
        zip.write((text + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  @Test
  void aJar() throws IOException {
    byte[] directory = ProgramCode.directory(jar("x", ""));
    assertThat(ProgramCode.directory(jar("x", ""))).isEqualTo(directory);
    assertThat(ProgramCode.directory(jar("x", "a word ".repeat(9000)))).isEqualTo(directory);
    assertThat(ProgramCode.directory(jar("y", ""))).as("same size").isNotEqualTo(directory);
  }

  @Test
  void noJar() throws IOException {
    Path file = Files.writeString(folder.resolve("x"), "no zip file at all, but some text");
    assertThatThrownBy(() -> ProgramCode.directory(file)).isInstanceOf(IOException.class);
    Path empty = Files.writeString(folder.resolve("y"), "");
    assertThatThrownBy(() -> ProgramCode.directory(empty)).isInstanceOf(IOException.class);
  }

  @Test
  void aFolder() throws IOException {
    Path a = Files.writeString(folder.resolve("A.class"), "x");
    FileTime time = Files.getLastModifiedTime(a);
    byte[] listing = ProgramCode.listing(folder);
    assertThat(ProgramCode.listing(folder)).isEqualTo(listing);
    Files.setLastModifiedTime(a, FileTime.fromMillis(time.toMillis() + 1000));
    assertThat(ProgramCode.listing(folder)).as("time").isNotEqualTo(listing);
    Files.writeString(a, "xy");
    Files.setLastModifiedTime(a, time);
    assertThat(ProgramCode.listing(folder)).as("size").isNotEqualTo(listing);
    Files.move(a, folder.resolve("B.class"));
    assertThat(ProgramCode.listing(folder)).as("name").isNotEqualTo(listing);
  }

  @Test
  void thisProgram() throws IOException {
    assertThat(ProgramCode.digest()).matches("[0-9]+-[0-9a-f]{1,8}");
  }
}
