package org.kohyo;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;
import org.kohyo.testing.ManySocieties;

/**
 * The figures of {@code site/ja/markdown/benchmark.md}. Not a test: it never fails on a time. How
 * to run it stands on that page.
 */
public final class Benchmark {

  private static final int COLD_RUNS = 7;
  static final int SOCIETIES = 1400;
  private static final int WARM_ROUNDS = 24;
  private static final int PDFS = 50;

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
      check(out, print);
      DiffBenchmark.run(print);
      warm(print);
      sizes(out, print);
    } finally {
      delete(out);
    }
  }

  private static void cold(Path out, PrintStream print, String what, String... more)
      throws Exception {
    List<String> words =
        new ArrayList<>(List.of("build", "--society", "jrc", "--society", "tokyo-seinan-shitetsu"));
    words.addAll(List.of("--out", out.toString(), "--report", out + "-report"));
    words.addAll(Arrays.asList(more));
    processes(out, print, what, words);
    delete(Path.of(out + "-report"));
  }

  /** A pair: what the checks of many cost beside those of the repository's few societies. */
  private static void check(Path out, PrintStream print) throws Exception {
    Path many = Files.createTempDirectory("kohyo-many");
    try {
      ManySocieties.write(Path.of("content"), many, SOCIETIES);
      for (Path content : List.of(Path.of("content"), many)) {
        String what =
            content.equals(many) ? SOCIETIES + " societies" : "the repository's societies";
        processes(
            out,
            print,
            "check of " + what + ", report and all, cold process, heap of 384 MB",
            List.of("check", "--content", content.toString(), "--report", out.toString()));
      }
    } finally {
      delete(many);
    }
  }

  /** Whole processes, each into an empty folder, as a user starts them. */
  private static void processes(Path out, PrintStream print, String what, List<String> words)
      throws Exception {
    processes(out, print, what, words, 0);
  }

  /**
   * Whole processes.
   *
   * @param status with which they have to end
   */
  static void processes(Path out, PrintStream print, String what, List<String> words, int status)
      throws Exception {
    Path jar = Path.of("target", "kohyo.jar");
    if (!Files.exists(jar)) {
      print.println("| " + what + " | needs target/kohyo.jar: mvn -DskipTests package |");
      return;
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-jar",
                jar.toString()));
    command.addAll(words);
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < COLD_RUNS; i++) {
      delete(out);
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      if (process.waitFor() != status) {
        throw new IllegalStateException("failed: " + command);
      }
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    seconds.sort(Comparator.naturalOrder());
    row(print, what + " (median of " + COLD_RUNS + ")", "%.2f s", seconds.get(COLD_RUNS / 2));
  }

  /** One thread, one engine: what its thread spends on a PDF once the JIT has settled. */
  private static void warm(PrintStream print) throws IOException {
    PdfEngine engine =
        new PdfEngine(Files.readString(Path.of("templates/print.css")), FontSet.bundled());
    Path samples = Path.of("src/test/resources/org/kohyo/render/pdf");
    List<PrintDocument> documents = new ArrayList<>();
    for (String name : List.of("sample-riyo-mokuteki.html", "sample-kohyo-jiko.html")) {
      documents.add(new PrintDocument(Files.readString(samples.resolve(name)), name, "見本"));
    }
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<Double> milliseconds = new ArrayList<>();
    for (int round = 0; round < WARM_ROUNDS; round++) {
      long start = threads.getCurrentThreadCpuTime();
      for (int i = 0; i < PDFS; i++) {
        engine.render(documents.get(i % documents.size()));
      }
      milliseconds.add((threads.getCurrentThreadCpuTime() - start) / 1e6 / PDFS);
    }
    List<Double> settled = new ArrayList<>(milliseconds.subList(WARM_ROUNDS / 2, WARM_ROUNDS));
    settled.sort(Comparator.naturalOrder());
    row(
        print,
        "CPU per PDF, warm, best of " + settled.size() + " rounds",
        "%.1f ms",
        settled.get(0));
    row(print, "the same, median", "%.1f ms", settled.get(settled.size() / 2));
  }

  private static void sizes(Path out, PrintStream print) throws IOException {
    delete(out);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Clock clock = Clock.system(ZoneId.of("Asia/Tokyo"));
    Main.run(
        new Terminal(nowhere, nowhere, StandardCharsets.UTF_8, clock),
        "build",
        "--out",
        out.toString());
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

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
