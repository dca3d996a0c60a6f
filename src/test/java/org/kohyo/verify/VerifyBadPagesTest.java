package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.verify.read.DataReader;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.Trait;
import org.kohyo.verify.read.UnreadableException;

/** Nothing that a server may send makes a reader fail, or passes for a notice that isn't there. */
class VerifyBadPagesTest {

  private static final int SAMPLES = Integer.getInteger("kohyo.edits", 2_000);

  private static PublishedNotices published;
  private static PublishedNotices.Notice notice;

  @BeforeAll
  static void read() throws Exception {
    published = PublishedNotices.read();
    notice =
        published.inForce().stream()
            .filter(n -> n.name().equals("mihon/kohyo-jiko"))
            .findFirst()
            .orElseThrow();
  }

  private static Judgement judge(byte[] bytes, Optional<String> charset) throws Exception {
    return published.judge().judge(PageReader.read(bytes, charset), notice.expected());
  }

  private static Judgement judge(String html) throws Exception {
    return judge(html.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private static List<String> traits(Judgement judgement) {
    return judgement.traits().stream().map(Trait::name).toList();
  }

  @Test
  void aHundredMegabytesAreRefusedBySize() {
    byte[] large = new byte[100 * 1024 * 1024];
    assertThatThrownBy(() -> PageReader.read(large, Optional.empty()))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("too-large");
    assertThatThrownBy(() -> DataReader.read(large)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void moreLinesThanAnyPageHasAreRefused() {
    byte[] lines = "<p>1".repeat(150_000).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> PageReader.read(lines, Optional.empty()))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("too-many-lines");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\0",
        "<",
        "<!",
        "<html",
        "\uFEFF",
        "&#xD800;&#0;&#x110000;&#xFFFF;",
        "<frameset><frame src=x>",
        "<plaintext><p>",
        "<svg><foreignObject><p>",
        "<table><table>",
        "%PDF-1.7",
        "<!--",
        "<title>",
        "<textarea>"
      })
  void pagesWithoutANoticeHaveNone(String html) throws Exception {
    assertThat(judge(html).verdict()).isInstanceOf(Verdict.NotFound.class);
    assertThat(judge(html.repeat(1000)).right()).isFalse();
  }

  @Test
  void deepNestingAndManyAttributesAreRead() throws Exception {
    String deep = "<div>".repeat(100_000);
    assertThat(judge(deep + "x").right()).isFalse();
    StringBuilder many = new StringBuilder("<p");
    for (int i = 0; i < 50_000; i++) {
      many.append(" a").append(i).append("=\"").append(i).append('"');
    }
    assertThat(judge(many + ">" + notice.fragment()).right()).isTrue();
    assertThat(judge("<span role=button aria-label=x>".repeat(3000) + "y".repeat(100_000)).right())
        .isFalse();
    String page = notice.fragment();
    assertThat(judge("<div>".repeat(300) + page + "</div>".repeat(300)).right()).isTrue();
  }

  /** Each is what a browser would not show as the notice's text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<details-x><template shadowrootmode=open>他の文</template>%s</details-x>",
        "<template>%s</template>",
        "<noscript>%s</noscript>",
        "<textarea>%s</textarea>",
        "<select><option>%s</select>",
        "<svg><foreignObject>%s</foreignObject></svg>",
        "<math><mtext>%s</mtext></math>",
        "<iframe srcdoc=''>%s</iframe>",
        "<div hidden>%s</div>",
        "<div popover>%s</div>",
        "<dialog>%s</dialog>",
        "<div style='position:absolute;left:-9999px'>%s</div>",
        "<div style='text-indent:-9999px'>%s</div>",
        "<div style='clip:rect(0,0,0,0)'>%s</div>",
        "<div style='clip-path: inset(50%%)'>%s</div>",
        "<div style='transform:scale(0)'>%s</div>",
        "<div style='color:transparent'>%s</div>",
        "<div style='color:rgba(0,0,0,0)'>%s</div>",
        "<div style='height:0;overflow:hidden'>%s</div>",
        "<div style='width:1px;height:1px;overflow:hidden'>%s</div>",
        "<div style='display:n\\6fne'>%s</div>",
        "<div style='font:0/0 a'>%s</div>",
        "<div style='direction:rtl;unicode-bidi:bidi-override'>%s</div>",
        "<div style='display:flex;flex-direction:column-reverse'>%s</div>",
        "<div style='text-transform:uppercase'>%s</div>",
        "<del>%s</del>",
        "<!--%s-->",
        "<xmp>%s</xmp>",
        "<meta http-equiv=Refresh content='0; URL=https://example.com/'>%s"
      })
  void whatIsNotShownAsItIsReadIsNotRight(String around) throws Exception {
    assertThat(judge("<!DOCTYPE html>" + around.formatted(notice.fragment())).right()).isFalse();
  }

  /** Put before a paragraph of the notice. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>document.body.innerText = 'x'</script>",
        "<style>p::before { content: '他の文' }</style>",
        "<svg><text>他の文</text></svg>",
        "<iframe src=x></iframe>",
        "<object data=x></object>",
        "<input value=他の文>",
        "<textarea>他の文</textarea>",
        "<select><option>他の文</select>",
        "<img src=x alt=他の文>",
        "<canvas></canvas>",
        "<video src=x></video>",
        "<button>同意する</button>",
        "<p>12</p>",
        "<p>公表者</p>",
        "<p>令和8年4月1日</p>",
        "<p>&#x200B;</p>",
        "<rt>しない</rt>",
        "<math><mi>x</mi></math>"
      })
  void whatIsPutInsideIsSeen(String smuggled) throws Exception {
    for (String html : List.of(notice.fragment(), notice.page())) {
      int at = html.lastIndexOf("<p>", html.indexOf("</article>"));
      String inside = html.substring(0, at) + smuggled + html.substring(at);
      assertThat(judge(inside).right()).isFalse();
    }
  }

  @Test
  void readingsThatAreNoneAreText() throws Exception {
    String html = notice.fragment();
    assertThat(html).contains("個人情報の");
    String read = "<ruby>個人情報<rt>%s</rt></ruby>の";
    int at = html.lastIndexOf("個人情報の");
    String before = html.substring(0, at);
    String after = html.substring(at + 5);
    assertThat(judge(before + read.formatted("こじんじょうほう") + after).right()).isTrue();
    assertThat(judge(before + read.formatted("提供しない") + after).right()).isFalse();
    assertThat(judge(before + read.formatted("ただしこのかぎりではありませんのでごちゅういください") + after).right())
        .isFalse();
    assertThat(judge(before + "個人情報<rt>しない</rt>の" + after).right()).isFalse();
    assertThat(judge(before + "個人情報の<ruby><rt>しない</rt></ruby>" + after).right()).isFalse();
  }

  @Test
  void aNameThatIsHeardInsteadIsNotRight() throws Exception {
    String html = notice.fragment();
    assertThat(
            judge(html.replaceFirst("<a href=\"tel", "<a aria-label=\"03-1\" href=\"tel")).right())
        .isFalse();
    assertThat(judge(html.replaceFirst("<h3", "<h3 aria-label=\"別の見出し\" role=\"heading\"")).right())
        .isFalse();
    assertThat(judge("<a aria-label=メニュー href=/><i></i></a>" + html).right()).isTrue();
  }

  @Test
  void aSecondCopyIsNotedAndAnAlteredOneIsNotRight() throws Exception {
    String html = notice.fragment();
    Judgement twice = judge(html + html);
    assertThat(twice.right()).isTrue();
    assertThat(traits(twice)).containsExactly("twice");
    assertThat(judge(html + html.replaceFirst("個人情報", "個人情法")).right()).isFalse();
    assertThat(judge(html.replaceFirst("個人情報", "個人情法") + html).right()).isFalse();
  }

  /**
   * A copy with a word changed in most lines has few lines of ours; readers see it all the same.
   */
  @Test
  void aCopyThatIsAlteredThroughoutIsNotRight() throws Exception {
    String html = notice.fragment();
    String altered =
        html.replace("する", "しない").replace("情報", "帳票").replaceAll(" data-[a-z]+=\"[^\"]*\"", "");
    assertThat(judge(altered + html).right()).isFalse();
    assertThat(judge(html + altered).right()).isFalse();
  }

  @Test
  void anotherKindOfNoticeOnTheSamePageIsNoCopy() throws Exception {
    String other =
        published.inForce().stream()
            .filter(n -> n.name().equals("mihon/riyo-mokuteki"))
            .findFirst()
            .orElseThrow()
            .fragment();
    assertThat(traits(judge(other + notice.fragment()))).isEmpty();
    assertThat(judge(notice.fragment() + other).right()).isTrue();
  }

  /**
   * Its history is told once more in the edition to come, with a word that stands there already.
   */
  @Test
  void anAlteredPageIsComparedWithTheEditionThatIsDue() throws Exception {
    Verdict verdict = judge(notice.fragment().replaceFirst("<li>", "<li>別の")).verdict();
    assertThat(verdict).isInstanceOf(Verdict.Altered.class);
    assertThat(((Verdict.Altered) verdict).edition()).isEqualTo(notice.expected().due());
  }

  /** Whoever mends it must not be sent to lines that may stand there. */
  @Test
  void onlyTheLineThatIsTooManyIsNamed() throws Exception {
    String html = notice.fragment().replace("<h2>", "<p>目次の前の文</p><h2>");
    Verdict verdict = judge(html).verdict();
    assertThat(((Verdict.Altered) verdict).units())
        .filteredOn(unit -> unit.fate() == UnitVerdict.Fate.EXTRA)
        .extracting(UnitVerdict::read)
        .containsExactly("目次の前の文");
  }

  @Test
  void otherCharactersAreNotRight() throws Exception {
    String html = notice.fragment();
    for (String other :
        List.of(
            html.replaceFirst("個人", "個&#xD800;人"),
            html.replaceFirst("個人", "個&#8203;人"),
            html.replaceFirst("個人", "個人\uFE00"),
            html.replaceFirst("国", "國"),
            html.replaceFirst("03-", "０３-"),
            html.replaceFirst("理事長 ", "理事長　"),
            Normalizer.normalize(html, Normalizer.Form.NFD))) {
      assertThat(other).isNotEqualTo(html);
      assertThat(judge(other).right()).isFalse();
    }
  }

  @Test
  void theWrongEncodingIsNamed() throws Exception {
    Charset japanese = Charset.forName("windows-31j");
    byte[] utf8 = notice.page().getBytes(StandardCharsets.UTF_8);
    byte[] legacy = notice.page().getBytes(japanese);
    for (Judgement judgement :
        List.of(
            judge(utf8, Optional.of("Shift_JIS")),
            judge(utf8, Optional.of("EUC-JP")),
            judge(utf8, Optional.of("iso-8859-1")),
            judge(legacy, Optional.of("utf-8")),
            judge(legacy, Optional.of("EUC-JP")),
            judge(legacy, Optional.empty()),
            judge(notice.page().getBytes(StandardCharsets.UTF_16LE), Optional.empty()))) {
      assertThat(judgement.right()).isFalse();
      assertThat(traits(judgement)).contains("wrong-encoding");
    }
  }

  @Test
  void damagedBytesAreNeverRight() throws Exception {
    byte[] whole = notice.fragment().getBytes(StandardCharsets.UTF_8);
    byte[] data = notice.json().getBytes(StandardCharsets.UTF_8);
    for (int seed = 0; seed < SAMPLES; seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      byte[] bytes = (seed % 4 == 0 ? data : whole).clone();
      int from = bytes.length / 8 + random.nextInt(bytes.length / 2);
      if (seed % 3 == 0) {
        bytes = java.util.Arrays.copyOf(bytes, from);
      } else if (seed % 3 == 1) {
        byte[] noise = new byte[100 + random.nextInt(200)];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, noise.length);
      } else {
        bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
      }
      try {
        var reading =
            seed % 4 == 0 ? DataReader.read(bytes) : PageReader.read(bytes, Optional.empty());
        boolean touched = seed % 4 == 0 || !whole(bytes);
        boolean right = published.judge().right(reading, notice.expected());
        assertThat(right && touched).as("seed " + seed).isFalse();
      } catch (UnreadableException e) {
        assertThat(e.text().key()).startsWith("verify.unreadable.");
      }
    }
  }

  /** Whether every unit is still there: damage in a tag, or to words of the templates, is none. */
  private static boolean whole(byte[] damaged) {
    String text = Jsoup.parse(new String(damaged, StandardCharsets.UTF_8)).text();
    int at = 0;
    for (String unit : Jsoup.parse(notice.fragment()).select("[data-item]").eachText()) {
      int found = text.indexOf(unit, at);
      if (found < 0) {
        return false;
      }
      at = found + unit.length();
    }
    return true;
  }

  @Test
  void eachTraitAndReasonHasItsWords() {
    for (Language language : Language.values()) {
      Messages messages = Messages.in(language);
      for (String name :
          List.of(
              "legacy-encoding",
              "encoding-guessed",
              "wrong-encoding",
              "leaves",
              "spoken",
              "turned",
              "script-inside",
              "style-inside",
              "unread-inside",
              "image",
              "folded",
              "other-copy",
              "twice",
              "link-added",
              "reading-added",
              "data-differs",
              "data-missing",
              "data-unreadable")) {
        assertThat(messages.text(Trait.of(name, false, "1", "2").message())).isNotBlank();
      }
    }
  }
}
