package org.kohyo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kept input of every target, once and without the fuzzer. */
class InputsTest {

  /** They are read by everyone who clones the repository. */
  private static final long MOST_BYTES = 300_000;

  /** What takes longer hangs. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @TestFactory
  Stream<DynamicTest> eachIsRead() {
    return Stream.of(Target.values())
        .flatMap(
            target ->
                files(target.inputs()).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                target.id() + "/" + file.getFileName(),
                                file.toUri(),
                                () -> run(target, Files.readAllBytes(file)))));
  }

  private static void run(Target target, byte[] input) {
    assertTimeoutPreemptively(LONGEST, () -> target.run(input));
  }

  @Test
  void everyTargetHasInputsAndAllAreSmall() throws IOException {
    long bytes = 0;
    for (Target target : Target.values()) {
      assertThat(files(target.inputs())).as(target.id()).isNotEmpty();
      for (Path file : files(target.inputs())) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
