package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for Unix, with a Java that tells what it was given. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {

  @TempDir private Path temporary;

  private Path here;
  private Path java;

  @BeforeEach
  void setUp() throws Exception {
    here = Files.createDirectory(temporary.resolve("a folder"));
    java = temporary.resolve("java home");
    Path launcher = here.resolve("kohyo");
    Files.copy(Path.of("src/main/launcher/kohyo"), launcher, StandardCopyOption.REPLACE_EXISTING);
    Files.createDirectories(java.resolve("bin"));
    Path fake = java.resolve("bin/java");
    Files.writeString(fake, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void passesTheArchiveThatThereIsAndTheArguments() throws Exception {
    Files.createFile(here.resolve("kohyo.jsa"));

    List<String> given = run("build", "--out", "two words");

    assertThat(given)
        .contains("-XX:SharedArchiveFile=" + here.resolve("kohyo.jsa"))
        .endsWith("-jar", here + "/kohyo.jar", "build", "--out", "two words");
  }

  @Test
  void prefersTheArchiveOfLinkedClasses() throws Exception {
    Files.createFile(here.resolve("kohyo.jsa"));
    Files.createFile(here.resolve("kohyo.aot"));

    assertThat(run())
        .contains("-XX:AOTCache=" + here.resolve("kohyo.aot"))
        .noneMatch(word -> word.startsWith("-XX:SharedArchiveFile"));
  }

  @Test
  void needsNoArchive() throws Exception {
    assertThat(run()).noneMatch(word -> word.contains("Archive") || word.contains("AOTCache"));
  }

  /** One that doesn't fit, or an option that another Java doesn't know, must not be told. */
  @Test
  void staysSilentAboutArchives() throws Exception {
    assertThat(run()).contains("-Xlog:disable", "-XX:+IgnoreUnrecognizedVMOptions");
  }

  /** As people put it among their programs. */
  @Test
  void isFoundThroughALink() throws Exception {
    Path link = Files.createSymbolicLink(temporary.resolve("link"), here.resolve("kohyo"));

    assertThat(started(temporary, link.toString()))
        .endsWith("-jar", here.toRealPath() + "/kohyo.jar");
  }

  @Test
  void isFoundInTheFolderItself() throws Exception {
    assertThat(started(here, "kohyo")).endsWith("-jar", "./kohyo.jar");
  }

  private List<String> run(String... words) throws Exception {
    return started(temporary, here.resolve("kohyo").toString(), words);
  }

  private List<String> started(Path folder, String launcher, String... words) throws Exception {
    var builder = new ProcessBuilder("sh", launcher).directory(folder.toFile());
    builder.command().addAll(List.of(words));
    builder.environment().put("JAVA_HOME", java.toString());
    Process process = builder.redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.lines().toList();
  }
}
