package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleFileTest {

  private static final byte[] BYTES = {1, 2, 3};

  @TempDir private Path temp;

  @Test
  void replacesAFile_andLeavesNothingElse() throws IOException {
    Path file = Files.writeString(temp.resolve("a.md"), "before");
    Files.writeString(temp.resolve(".a.md.kohyo-part"), "left by a run that was killed");
    SingleFile.write(file, BYTES);
    assertThat(file).hasBinaryContent(BYTES);
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void refusesAFolder_andKeepsIt() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("folder"));
    assertThatThrownBy(() -> SingleFile.write(folder, BYTES))
        .isInstanceOf(SingleFile.FolderException.class);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void followsALink() throws IOException {
    Path file = Files.writeString(temp.resolve("real.md"), "before");
    Path link = Files.createSymbolicLink(temp.resolve("link.md"), file);
    SingleFile.write(link, BYTES);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasBinaryContent(BYTES);
  }

  @Test
  void whenItCannotBeRenamed_theFileOfBeforeStays() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "before");
    assertThatThrownBy(() -> SingleFile.write(file.resolve("below"), BYTES))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("before");
  }
}
