package org.kohyo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected output that stands in a file. {@code -Dkohyo.golden=write} rewrites these files instead
 * of comparing, except on a continuous integration server ({@code CI=true}).
 */
public final class Golden {

  private Golden() {}

  /**
   * Compares a text with a file, or rewrites the file.
   *
   * @param file below {@code src/test/resources}, UTF-8
   * @param actual what the program gave
   */
  public static void check(Path file, String actual) throws IOException {
    if (writing()) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(file).as("write it with -Dkohyo.golden=write, then read it").exists();
    assertThat(actual).as("%s", file).isEqualTo(Files.readString(file));
  }

  /**
   * Whether golden files are rewritten.
   *
   * @throws IllegalStateException when that is asked for where nobody would read them
   */
  public static boolean writing() {
    boolean asked = "write".equals(System.getProperty("kohyo.golden"));
    if (asked && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("golden files are not rewritten where CI=true");
    }
    return asked;
  }
}
