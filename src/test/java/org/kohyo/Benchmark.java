package org.kohyo;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The figures of {@code site/ja/markdown/benchmark.md}. Not a test: it never fails on a time. How
 * to run it stands on that page.
 */
public final class Benchmark {

  private static final int COLD_RUNS = 7;
  private static final int WARM_RUNS = 16;

  private Benchmark() {}

  /** Runs all measurements and prints a Markdown table. */
  public static void main(String[] args) throws Exception {
    Path out = Files.createTempDirectory("kohyo-bench");
    PrintStream print = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      print.println("| what | figure |");
      print.println("|---|---|");
      cold(out, print, "two societies, everything, cold process");
      cold(out, print, "the same without PDFs", "--no-pdf");
      warm(out, print);
      sizes(out, print);
    } finally {
      delete(out);
    }
  }

  private static void cold(Path out, PrintStream print, String what, String... more)
      throws Exception {
    Path jar = Path.of("target", "kohyo.jar");
    if (!Files.exists(jar)) {
      print.println("| " + what + " | needs target/kohyo.jar: mvn -DskipTests package |");
      return;
    }
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < COLD_RUNS; i++) {
      delete(out);
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  jar.toString(),
                  "build",
                  "--society",
                  "jrc",
                  "--society",
                  "tokyo-seinan-shitetsu",
                  "--out",
                  out.toString()));
      command.addAll(Arrays.asList(more));
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("build failed");
      }
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    seconds.sort(Comparator.naturalOrder());
    row(print, what + " (median of " + COLD_RUNS + ")", "%.2f s", seconds.get(COLD_RUNS / 2));
  }

  /**
   * Builds of forty societies with and without PDFs in turn: the difference is what the PDFs cost.
   */
  private static void warm(Path out, PrintStream print) throws IOException {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    Terminal silent =
        new Terminal(
            new PrintStream(PrintStream.nullOutputStream()),
            new PrintStream(PrintStream.nullOutputStream()),
            StandardCharsets.UTF_8,
            Clock.system(ZoneId.of("Asia/Tokyo")));
    Path content = many(Files.createTempDirectory("kohyo-bench-content"));
    List<Double> milliseconds = new ArrayList<>();
    try {
      for (int i = 0; i < WARM_RUNS; i++) {
        delete(out);
        long start = system.getProcessCpuTime();
        build(silent, content, out, "html,pdf");
        long middle = system.getProcessCpuTime();
        long made = count(out);
        delete(out);
        long second = system.getProcessCpuTime();
        build(silent, content, out, "html");
        long end = system.getProcessCpuTime();
        if (i >= WARM_RUNS / 2) { // the first half warms up
          milliseconds.add(((middle - start) - (end - second)) / 1e6 / made);
        }
      }
    } finally {
      delete(content);
    }
    milliseconds.sort(Comparator.naturalOrder());
    row(
        print,
        "CPU per PDF of 4 pages, warm, 80 PDFs a build (median of " + milliseconds.size() + ")",
        "%.1f ms",
        milliseconds.get(milliseconds.size() / 2));
    delete(out);
    build(silent, Path.of("content"), out, "html,fragment,json,pdf");
  }

  private static void build(Terminal terminal, Path content, Path out, String formats) {
    int status =
        Main.run(
            terminal,
            "build",
            "--content",
            content.toString(),
            "--out",
            out.toString(),
            "--formats",
            formats);
    if (status != 0) {
      throw new IllegalStateException("build failed");
    }
  }

  /** The fictional society forty times, each with a telephone number of its own. */
  private static Path many(Path folder) throws IOException {
    Path source = Path.of("content");
    try (Stream<Path> all = Files.walk(source)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(source.resolve("societies"))) {
          Path target = folder.resolve(source.relativize(file).toString());
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
    String mihon = Files.readString(source.resolve("societies/mihon.yaml"));
    Files.createDirectories(folder.resolve("societies"));
    for (int i = 0; i < 40; i++) {
      String phone = String.format(Locale.ROOT, "03-0000-%04d", i);
      Files.writeString(
          folder.resolve("societies/mihon-" + i + ".yaml"), mihon.replace("03-0000-0000", phone));
    }
    return folder;
  }

  private static long count(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(p -> p.toString().endsWith(".pdf")).count();
    }
  }

  private static void sizes(Path out, PrintStream print) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      for (Path pdf : all.filter(p -> p.toString().endsWith(".pdf")).sorted().toList()) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
          String name = out.relativize(pdf).toString().replace('\\', '/');
          row(
              print,
              name + ", " + document.getNumberOfPages() + " pages",
              "%.0f KB",
              Files.size(pdf) / 1000.0);
        }
      }
    }
  }

  private static void row(PrintStream print, String what, String format, double value) {
    print.println("| " + what + " | " + String.format(Locale.ROOT, format, value) + " |");
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
