package org.kohyo.verify.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.testing.PdfText;

/** Our own PDFs read back, measured by another reader. */
class PdfReaderTest {

  @Test
  void blocksAreLines_withItemsAndTargets() throws UnreadableException {
    Reading reading = PdfReader.read(Pdfs.small());
    assertThat(reading.form()).isEqualTo(Reading.Form.PDF);
    assertThat(reading.traits()).isEmpty();
    assertThat(reading.lines().stream().map(Line::text))
        .containsExactly("見本健康保険組合", "利用目的", "当組合は、次の目的で 個人情報 を取り扱います。", "保険料の徴収、", "給付の審査");
    assertThat(reading.lines().stream().map(Line::path))
        .containsExactly(
            List.of(0, 0), List.of(0, 1), List.of(0, 2), List.of(0, 3, 0, 0), List.of(0, 3, 1, 0));
    assertThat(reading.lines().get(1).runs())
        .containsExactly(new Run("利用目的", "title", "", Run.Kind.TEXT, true));
    assertThat(reading.lines().get(2).runs())
        .contains(new Run("個人情報", "", "https://example.jp/a", Run.Kind.TEXT, true));
    assertThat(reading.lines().get(3).runs().get(0).item()).isEqualTo("one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"riyo-mokuteki", "kohyo-jiko"})
  void samplesReadBack(String name) throws UnreadableException {
    byte[] pdf = Pdfs.of(Pdfs.sample(name));
    Reading reading = PdfReader.read(pdf);
    assertThat(reading.traits()).isEmpty();
    assertThat(solid(reading.lines().stream().map(Line::text).collect(Collectors.joining())))
        .isEqualTo(solid(PdfText.structure(pdf)));
    Map<String, String> items =
        reading.lines().stream()
            .flatMap(line -> line.runs().stream())
            .filter(run -> !run.item().isEmpty())
            .collect(Collectors.toMap(Run::item, Run::text, String::concat));
    Map<String, String> known = PdfText.byId(pdf);
    assertThat(items.keySet()).isNotEmpty().isSubsetOf(known.keySet());
    items.forEach((id, text) -> assertThat(solid(known.get(id))).as(id).contains(solid(text)));
  }

  private static String solid(String text) {
    return text.replaceAll("[ \\t\\r\\n]", "");
  }

  @Test
  void whatStandsBesideTheText_isInTheMargins_andNowhereElse() throws UnreadableException {
    byte[] pdf = Pdfs.of(Pdfs.sample("kohyo-jiko"));
    Reading reading = PdfReader.read(pdf);
    assertThat(reading.margins()).isNotEmpty().doesNotContain("");
    String all = solid(PdfText.paintedWithArtifacts(pdf));
    assertThat(reading.margins()).allSatisfy(text -> assertThat(all).contains(solid(text)));
    int painted = solid(PdfText.painted(pdf)).length();
    int said = reading.lines().stream().mapToInt(line -> solid(line.text()).length()).sum();
    assertThat(said).isEqualTo(painted);
  }

  /** What has a selector is painted without, and says it by an ActualText. */
  @Test
  void selectorsAreRead() throws UnreadableException {
    byte[] pdf = Pdfs.of(Pdfs.document("<title>字</title><p>葛\uDB40\uDD00城と神\uFE00の市</p>"));
    Reading reading = PdfReader.read(pdf);
    assertThat(reading.lines().get(0).text()).isEqualTo("葛\uDB40\uDD00城と神\uFE00の市");
    assertThat(reading.traits()).isEmpty();
  }

  @Test
  void longParagraphsKeepTheirSpaces_andGetNoOthers() throws UnreadableException {
    String text = "保険料の徴収及び給付の審査 The quick brown fox, 12.5 % of dogs. ".repeat(80).strip();
    Reading reading = PdfReader.read(Pdfs.of(Pdfs.document("<title>長</title><p>" + text + "</p>")));
    assertThat(reading.lines()).hasSize(1);
    assertThat(reading.lines().get(0).text()).isEqualTo(text);
  }
}
