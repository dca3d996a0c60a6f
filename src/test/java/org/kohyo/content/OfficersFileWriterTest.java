package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.content.Rewordings.Acceptance;
import org.kohyo.finding.EnvironmentFault;

/** What happens between reading and writing harms nobody. */
class OfficersFileWriterTest {

  private static final String PATH = "societies/x.yaml";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve(PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "old");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void nothingChanged(String content) throws IOException {
    assertThat(file).hasContent(content);
    try (Stream<Path> all = Files.list(file.getParent())) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void aFileThatAppearedMeanwhileIsNotOverwritten() throws IOException {
    OfficersFileWriter writer = new OfficersFileWriter(folder);
    assertThatThrownBy(() -> writer.create(PATH, bytes("new")))
        .isInstanceOf(FileAlreadyExistsException.class);
    nothingChanged("old");
  }

  @Test
  void aFileThatWasSavedMeanwhileIsNotOverwritten() throws IOException {
    OfficersFileWriter writer = new OfficersFileWriter(folder);
    assertThatThrownBy(() -> writer.replace(PATH, bytes("older"), bytes("new")))
        .isInstanceOf(EnvironmentFault.class)
        .hasMessageContaining("accept.changed-meanwhile");
    nothingChanged("old");
    writer.replace(PATH, bytes("old"), bytes("new"));
    nothingChanged("new");
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed(@TempDir Path elsewhere) throws IOException {
    Path other = Files.writeString(elsewhere.resolve("other.yaml"), "old");
    Files.delete(file);
    try {
      Files.createSymbolicLink(file, other);
    } catch (UnsupportedOperationException e) {
      return;
    }
    OfficersFileWriter writer = new OfficersFileWriter(folder);
    assertThatThrownBy(() -> writer.replace(PATH, bytes("old"), bytes("new")))
        .hasMessageContaining("new.outside");
    assertThat(other).hasContent("old");
  }

  @Test
  void adjustmentsThatAreNoLongerThoseThatWereLookedAtAreLeft() throws IOException {
    String text = "adjustments:\n  - reword: a\n    replaces: now\n    text: b\n";
    Files.writeString(file, text);
    for (Acceptance stale :
        List.of(
            new Acceptance(0, "a", Optional.of("then"), "new"),
            new Acceptance(0, "a", Optional.empty(), "new"),
            new Acceptance(0, "b", Optional.of("now"), "new"),
            new Acceptance(1, "a", Optional.of("now"), "new"))) {
      assertThatThrownBy(() -> Rewordings.accept(folder, "x", List.of(stale)))
          .isInstanceOf(EnvironmentFault.class)
          .hasMessageContaining("accept.changed-meanwhile");
    }
    for (String other : List.of("adjustments: 1\n", "- a\n", "a: [\n", "\u0000", "")) {
      Files.writeString(file, other);
      assertThatThrownBy(
              () ->
                  Rewordings.accept(
                      folder, "x", List.of(new Acceptance(0, "a", Optional.of("now"), "new"))))
          .isInstanceOf(EnvironmentFault.class);
      nothingChanged(other);
    }
  }
}
