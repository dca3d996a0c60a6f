package org.kohyo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kohyo.testing.Samples;

/** What is underlined: cases as data, and what holds for any text. */
class TextDiffTest {

  private static final Path CASES = Path.of("src/test/resources/org/kohyo/compare/text");

  /**
   * A case: both texts with ⟦ ⟧ around what is underlined.
   *
   * @param where file and line
   * @param notation whether just the notation differs
   */
  private record Case(String where, String before, String after, boolean notation) {}

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(CASES)) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 1; i < lines.size(); i++) {
          if (lines.get(i).startsWith("+ ")) {
            cases.add(
                new Case(
                    file.getFileName() + ":" + (i + 1) + " " + lines.get(i - 2),
                    lines.get(i - 1).substring(2),
                    lines.get(i).substring(2),
                    file.getFileName().toString().equals("notation.txt")));
          }
        }
      }
    }
    return cases;
  }

  private static String bare(String marked) {
    return marked.replace("⟦", "").replace("⟧", "");
  }

  private static String marked(List<Run> runs) {
    return runs.stream()
        .map(run -> run.changed() ? "⟦" + run.text() + "⟧" : run.text())
        .collect(Collectors.joining());
  }

  @TestFactory
  Stream<DynamicTest> isUnderlinedAsAReviewerWould() throws IOException {
    List<Case> cases = cases();
    assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.where(),
                    () -> {
                      TextDiff diff = TextDiff.of(bare(c.before()), bare(c.after()));
                      assertThat(marked(diff.before()) + "\n" + marked(diff.after()))
                          .isEqualTo(c.before() + "\n" + c.after());
                      assertThat(Notation.only(bare(c.before()), bare(c.after())))
                          .isEqualTo(c.notation());
                    }));
  }

  private static String text(List<Run> runs, boolean all) {
    return runs.stream()
        .filter(run -> all || !run.changed())
        .map(Run::text)
        .collect(Collectors.joining());
  }

  @Test
  void runsJoinToTheTexts_andWhatIsNotUnderlinedIsTheSame() {
    Samples.check(
        5000,
        samples -> {
          RandomNotices random = new RandomNotices(samples);
          String before = samples.below(2) == 0 ? samples.text(30) : random.text() + random.text();
          String after = samples.below(2) == 0 ? samples.damaged(before) : random.text();
          TextDiff diff = TextDiff.of(before, after);
          assertThat(text(diff.before(), true)).isEqualTo(before);
          assertThat(text(diff.after(), true)).isEqualTo(after);
          assertThat(text(diff.before(), false)).isEqualTo(text(diff.after(), false));
          assertThat(diff).isEqualTo(TextDiff.of(before, after));
          assertThat(diff.before()).noneMatch(run -> run.text().isEmpty());
          if (before.equals(after)) {
            assertThat(diff.before()).noneMatch(Run::changed);
          }
        });
  }

  @Test
  void nothingIsTornFromItsBase() {
    Samples.check(
        3000,
        samples -> {
          String before = samples.text(20);
          TextDiff diff = TextDiff.of(before, samples.damaged(before));
          for (List<Run> runs : List.of(diff.before(), diff.after())) {
            for (Run run : runs.subList(Math.min(1, runs.size()), runs.size())) {
              int c = run.text().codePointAt(0);
              assertThat(Character.getType(c))
                  .isNotIn(
                      (int) Character.NON_SPACING_MARK,
                      (int) Character.COMBINING_SPACING_MARK,
                      (int) Character.ENCLOSING_MARK);
              assertThat(Character.isLowSurrogate(run.text().charAt(0)))
                  .isEqualTo(c < 0x10000 && Character.isLowSurrogate((char) c));
            }
          }
        });
  }

  @Test
  void longTextsThatShareNothingAreFast() {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    for (int i = 0; i < 2000; i++) {
      before.appendCodePoint(0x4E00 + i % 997);
      after.appendCodePoint(0x4E00 + (i * 7) % 991);
    }
    long start = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      assertThat(TextDiff.of(before.toString(), after.toString()).before()).isNotEmpty();
    }
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
  }
}
