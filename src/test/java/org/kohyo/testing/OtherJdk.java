package org.kohyo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK of another version than the one that runs: that of the system property {@code
 * kohyo.other-jdk}, or the newest from 21 on among those that a Linux system has installed.
 */
public final class OtherJdk {

  private static final Path INSTALLED = Path.of("/usr/lib/jvm");

  private OtherJdk() {}

  /** Its launcher; empty when there is none. */
  public static Optional<Path> java() throws IOException {
    String named = System.getProperty("kohyo.other-jdk", "");
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named, "bin", "java"));
    }
    if (!Files.isDirectory(INSTALLED)) {
      return Optional.empty();
    }
    try (Stream<Path> all = Files.list(INSTALLED)) {
      return all.filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .filter(home -> version(home) >= 21 && version(home) != Runtime.version().feature())
          .max(Comparator.comparingInt(OtherJdk::version).thenComparing(home -> home))
          .map(home -> home.resolve("bin/java"));
    }
  }

  private static int version(Path home) {
    Properties release = new Properties();
    try (var reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
      String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
      return Integer.parseInt(version.split("[^0-9]")[0]);
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }

  /** What the tests run with: Surefire puts the real class path aside. */
  public static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
