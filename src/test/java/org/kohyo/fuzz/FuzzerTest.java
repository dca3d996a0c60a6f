package org.kohyo.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks for new inputs for a while: in the profiles {@code fuzz} and {@code all-tests}. What is
 * found lies in {@code target/fuzz/<target>} with the fuzzer's log.
 */
class FuzzerTest {

  private static final int SECONDS = Integer.getInteger("kohyo.fuzz.seconds", 10);

  @ParameterizedTest
  @EnumSource
  void findsNothing(Target target) throws IOException, InterruptedException {
    String only = System.getProperty("kohyo.fuzz.target", "");
    org.junit.jupiter.api.Assumptions.assumeTrue(only.isEmpty() || only.equals(target.id()));
    Fuzzer fuzzer = new Fuzzer(target);
    int status = fuzzer.search(SECONDS);
    assertThat(status).as(() -> fuzzer.told()).isZero();
    if (Fuzzer.keeping()) {
      assertThat(fuzzer.keep()).as(() -> fuzzer.told()).isZero();
    }
  }

  @org.junit.jupiter.api.BeforeAll
  static void jazzerIsThere() throws IOException {
    Fuzzer.keeping();
    Files.createDirectories(Path.of("target/fuzz"));
    assertThat(FuzzerTest.class.getResource("/com/code_intelligence/jazzer/Jazzer.class"))
        .as("run it with -Pfuzz")
        .isNotNull();
  }
}
