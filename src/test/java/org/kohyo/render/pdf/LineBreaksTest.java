package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.testing.PdfText;

/** 禁則: first where a text may be broken, then the lines of real PDFs. */
class LineBreaksTest {

  private static final String NEVER_FIRST = "、。，．・：；？！」』）】〕》〉］｝ー―…‥〜々ゝゞぁぃぅぇぉっゃゅょァィゥェォッャュョヵヶ％)";
  private static final String NEVER_LAST = "「『（【〔《〈［｛(〒※";

  @ParameterizedTest
  @CsvSource({
    "保険給付の実施, 保|険|給|付|の|実|施",
    "「他機関」という。, 「他|機|関」|と|い|う。",
    "業務の維持・改善, 業|務|の|維持・改善",
    "甲乙丙・丁戊己・庚, 甲|乙|丙・|丁|戊|己・|庚",
    "加入・脱退管理, 加|入・脱|退|管|理",
    "待って…―です, 待っ|て…―|で|す",
    "まあ……で, ま|あ……|で",
    "第19条第7号に, 第19条|第7号|に",
    "令和8年4月1日, 令|和|8年|4月|1日",
    "電話03-6672-1505へ, 電|話|03-6672-1505|へ",
    "PDF/UA版, PDF/UA|版",
    "〒105-0012 港区, 〒105-0012 |港|区",
    "𠮷野家, 𠮷|野|家",
    "葛󠄀城, 葛󠄀|城",
    "葛󠄀城・𠮷野, 葛󠄀城・𠮷野",
    "𠮷󠄀野・葛󠄀城・大和, 𠮷󠄀|野・|葛󠄀|城・|大|和",
    "「𠮷󠄀」の葛󠄀。, 「𠮷󠄀」|の|葛󠄀。",
    "第󠄀1条󠄀の, 第󠄀1条󠄀|の",
    "か\u3099き, か\u3099|き",
    "コーヒーとチョコ, コー|ヒー|と|チョ|コ",
    "50%と５０％, 50%|と|５０％",
  })
  void breaksOnlyWhereJapaneseMay(String text, String expected) {
    StringBuilder parted = new StringBuilder();
    for (int from = 0; from < text.length(); ) {
      int to = LineBreaks.next(text, from);
      parted.append(from == 0 ? "" : "|").append(text, from, to);
      from = to;
    }
    assertThat(parted.toString()).isEqualTo(expected);
  }

  @Test
  void phrasesOfUnusualKanjiAreHeldLikeOthers() {
    assertThat(Phrases.hold("個人情報の利用目的", 16))
        .isEqualTo("個\u2060人\u2060情\u2060報\u2060の利\u2060用\u2060目\u2060的");
    assertThat(Phrases.hold("𠮷野葛󠄀城の利用", 16))
        .isEqualTo("𠮷\u2060野\u2060葛󠄀\u2060城\u2060の利\u2060用");
    assertThat(Phrases.hold("あ𠮷", 16)).isEqualTo("あ𠮷");
    assertThat(Phrases.hold("𠮷葛󠄀", 2)).isEqualTo("𠮷\u2060葛󠄀");
  }

  @Test
  void noLineOfARealDocumentBreaksARule() {
    PdfEngine engine = Samples.engine();
    assertKept(PdfText.lines(engine.render(Samples.sample(Samples.PURPOSES)).bytes()), 90);
    assertKept(PdfText.lines(engine.render(Samples.sample(Samples.DISCLOSURE)).bytes()), 90);
  }

  /** Marks on both sides of every kind of element, in columns of many widths. */
  @Test
  void noLineOfAStressDocumentBreaksARule() {
    Random random = new Random(7);
    String[] words = {
      "保険給付",
      "の",
      "実施",
      "（検診機関）",
      "、",
      "。",
      "「他機関」",
      "維持・改善",
      "第19条第7号",
      "レセプト",
      "ショッピング",
      "…",
      "被扶養者",
      "を、",
      "『様式』",
      "令和8年4月1日",
      "〒105-0012",
      "※",
      "佐々木",
      "PDF",
      "という。）",
      "50％",
      "等"
    };
    String[] tags = {
      "span data-item=\"x\"", "strong", "a href=\"#top\"", "em", "span class=\"mark\""
    };
    StringBuilder body = new StringBuilder("<h1 id=\"top\">試験</h1>");
    for (int i = 0; i < 60; i++) {
      body.append("<p style=\"width:").append(12 + i % 20).append("em\">始");
      for (int word = 0; word < 70; word++) {
        String tag = random.nextInt(3) == 0 ? tags[random.nextInt(tags.length)] : "";
        String text = words[random.nextInt(words.length)];
        body.append(tag.isEmpty() ? text : "<" + tag + ">" + text + "</" + tag.split(" ")[0] + ">");
      }
      body.append("。</p>");
    }
    assertKept(PdfText.lines(Samples.engine().render(Samples.body(body.toString())).bytes()), 540);
  }

  private static void assertKept(List<String> lines, int atLeast) {
    assertThat(lines).hasSizeGreaterThan(atLeast);
    assertThat(lines).filteredOn(line -> NEVER_FIRST.indexOf(line.codePointAt(0)) >= 0).isEmpty();
    assertThat(lines)
        .filteredOn(line -> NEVER_LAST.indexOf(line.codePointBefore(line.length())) >= 0)
        .isEmpty();
    for (int i = 1; i < lines.size(); i++) {
      String ends = lines.get(i - 1);
      String starts = lines.get(i);
      assertThat(
              Character.isDigit(ends.charAt(ends.length() - 1)) && starts.matches("[0-9年月日条号％].*"))
          .as("%s / %s", ends, starts)
          .isFalse();
    }
  }
}
