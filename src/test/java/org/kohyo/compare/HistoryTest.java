package org.kohyo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.ContentSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;

/**
 * A history of real-looking edits, each with the table that a Japanese reviewer would write by
 * hand. A file names what is replaced in the content, and after {@code =} the notice and its table.
 */
class HistoryTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/kohyo/compare/history");
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

  private static final Map<TableRow.Kind, String> WORDS =
      Map.of(
          TableRow.Kind.ADDED, "新設",
          TableRow.Kind.REMOVED, "削る",
          TableRow.Kind.AMENDED, "変更",
          TableRow.Kind.RENUMBERED, "番号の変更",
          TableRow.Kind.MOVED, "移動",
          TableRow.Kind.MOVED_AND_AMENDED, "移動・変更",
          TableRow.Kind.UNCHANGED, "変更なし");

  /** Files in memory. */
  private record Memory(Map<String, String> texts) implements ContentSource {

    @Override
    public List<String> paths() {
      return List.copyOf(texts.keySet());
    }

    @Override
    public byte[] bytes(String path, int limit) {
      return texts.get(path).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String displayPrefix() {
      return "";
    }
  }

  private static TreeMap<String, String> read(Path folder) throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(
            folder.relativize(file).toString().replace('\\', '/'),
            Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private static Side side(Map<String, String> texts, String kind) {
    LoadedContent content = new ContentLoader().load(new Memory(new TreeMap<>(texts)));
    assertThat(content.policy()).as("%s", content.findings()).isPresent();
    assertThat(content.societies()).as("%s", content.findings()).hasSize(1);
    Assembly assembly =
        new NoticeAssembler(content.policy().get(), content.locations())
            .assemble(content.societies().get(0), DAY);
    assertThat(assembly.findings()).isEmpty();
    Notice notice =
        assembly.notices().stream().filter(n -> n.kind().equals(kind)).findFirst().orElseThrow();
    return new Side(notice, assembly, new CanonicalWordings(content.policy().get()), DAY);
  }

  @TestFactory
  List<DynamicTest> givesTheTableThatAReviewerWouldWrite() throws IOException {
    TreeMap<String, String> texts = read(Path.of("src/test/resources/org/kohyo/content/base"));
    texts
        .keySet()
        .removeIf(path -> !path.equals("policy/details.yaml") && !path.equals("site.yaml"));
    texts.putAll(read(FOLDER.resolve("start")));
    List<DynamicTest> tests = new ArrayList<>();
    List<Path> steps;
    try (Stream<Path> files = Files.list(FOLDER)) {
      steps = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(steps).hasSizeGreaterThanOrEqualTo(10);
    for (Path step : steps) {
      String[] parts = Files.readString(step, StandardCharsets.UTF_8).split("(?m)^= ", 2);
      Map<String, String> before = Map.copyOf(texts);
      edit(texts, parts[0]);
      Map<String, String> after = Map.copyOf(texts);
      String[] expected = parts[1].split("\n", 2);
      tests.add(
          DynamicTest.dynamicTest(
              step.getFileName().toString(),
              () -> {
                Comparison comparison =
                    new Comparer()
                        .compare(
                            Optional.of(side(before, expected[0])),
                            Optional.of(side(after, expected[0])));
                assertThat(text(ChangeTable.of(comparison, true))).isEqualTo(expected[1]);
                assertThat(
                        Application.apply(NoticeTree.of(comparison.before()), comparison.changes()))
                    .isEqualTo(NoticeTree.of(comparison.after()));
              }));
    }
    return tests;
  }

  private static void edit(Map<String, String> texts, String edits) {
    for (String edit : edits.split("(?m)^@ ")) {
      List<String> lines = Arrays.asList(edit.split("\n"));
      String old = lines(lines, "- ");
      if (!old.isEmpty()) {
        String text = texts.get(lines.get(0));
        assertThat(text.split(java.util.regex.Pattern.quote(old), -1)).as(old).hasSize(2);
        texts.put(lines.get(0), text.replace(old, lines(lines, "+ ")));
      }
    }
  }

  private static String lines(List<String> lines, String sign) {
    return lines.stream()
        .filter(line -> line.startsWith(sign))
        .map(line -> line.substring(2))
        .collect(Collectors.joining("\n"));
  }

  private static String text(ChangeTable table) {
    StringBuilder text = new StringBuilder();
    for (TableRow row : table.rows()) {
      if (row instanceof TableRow.Heading heading) {
        text.append("■".repeat(heading.level())).append(' ').append(heading.text()).append('\n');
      } else if (row instanceof TableRow.Unchanged run) {
        text.append("（略）").append(run.units());
        text.append(run.first().isEmpty() ? "" : " " + run.first() + "～" + run.last());
        text.append('\n');
      } else if (row instanceof TableRow.Unit unit) {
        unit(unit, text);
      }
    }
    String counts =
        Stream.of(TableRow.Kind.values())
            .filter(table.counts()::containsKey)
            .map(kind -> WORDS.get(kind) + table.counts().get(kind))
            .collect(Collectors.joining(" "));
    return text.append("件数 ").append(counts).append('\n').toString();
  }

  private static void unit(TableRow.Unit unit, StringBuilder text) {
    boolean canonical =
        unit.changes().stream()
            .allMatch(change -> change.about().origin() == About.Origin.CANONICAL);
    boolean reused =
        unit.changes().stream()
            .anyMatch(
                change ->
                    change instanceof Change.Added a && a.reused()
                        || change instanceof Change.Removed r && r.reused());
    text.append(WORDS.get(unit.kind())).append(canonical ? "（共通）" : "（組合）");
    text.append(unit.label().isEmpty() ? "" : " " + unit.label());
    text.append(unit.notationOnly() ? " 表記のみ" : "").append(reused ? " 使い回し" : "");
    text.append('\n');
    runs("  新 ", unit.after(), text);
    runs("  旧 ", unit.before(), text);
    unit.after().place().ifPresent(place -> text.append("  新の位置 ").append(place).append('\n'));
    unit.before().place().ifPresent(place -> text.append("  旧の位置 ").append(place).append('\n'));
  }

  private static void runs(String sign, TableRow.Cell cell, StringBuilder text) {
    if (!cell.runs().isEmpty()) {
      text.append(sign);
      for (Run run : cell.runs()) {
        String shown = run.text().replace("\n", "／");
        text.append(run.changed() ? "⟦" + shown + "⟧" : shown);
      }
      text.append('\n');
    }
  }
}
