package org.kohyo.fuzz;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jazzer in a JVM of its own, for one target. Its options are those of libFuzzer. */
final class Fuzzer {

  /** New inputs that one run may add to a target's kept ones: the smallest. */
  private static final int MOST_KEPT = 20;

  private static final int LONGEST_KEPT = 8192;

  /** Seconds that one input may take; one that takes longer is a fault. */
  private static final int SLOWEST = 20;

  private static final Pattern OTHER_TESTS =
      Pattern.compile(
          "playwright|icu4j|byte-buddy|nu.validator|saxon|xmlresolver|rhino|archunit|verapdf"
              + "|xmlbeans|titanium|parsson",
          Pattern.CASE_INSENSITIVE);

  private final Target target;
  private final Path folder;
  private final Path found;
  private final Path log;

  Fuzzer(Target target) {
    this.target = target;
    this.folder = Path.of("target/fuzz").resolve(target.id()).toAbsolutePath();
    this.found = folder.resolve("found");
    this.log = folder.resolve("log.txt");
  }

  /**
   * Whether new inputs are kept.
   *
   * @throws IllegalStateException when that is asked for where nobody would read them
   */
  static boolean keeping() {
    boolean asked = Boolean.getBoolean("kohyo.fuzz.keep");
    if (asked && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("inputs are not kept where CI=true");
    }
    return asked;
  }

  /** Searches for so many seconds; 0 when no input showed a fault. */
  int search(int seconds) throws IOException, InterruptedException {
    Files.createDirectories(found);
    Files.deleteIfExists(log);
    return run(
        List.of(
            "-max_total_time=" + seconds,
            "-max_len=" + target.longest(),
            "-timeout=" + SLOWEST,
            // Its heap has a limit; the peak that would be asked for here starts with the parent's.
            "-rss_limit_mb=0",
            "-seed=" + Integer.getInteger("kohyo.fuzz.seed", 0),
            "-print_final_stats=1",
            "-artifact_prefix=" + folder + "/",
            "-dict=" + target.dictionary().toAbsolutePath(),
            found.toString(),
            target.inputs().toAbsolutePath().toString()));
  }

  /** Adds the smallest inputs that reached what no kept one reaches; 0 when all went well. */
  int keep() throws IOException, InterruptedException {
    Path kept = folder.resolve("kept");
    Files.createDirectories(kept);
    clear(kept);
    copy(list(target.inputs()), kept);
    List<String> names = list(kept).stream().map(p -> p.getFileName().toString()).toList();
    int status = run(List.of("-merge=1", kept.toString(), found.toString()));
    List<Path> fresh =
        list(kept).stream()
            .filter(p -> !names.contains(p.getFileName().toString()))
            .filter(p -> p.toFile().length() <= LONGEST_KEPT)
            .sorted(Comparator.comparing(p -> p.toFile().length()))
            .limit(MOST_KEPT)
            .toList();
    copy(fresh, target.inputs());
    return status;
  }

  /** The end of what it said. */
  String told() {
    try {
      String text = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
      return text.substring(Math.max(0, text.length() - 3000));
    } catch (IOException e) {
      return "no log: " + e.getMessage();
    }
  }

  private int run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx900m", "-Xss1m", "-Djava.awt.headless=true", "-cp", classPath()));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.type());
    command.add("--instrumentation_includes=" + target.instrumented());
    command.add("--custom_hook_excludes=**");
    command.add("--reproducer_path=" + folder);
    command.addAll(options);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Surefire's own class path is one jar that names the others. The fuzzer reads them all, into
   * memory that it is not to run out of: what other tests judge with is left out.
   */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(all.split(File.pathSeparator))
        .filter(path -> !OTHER_TESTS.matcher(path).find())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void clear(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Files.delete(file);
    }
  }

  private static void copy(List<Path> files, Path to) throws IOException {
    for (Path file : files) {
      Files.write(to.resolve(file.getFileName().toString()), Files.readAllBytes(file));
    }
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
