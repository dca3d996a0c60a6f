package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.Kohyo.Result;
import org.kohyo.testing.Folders;
import org.kohyo.testing.Golden;

/**
 * {@code diff} of two folders. A case has files that lie over the small content of the tests, in
 * {@code old} and in {@code new}, options in {@code args.txt}, and what the command says.
 */
class DiffCasesTest {

  private static final Path DATA = Path.of("src/test/resources/org/kohyo");

  /** Of a name that is the same everywhere: it stands in what is compared. */
  private static final Path WORK = Path.of("target", "diff-cases");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(DATA.resolve("diff/cases"))) {
      return folders.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsExpected(String name) throws IOException {
    Path files = DATA.resolve("diff/cases").resolve(name);
    Path work = WORK.resolve(name);
    Folders.delete(work);
    for (String side : List.of("old", "new")) {
      lay(files.resolve(side), work.resolve(side));
    }
    List<Object> args = new ArrayList<>(List.of("diff", work.resolve("old"), work.resolve("new")));
    Path more = files.resolve("args.txt");
    if (Files.exists(more)) {
      args.addAll(List.of(Files.readString(more).strip().split(" ")));
    }
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

  private static void lay(Path over, Path to) throws IOException {
    Path base = DATA.resolve("content/base");
    Folders.copy(base, to, path -> !Files.exists(over.resolve(path)));
    if (Files.exists(over)) {
      Folders.copy(over, to, path -> true);
    }
  }
}
