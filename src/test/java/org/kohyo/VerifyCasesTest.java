package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.Kohyo.Result;
import org.kohyo.testing.Folders;
import org.kohyo.testing.Golden;

/**
 * {@code verify} of a built folder that was meddled with. A case has the steps of the meddling in
 * {@code steps.txt}, options in {@code args.txt} (a word that begins with a slash is a folder of
 * the site to verify instead of all of it), and what the command says.
 */
class VerifyCasesTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo");
  private static final Path CONTENT = DATA.resolve("content/base");
  private static final Path CASES = DATA.resolve("verify/cases");

  /** Of a name that is the same everywhere: it stands in what is told. */
  private static final Path WORK = Path.of("target", "verify-cases");

  private static final Path BUILT = WORK.resolve("built");
  private static final Path OLD = WORK.resolve("old");
  private static final Path OTHER = WORK.resolve("other");

  @BeforeAll
  static void build() throws IOException {
    Folders.delete(WORK);
    build(CONTENT, BUILT, "2026-11-22");
    build(CONTENT, OLD, "2026-03-01");
    Path content = WORK.resolve("other-content");
    Folders.copy(CONTENT, content, path -> true);
    Path society = content.resolve("societies/kihon.yaml");
    Files.writeString(society, Files.readString(society).replace("基本", "別"));
    build(content, OTHER, "2026-11-22");
  }

  private static void build(Path content, Path out, String day) {
    Path report = WORK.resolve("report");
    Result result =
        Kohyo.run(
            "build",
            "--no-pdf",
            "--content",
            content,
            "--out",
            out,
            "--as-of",
            day,
            "--report",
            report);
    assertThat(result.status()).as(result.err()).isZero();
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsExpected(String name) throws IOException {
    Path site = WORK.resolve("cases").resolve(name);
    Folders.copy(BUILT, site, path -> true);
    Path files = CASES.resolve(name);
    for (String step : Files.readAllLines(files.resolve("steps.txt"))) {
      meddle(site, step);
    }
    List<Object> args = new ArrayList<>(List.of("verify", "--content", CONTENT));
    Object target = site;
    Path more = files.resolve("args.txt");
    if (Files.exists(more)) {
      for (String word : Files.readString(more).strip().split(" ")) {
        if (word.startsWith("/")) {
          target = site + word;
        } else {
          args.add(word);
        }
      }
    }
    args.add(target);
    Result result = Kohyo.run(args.toArray());
    String shown =
        "exit status "
            + result.status()
            + "\n---- stdout\n"
            + result.out()
            + "---- stderr\n"
            + result.err();
    Golden.check(files.resolve("expected.txt"), shown.replace('\\', '/'));
    assertThat(result.err()).doesNotContain("Exception");
  }

  private static void meddle(Path site, String step) throws IOException {
    String verb = step.split(" ", 2)[0];
    String[] words = step.substring(verb.length()).strip().split("\\|", -1);
    Path file = site.resolve(words[0]);
    switch (verb) {
      case "replace" -> {
        String text = Files.readString(file);
        assertThat(text).contains(words[1]);
        Files.writeString(file, text.replace(words[1], words[2]));
      }
      case "write" -> Files.writeString(file, words[1]);
      case "delete" -> Files.delete(file);
      case "copy" -> copy(file, site.resolve(words[1]));
      case "old" -> copy(OLD.resolve(words[0]), file);
      case "other" -> copy(OTHER.resolve(words[0]), site.resolve(words[1]));
      case "empty" -> {
        Folders.delete(site);
        Files.createDirectories(site);
      }
      default -> throw new IllegalArgumentException(step);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.write(to, Files.readAllBytes(from));
  }
}
