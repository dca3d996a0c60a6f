package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.Run;
import org.kohyo.compare.TableRow;
import org.kohyo.render.Digests;

/** Reads the documents back, through POI and through an office suite. */
class ComparisonDocxTest {

  private static byte[] bytes(Cases.Case sample) {
    return new ComparisonDocx(Words.LABELS)
        .bytes(sample.sheet(), sample.differences().after().day());
  }

  private static XWPFDocument read(Cases.Case sample) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(sample)));
  }

  /** The unit rows of a document's table, without headings and runs of unchanged units. */
  private static List<XWPFTableRow> units(XWPFTable table, ChangeTable expected) {
    List<XWPFTableRow> rows = new ArrayList<>();
    for (int i = 0; i < expected.rows().size(); i++) {
      if (expected.rows().get(i) instanceof TableRow.Unit) {
        rows.add(table.getRow(i + 1));
      }
    }
    return rows;
  }

  private static String text(XWPFTableCell cell, boolean underlinedOnly) {
    return cell.getParagraphs().stream()
        .map(
            p ->
                p.getRuns().stream()
                    .filter(r -> !underlinedOnly || underlined(r))
                    .map(XWPFRun::text)
                    .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private static boolean underlined(XWPFRun run) {
    return run.getUnderline() == UnderlinePatterns.SINGLE;
  }

  /** What the table says, with codes for what XML cannot hold. */
  private static String text(TableRow.Cell cell, boolean changedOnly) {
    return WordText.held(
            cell.runs().stream()
                .filter(r -> !changedOnly || r.changed())
                .map(Run::text)
                .collect(Collectors.joining())
                .replace("\n", "\uE000"))
        .replace("\uE000", "\n");
  }

  @ParameterizedTest
  @MethodSource("org.kohyo.render.comparison.Cases#all")
  void everyRowSaysWhatTheTableSays_andOnlyChangedRunsAreUnderlined(Cases.Case sample)
      throws IOException {
    boolean newFirst = sample.sheet().columns().get(0).newer();
    try (XWPFDocument document = read(sample)) {
      assertThat(document.getTables()).hasSize(sample.tables().size() + 1);
      for (int t = 0; t < sample.tables().size(); t++) {
        ChangeTable expected = sample.tables().get(t);
        XWPFTable table = document.getTables().get(t);
        assertThat(table.getRows()).hasSize(expected.rows().size() + 1);
        List<XWPFTableRow> rows = units(table, expected);
        List<TableRow.Unit> units =
            expected.rows().stream()
                .filter(TableRow.Unit.class::isInstance)
                .map(TableRow.Unit.class::cast)
                .toList();
        for (int i = 0; i < units.size(); i++) {
          check(rows.get(i).getCell(newFirst ? 0 : 1), units.get(i).after());
          check(rows.get(i).getCell(newFirst ? 1 : 0), units.get(i).before());
        }
      }
    }
  }

  private static void check(XWPFTableCell actual, TableRow.Cell expected) {
    if (expected.runs().isEmpty()) {
      assertThat(text(actual, false)).isIn("（新設）", "（削る）");
    } else {
      assertThat(text(actual, false)).contains(text(expected, false));
    }
    assertThat(text(actual, true).strip()).isEqualTo(text(expected, true).strip());
  }

  @Test
  void theHeaderRepeats_shortRowsStayWhole_andColumnsFillTheText() throws IOException {
    for (String name : List.of("every-kind", "remarks")) {
      try (XWPFDocument document = read(Cases.of(name))) {
        for (XWPFTable table : document.getTables()) {
          assertThat(table.getRow(0).isRepeatHeader()).isTrue();
          assertThat(table.getRow(1).isRepeatHeader()).isFalse();
          assertThat(table.getRow(1).isCantSplitRow()).isTrue();
          assertThat(
                  table.getCTTbl().getTblGrid().getGridColList().stream()
                      .mapToInt(c -> ((java.math.BigInteger) c.getW()).intValue())
                      .sum())
              .isEqualTo(WordTable.TEXT_WIDTH);
          assertThat(table.getCTTbl().getTblPr().getTblCaption().getVal()).isNotEmpty();
          assertThat(table.getCTTbl().getTblPr().getTblDescription().getVal()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void whatCannotBeSeenIsShown_andTheRestStaysAsItIs() throws IOException {
    try (XWPFDocument document = read(Cases.of("unseen"))) {
      assertThat(document.getTables().get(0).getText())
          .contains(
              "<U+001B>[31m赤<U+202E>anopi<U+202C><U+0007>𠮷\u304b\u3099葛\uDB40\uDD00\u200b<U+000D>");
    }
  }

  /** A heading at the foot of a page, and its table on the next: readers look for the table. */
  @Test
  void whatStandsBetweenAHeadingAndItsTableStaysWithIt() throws IOException {
    try (XWPFDocument document = read(Cases.of("many-societies"))) {
      List<IBodyElement> body = document.getBodyElements();
      for (int i = 1; i < body.size(); i++) {
        if (body.get(i) instanceof XWPFTable && body.get(i - 1) instanceof XWPFParagraph before) {
          assertThat(stays(document, before)).as("caption").isTrue();
          assertThat(heading(before) || stays(document, (XWPFParagraph) body.get(i - 2))).isTrue();
        }
      }
    }
  }

  private static boolean stays(XWPFDocument document, XWPFParagraph paragraph) {
    return paragraph.getStyle() != null
        && document
            .getStyles()
            .getStyle(paragraph.getStyle())
            .getCTStyle()
            .getPPr()
            .isSetKeepNext();
  }

  private static boolean heading(XWPFParagraph paragraph) {
    return paragraph.getStyle().startsWith("Heading");
  }

  @Test
  void manyNamesStandAfterTheTable_soThatNobodyMissesIt() throws IOException {
    try (XWPFDocument document = read(Cases.of("many-societies"))) {
      List<String> before =
          document.getBodyElements().stream()
              .takeWhile(e -> !(e instanceof XWPFTable))
              .map(e -> ((XWPFParagraph) e).getText())
              .toList();
      assertThat(before).contains("1396組合で同じ変更").noneMatch(t -> t.contains("見本第1396健康保険組合"));
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .anyMatch(t -> t.endsWith("見本第1396健康保険組合"));
    }
  }

  @Test
  void aLongRowMayBeSplit() throws IOException {
    List<TableRow> rows = Cases.everyKind("とても長い文です。".repeat(60));
    Cases.Case sample =
        Cases.of(
            "long",
            org.kohyo.compare.Differences.Standing.IN_FORCE,
            org.kohyo.policy.TableOptions.DEFAULT,
            List.of(rows),
            1);
    try (XWPFDocument document = read(sample)) {
      assertThat(units(document.getTables().get(0), sample.tables().get(0)))
          .noneMatch(XWPFTableRow::isCantSplitRow);
    }
  }

  @Test
  void headingsTitleAndLanguageAreReal_andReviewersFindAPlaceToSign() throws IOException {
    Cases.Case sample = Cases.of("every-kind");
    try (XWPFDocument document = read(sample)) {
      assertThat(
              document.getParagraphs().stream()
                  .filter(p -> p.getStyle() != null && p.getStyle().startsWith("Heading"))
                  .map(XWPFParagraph::getStyle))
          .startsWith("Heading1", "Heading2")
          .allMatch(style -> document.getStyles().getStyle(style) != null);
      var core = document.getProperties().getCoreProperties();
      assertThat(core.getTitle()).isEqualTo("新旧対照表 見本第1健康保険組合");
      assertThat(core.getUnderlyingProperties().getLanguageProperty()).contains("ja-JP");
      assertThat(core.getCreated().toInstant()).isEqualTo("2021-09-01T00:00:00Z");
      XWPFTable signatures = document.getTables().get(1);
      assertThat(signatures.getRow(0).getTableCells().stream().map(XWPFTableCell::getText))
          .containsExactly("確認日", "氏名", "印");
      assertThat(document.getFooterList())
          .singleElement()
          .extracting(f -> f.getText().strip())
          .isEqualTo("1 / 1");
    }
  }

  @Test
  void theSameBytes_whereverAndWhenever() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    String expected = digest(Optional.of(LocalDate.of(2021, 9, 1)));
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      assertThat(digest(Optional.of(LocalDate.of(2021, 9, 1)))).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(digest(Optional.empty())).isNotEqualTo(expected);
  }

  private static String digest(Optional<LocalDate> day) {
    return Digests.sha256(
        new ComparisonDocx(Words.LABELS).bytes(Cases.of("every-kind").sheet(), day));
  }

  /** Without a provider, POI's logging API complains on stderr at every start. */
  @Test
  void whatPoiLogsGoesWhereEverythingGoes() {
    assertThat(org.apache.logging.log4j.LogManager.getFactory().getClass().getName())
        .isEqualTo("org.apache.logging.slf4j.SLF4JLoggerContextFactory");
  }

  /** An office suite is asked only where there is one. */
  @Test
  void anOfficeSuiteReadsIt(@TempDir Path folder) throws IOException, InterruptedException {
    Optional<Path> office =
        java.util.Arrays.stream(
                System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
            .map(d -> Path.of(d, "soffice"))
            .filter(Files::isExecutable)
            .findFirst();
    Assumptions.assumeTrue(office.isPresent(), "no soffice on the PATH");
    Cases.Case sample = Cases.of("every-kind");
    Path document = Files.write(folder.resolve("table.docx"), bytes(sample));
    Process process =
        new ProcessBuilder(
                office.get().toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                document.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String text;
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(folder.resolve("table.pdf").toFile())) {
      text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s", "");
    }
    assertThat(text).contains("新旧対照表", "法第19条第８号に基づく提供", "資格確認書の交付及び回収", "（新設）", "1/");
    assertThat(new String(Files.readAllBytes(folder.resolve("log")), StandardCharsets.UTF_8))
        .doesNotContain("Error");
  }
}
