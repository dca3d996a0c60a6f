package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;
import org.kohyo.testing.PdfText;
import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.UnreadableException;

/**
 * Every single edit of a published PDF is found, be it made in the file or made in the notice and
 * set anew; what leaves a PDF as it is for its readers is not reported.
 */
class VerifyPdfMutationTest {

  private static final int SEEDS = Integer.getInteger("kohyo.edits", 380);
  private static final int SET_ANEW = Integer.getInteger("kohyo.edits", 380) / 19;

  private static PublishedNotices published;
  private static Furniture furniture;
  private static PdfEngine engine;
  private static List<Base> bases;

  /** A notice as it is published. */
  private record Base(PublishedNotices.Notice notice, byte[] pdf) {}

  @BeforeAll
  static void read() throws Exception {
    published = PublishedNotices.read();
    furniture = Furniture.of(Labels.read(TemplateSource.shipped()).all());
    engine = new PdfEngine(Files.readString(Path.of("templates", "print.css")), FontSet.bundled());
    bases =
        Stream.of(
                "tokyo-seinan-shitetsu/riyo-mokuteki",
                "mihon/kohyo-jiko",
                "mihon/riyo-mokuteki",
                "mihon/riyo-mokuteki/2023-06-01",
                "mihon/riyo-mokuteki/2023-04-01")
            .parallel()
            .map(VerifyPdfMutationTest::base)
            .toList();
  }

  private static Base base(String name) {
    PublishedNotices.Notice notice =
        published.all().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
    return new Base(notice, set(notice, notice.print()));
  }

  private static byte[] set(PublishedNotices.Notice notice, String html) {
    var of = notice.expected().due().notice();
    return engine.render(new PrintDocument(html, of.title().text(), of.society().name())).bytes();
  }

  private static boolean right(PublishedNotices.Notice notice, byte[] pdf) {
    try {
      return published.judge().right(PdfReader.read(pdf), notice.expected());
    } catch (UnreadableException e) {
      return false;
    }
  }

  private static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out, CompressParameters.NO_COMPRESSION);
    return out.toByteArray();
  }

  private static Random random(int seed) {
    return new Random(seed * 0x9E3779B97F4A7C15L);
  }

  @Test
  void everyEditOfAFileIsFound() {
    Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
    List<String> missed =
        IntStream.range(0, SEEDS)
            .parallel()
            .mapToObj(seed -> missed(seed, kinds))
            .flatMap(Optional::stream)
            .toList();
    int made = kinds.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(missed).as("%d edits: %s", made, kinds).isEmpty();
    assertThat(made).isGreaterThan(SEEDS * 7 / 10);
  }

  private static Optional<String> missed(int seed, Map<String, Integer> kinds) {
    Random random = random(seed);
    Base base = bases.get(random.nextInt(5) / 4);
    int kind = random.nextInt(PdfEdits.ALL.size());
    try (PDDocument pdf = Loader.loadPDF(base.pdf())) {
      Optional<String> edit = PdfEdits.ALL.get(kind).apply(pdf, random);
      if (edit.isEmpty()) {
        return Optional.empty();
      }
      byte[] edited = saved(pdf);
      boolean missed = right(base.notice(), edited);
      if (missed && none(edit.get(), base, edited)) {
        return Optional.empty();
      }
      kinds.merge(edit.get().substring(0, edit.get().indexOf(':')), 1, Integer::sum);
      return missed
          ? Optional.of("seed " + seed + ", " + base.notice().name() + ", " + edit.get())
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Rule 2 of {@link PdfEdits}. Rule 3: whole statements of the templates and heads of tables may
   * be missing.
   */
  private static boolean none(String edit, Base base, byte[] edited) {
    if (edit.startsWith("moved: ")) {
      return solid(edited).equals(solid(base.pdf()));
    }
    String text = edit.substring(edit.indexOf(": ") + 2);
    return edit.startsWith("piece: ")
        && (furniture.heads().anyMatch(text::equals) || !base.notice().json().contains(text));
  }

  private static String solid(byte[] pdf) {
    return PdfText.structure(pdf).replaceAll("[ \t\r\n]", "");
  }

  @Test
  void everyEditOfANoticeThatIsSetAnewIsFound() {
    Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
    List<String> missed =
        IntStream.range(0, SET_ANEW)
            .parallel()
            .mapToObj(seed -> missedAnew(seed, kinds))
            .flatMap(Optional::stream)
            .toList();
    int made = kinds.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(missed).as("%d edits: %s", made, kinds).isEmpty();
    assertThat(made).isGreaterThan(SET_ANEW / 2);
  }

  /** What the engine doesn't set is no edit: invisible characters, and other spaces. */
  private static Optional<String> missedAnew(int seed, Map<String, Integer> kinds) {
    Random random = random(seed);
    Base base = bases.get(random.nextInt(5) / 4);
    Document document = Jsoup.parse(base.notice().print());
    document.outputSettings().prettyPrint(false);
    List<PageEdits.Edit> edits = PageEdits.OF_WORDS;
    Optional<String> edit =
        random.nextBoolean()
            ? PageEdits.character(document.body(), random)
            : edits.get(random.nextInt(edits.size())).apply(document.body(), random);
    if (edit.isEmpty()) {
      return Optional.empty();
    }
    byte[] pdf = set(base.notice(), document.outerHtml());
    boolean missed = right(base.notice(), pdf);
    if (missed && solid(pdf).equals(solid(base.pdf()))) {
      return Optional.empty();
    }
    kinds.merge(edit.get().substring(0, edit.get().indexOf(':')), 1, Integer::sum);
    return missed
        ? Optional.of("seed " + seed + ", " + base.notice().name() + ", " + edit.get())
        : Optional.empty();
  }

  /** Another society's, another kind, another edition: each file at each other's place. */
  @Test
  void noFilePassesForAnother() throws Exception {
    for (Base file : bases) {
      var reading = PdfReader.read(file.pdf());
      for (Base place : bases) {
        assertThat(published.judge().right(reading, place.notice().expected()))
            .as(file.notice().name() + " at " + place.notice().name())
            .isEqualTo(file == place);
      }
    }
  }

  @Test
  void whatLeavesItAsItIsForItsReaders_isNotReported() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Base base : bases.subList(0, 2)) {
      List<Map.Entry<String, PdfHarmlessChanges.Change>> changes = PdfHarmlessChanges.ALL;
      // Large files take their time: some of the changes are enough there.
      for (var change : changes.subList(0, base == bases.get(0) ? changes.size() : 4)) {
        byte[] changed = change.getValue().of(base.pdf());
        if (!right(base.notice(), changed)) {
          wrong.add(base.notice().name() + ", " + change.getKey() + why(base, changed));
        }
      }
    }
    assertThat(PdfHarmlessChanges.ALL).hasSizeGreaterThan(25);
    assertThat(wrong).isEmpty();
  }

  private static String why(Base base, byte[] pdf) {
    try {
      Judgement judgement = published.judge().judge(PdfReader.read(pdf), base.notice().expected());
      return ": " + judgement.traits() + " " + judgement.verdict().getClass().getSimpleName();
    } catch (UnreadableException e) {
      return ": " + e.getMessage();
    }
  }
}
