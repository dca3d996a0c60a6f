package org.kohyo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.testing.ManySocieties;

/**
 * How long it takes to read a country's notices back: pages from disk, then PDFs too. Not a test:
 * it never fails on a time. How to run it stands in {@code site/ja/markdown/benchmark.md}.
 */
public final class VerifyBenchmark {

  private VerifyBenchmark() {}

  /** Builds the societies once, and measures whole processes that verify them. */
  public static void main(String[] args) throws Exception {
    run(new PrintStream(System.out, true, StandardCharsets.UTF_8), List.of(args).contains("pdf"));
  }

  static void run(PrintStream print, boolean pdf) throws Exception {
    Path folder = Files.createTempDirectory("kohyo-verify");
    Path content = folder.resolve("content");
    Path site = folder.resolve("site");
    try {
      ManySocieties.write(Path.of("content"), content, Benchmark.SOCIETIES);
      List<Object> build = new ArrayList<>(List.of("build", "--content", content, "--no-verify"));
      build.addAll(List.of("--out", site, "--report", folder.resolve("report")));
      if (!pdf) {
        build.add("--no-pdf");
      }
      Kohyo.Result built = Kohyo.run(build.toArray());
      if (built.status() != 0) {
        throw new IllegalStateException(built.err());
      }
      String what = "verify of " + Benchmark.SOCIETIES + " societies from disk, cold process, ";
      Benchmark.processes(
          folder.resolve("none"),
          print,
          what + "pages only",
          List.of("verify", site.toString(), "--content", content.toString(), "--no-pdf"),
          0);
      if (pdf) {
        Benchmark.processes(
            folder.resolve("none"),
            print,
            what + "PDFs too",
            List.of("verify", site.toString(), "--content", content.toString()),
            0);
      }
    } finally {
      Benchmark.delete(folder);
    }
  }
}
