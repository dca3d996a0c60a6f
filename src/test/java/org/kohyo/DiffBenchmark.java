package org.kohyo;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.testing.GitFolder;
import org.kohyo.testing.ManySocieties;

/** What {@link Benchmark} measures of {@code diff}: whole processes on two revisions. */
final class DiffBenchmark {

  private DiffBenchmark() {}

  /** Two revisions of many societies, then the table of one society. */
  static void run(PrintStream print) throws Exception {
    Path folder = Files.createTempDirectory("kohyo-diff");
    Path content = folder.resolve("repo/content");
    ManySocieties.write(Path.of("content"), content, Benchmark.SOCIETIES);
    try (GitFolder git = GitFolder.init(folder.resolve("repo"))) {
      git.commit("first");
      replace(content.resolve("policy/purposes.yaml"), "被保険者等に", "加入者に");
      git.commit("a canonical purpose is reworded");
      replace(content.resolve("societies/mihon-00700.yaml"), "総務課", "企画課");
      git.commit("one society has a new contact");
      String all = "diff of two revisions, " + Benchmark.SOCIETIES + " societies, ";
      measure(folder, print, all + "a canonical wording changed", "HEAD~2", "HEAD~1", "markdown");
      measure(folder, print, all + "one society changed", "HEAD~1", "HEAD", "markdown");
      for (String format : List.of("text", "pdf", "docx")) {
        table(folder, print, format);
      }
    } finally {
      Benchmark.delete(folder);
    }
  }

  /** Of one society between two days; the text is nearly all start and reading. */
  private static void table(Path folder, PrintStream print, String format) throws Exception {
    Path out = folder.resolve("out");
    List<String> words = new ArrayList<>(List.of("diff", "2025-12-01", "2026-04-01"));
    words.addAll(List.of("--society", "mihon", "--format", format));
    words.addAll(List.of("--out", out.resolve("table").toString()));
    String what = "diff of two days, one society, two notices, as " + format + ", cold process";
    Benchmark.processes(out, print, what, words, Main.FINDINGS);
  }

  private static void replace(Path file, String what, String by) throws Exception {
    String was = Files.readString(file);
    if (!was.contains(what)) {
      throw new IllegalStateException(file + " doesn't say " + what);
    }
    Files.writeString(file, was.replaceFirst(what, by));
  }

  private static void measure(
      Path folder, PrintStream print, String what, String before, String after, String format)
      throws Exception {
    Path out = folder.resolve("out");
    Benchmark.processes(
        out,
        print,
        what + ", cold process, heap of 384 MB",
        List.of(
            "diff",
            before,
            after,
            "--content",
            folder.resolve("repo/content").toString(),
            "--format",
            format,
            "--out",
            out.resolve("table").toString()),
        Main.FINDINGS);
  }
}
