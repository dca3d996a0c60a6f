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

  private static final String KEY = "k1";

  @TempDir private Path temporary;

  private Path write(boolean keep, String... names) throws IOException {
    Path folder = temporary.resolve("report");
    PrivateFolder open = PrivateFolder.open(folder);
    for (String name : names) {
      open.add(name, KEY, name.getBytes(StandardCharsets.UTF_8));
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
    assertThat(open.keep("a.html", KEY)).isTrue();
    assertThat(open.keep("c.html", KEY)).isFalse();
    assertThat(open.keep("mine.html", KEY)).isFalse();
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
    assertThatThrownBy(() -> open.add("../a.html", KEY, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileOfAnotherKey_orChangedBySomebody_isNotKept() throws IOException {
    Path folder = write(false, "a.html", "b.html", "c.html", "d.html");
    FileTime written = Files.getLastModifiedTime(folder.resolve("b.html"));
    Files.writeString(folder.resolve("b.html"), "b.html and more");
    Files.setLastModifiedTime(folder.resolve("b.html"), written);
    Files.writeString(folder.resolve("c.html"), "C.HTML");
    Files.setLastModifiedTime(folder.resolve("c.html"), FileTime.fromMillis(1_000_000_000_000L));
    Files.delete(folder.resolve("d.html"));
    Files.createSymbolicLink(folder.resolve("d.html"), folder.resolve("a.html"));
    PrivateFolder open = PrivateFolder.open(folder);
    assertThat(open.keep("a.html", "k2")).isFalse();
    assertThat(open.keep("a.html", KEY)).isTrue();
    assertThat(open.keep("b.html", KEY)).isFalse();
    assertThat(open.keep("c.html", KEY)).isFalse();
    assertThat(open.keep("d.html", KEY)).isFalse();
  }

  @Test
  void aListOfAnEarlierVersion_hasNamesAlone() throws IOException {
    Path folder = write(false, "a.html", "b.html", "c.html");
    Files.writeString(folder.resolve(".kohyo-files"), "a.html\nb.html\nc.html k1 6 x\n");
    PrivateFolder open = PrivateFolder.open(folder);
    assertThat(open.keep("a.html", KEY)).isFalse();
    assertThat(open.keep("a.html", "")).isFalse();
    assertThat(open.keep("c.html", KEY)).isFalse();
    open.add("a.html", KEY, "a.html".getBytes(StandardCharsets.UTF_8));
    open.close(false);
    assertThat(folder.resolve("b.html")).doesNotExist();
    assertThat(PrivateFolder.open(folder).keep("a.html", KEY)).isTrue();
  }
}
