package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {

  @TempDir private Path temporary;

  private Path write(boolean keep, String... names) throws IOException {
    Path folder = temporary.resolve("report");
    PrivateFolder open = PrivateFolder.open(folder);
    for (String name : names) {
      open.add(name, name.getBytes(StandardCharsets.UTF_8));
    }
    open.close(keep);
    return folder;
  }

  @Test
  void whatIsOverGoes_butNothingThatSomebodyElsePutThere() throws IOException {
    Path folder = write(false, "a.html", "b.html");
    Files.writeString(folder.resolve("mine.html"), "mine");
    write(false, "b.html");
    assertThat(folder.resolve("a.html")).doesNotExist();
    assertThat(folder.resolve("b.html")).hasContent("b.html");
    assertThat(folder.resolve("mine.html")).exists();
  }

  @Test
  void keeping_leavesTheOthersAndRemembersThem() throws IOException {
    Path folder = write(false, "a.html", "b.html");
    write(true, "b.html");
    assertThat(folder.resolve("a.html")).exists();
    write(false, "b.html");
    assertThat(folder.resolve("a.html")).doesNotExist();
  }

  @Test
  void aKeptFileStaysAndIsRemembered_oneThatIsGoneOrSomebodyElsesIsNotKept() throws IOException {
    Path folder = write(false, "a.html", "b.html", "c.html");
    Files.writeString(folder.resolve("mine.html"), "mine");
    Files.delete(folder.resolve("c.html"));
    PrivateFolder open = PrivateFolder.open(folder);
    assertThat(open.keep("a.html")).isTrue();
    assertThat(open.keep("c.html")).isFalse();
    assertThat(open.keep("mine.html")).isFalse();
    open.close(false);
    assertThat(folder.resolve("a.html")).hasContent("a.html");
    assertThat(folder.resolve("b.html")).doesNotExist();
    write(false);
    assertThat(folder.resolve("a.html")).doesNotExist();
    assertThat(folder.resolve("mine.html")).hasContent("mine");
  }

  @Test
  void whatIsTheSameIsNotWrittenAgain() throws IOException {
    Path folder = write(false, "a.html");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(folder.resolve("a.html"), old);
    write(false, "a.html");
    assertThat(Files.getLastModifiedTime(folder.resolve("a.html"))).isEqualTo(old);
  }

  @Test
  void aForgedList_deletesNothingElsewhere() throws IOException {
    Path folder = write(false, "a.html");
    Path precious = Files.writeString(temporary.resolve("precious.html"), "kept");
    Files.writeString(folder.resolve(".kohyo-files"), "../precious.html\na.html\n");
    write(false, "b.html");
    assertThat(precious).hasContent("kept");
    assertThat(folder.resolve("a.html")).doesNotExist();
  }

  @Test
  void aLinkIsReplaced_notFollowed() throws IOException {
    Path folder = write(false, "a.html");
    Path precious = Files.writeString(temporary.resolve("precious.html"), "kept");
    Files.delete(folder.resolve("a.html"));
    Files.createSymbolicLink(folder.resolve("a.html"), precious);
    write(false, "a.html");
    assertThat(precious).hasContent("kept");
    assertThat(folder.resolve("a.html")).hasContent("a.html");
  }

  @Test
  void otherNamesAreRefused() throws IOException {
    PrivateFolder open = PrivateFolder.open(temporary);
    assertThatThrownBy(() -> open.add("../a.html", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
