package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.policy.LogoImage;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;
import org.kohyo.testing.Logos;
import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Trait;
import org.kohyo.verify.read.UnreadableException;

/** A society's sign on a paper is known again, and nothing else passes for it. */
class VerifyLogoTest {

  private static final LogoImage LOGO = Logos.of(75, 20);

  private static PublishedNotices published;
  private static PublishedNotices.Notice notice;
  private static PdfEngine engine;
  private static PdfEngine large;
  private static byte[] paper;

  @BeforeAll
  static void read() throws IOException {
    published = PublishedNotices.read();
    notice =
        published.all().stream()
            .filter(n -> n.name().equals("tokyo-seinan-shitetsu/riyo-mokuteki"))
            .findFirst()
            .orElseThrow();
    String css = Files.readString(Path.of("templates", "print.css"));
    engine = new PdfEngine(css, FontSet.bundled());
    large =
        PdfEngine.stacking(
            css + "\n" + Files.readString(Path.of("templates", "print-large.css")),
            FontSet.bundled());
    paper = paper(engine, Optional.of(LOGO));
  }

  private static byte[] paper(PdfEngine by, Optional<LogoImage> logo) {
    var of = notice.expected().due().notice();
    return by.render(
            new PrintDocument(notice.print(), of.title().text(), of.society().name()).under(logo))
        .bytes();
  }

  private static Judgement judged(byte[] pdf, Optional<LogoImage.Print> logo)
      throws UnreadableException {
    Expectation expected =
        new Expectation(notice.expected().due(), notice.expected().editions(), logo);
    return published.judge().judge(PdfReader.read(pdf), expected);
  }

  private static Judgement judged(byte[] pdf) throws UnreadableException {
    return judged(pdf, Optional.of(LOGO.print()));
  }

  private static List<String> grave(Judgement judgement) {
    return judgement.traits().stream().filter(Trait::grave).map(Trait::name).toList();
  }

  private static byte[] edited(PdfLogoEdits.Edit edit) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(paper)) {
      edit.apply(new LogoPdf(pdf));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  @ParameterizedTest
  @CsvSource({"75, 20", "20, 42", "2400, 100", "3000, 1"})
  void theSignOfTheSourceIsRight_inBothPrints(int width, int height) throws Exception {
    LogoImage logo = Logos.of(width, height);
    for (PdfEngine by : List.of(engine, large)) {
      Judgement judgement = judged(paper(by, Optional.of(logo)), Optional.of(logo.print()));
      assertThat(judgement.traits()).isEmpty();
      assertThat(judgement.right()).isTrue();
    }
  }

  /** What is said in its place is no text of the notice. */
  @Test
  void theTextIsThatOfAPaperWithoutIt() throws Exception {
    Reading with = PdfReader.read(paper);
    Reading without = PdfReader.read(paper(engine, Optional.empty()));
    assertThat(with.logo()).contains(LOGO.print());
    assertThat(without.logo()).isEmpty();
    assertThat(with.lines().stream().map(line -> line.text()))
        .isEqualTo(without.lines().stream().map(line -> line.text()).toList());
    assertThat(with.margins()).isEqualTo(without.margins());
  }

  /** It says the same without its sign. */
  @Test
  void aPaperWithoutTheSignIsRight() throws Exception {
    assertThat(judged(paper(engine, Optional.empty())).right()).isTrue();
  }

  @Test
  void theSignOfAnotherSourceIsAPicture() throws Exception {
    assertThat(grave(judged(paper, Optional.empty()))).containsExactly("picture");
    assertThat(grave(judged(paper, Optional.of(Logos.of(75, 20, (x, y) -> 0).print()))))
        .containsExactly("picture");
    assertThat(grave(judged(paper, Optional.of(Logos.of(20, 75).print()))))
        .containsExactly("picture");
  }

  @Test
  void anotherAlternativeIsTold() throws Exception {
    Judgement judgement = judged(edited(edits -> edits.alternative("別の組合のマーク")));
    assertThat(judgement.traits()).containsExactly(Trait.of("logo-alternative", true, "別の組合のマーク"));
    assertThat(judgement.right()).isFalse();
    assertThat(grave(judged(edited(edits -> edits.alternative("")))))
        .containsExactly("logo-alternative");
  }

  static Stream<String> edits() {
    return PdfLogoEdits.ALL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("edits")
  void whatIsNotTheSignAsItShouldStand_isAPicture(String edit) throws Exception {
    Judgement judgement = judged(edited(PdfLogoEdits.ALL.get(edit)));
    assertThat(judgement.right()).isFalse();
    assertThat(grave(judgement)).as(edit).contains("picture");
  }

  @Test
  void whatLeavesItAsItIs_isNotReported() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, PdfHarmlessChanges.Change> change : PdfHarmlessChanges.ALL) {
      Judgement judgement = judged(change.getValue().of(paper));
      if (!judgement.right()) {
        wrong.add(change.getKey() + ": " + judgement.traits());
      }
    }
    assertThat(wrong).isEmpty();
  }
}
