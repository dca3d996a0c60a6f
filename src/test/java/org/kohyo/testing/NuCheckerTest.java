package org.kohyo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NuCheckerTest {
  private static String page(String head, String body) {
    return "<!DOCTYPE html>\n<html lang=\"ja\">\n<head><meta charset=\"utf-8\"><title>公表</title>"
        + head
        + "</head>\n<body><h1>公表</h1>\n"
        + body
        + "\n</body>\n</html>\n";
  }

  @Test
  void aGoodPageHasNoProblems() throws Exception {
    String body =
        "<ul><li>一</li></ul><table><caption>表</caption><thead><tr><th scope=\"col\">類型"
            + "<th scope=\"col\">目的</thead><tr><th scope=\"row\">髙﨑𠮷<td>保険給付</table>";
    assertThat(NuChecker.problems(page("", body))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<p id=a>一</p><p id=a>二</p> | Duplicate ID “a”",
        "<img src=a.png> | must have an “alt” attribute",
        "<h2></h2> | warning Empty heading",
        "<h3>飛んだ</h3> | skipping 1 heading level",
        "<ul><p>一</p></ul> | Element “p” not allowed as child of element “ul”",
        "<table><tr><th scope=x>一<td>二</table> | Bad value “x” for attribute “scope”",
        "<p>一</div> | Stray end tag “div”",
        "<a href='a b.pdf'>一</a> | Space is not allowed",
        "<p style='colr:red'>一</p> | Property “colr” doesn't exist",
        "<br/> | warning Trailing slash",
        "<nav role=navigation>一</nav> | warning The “navigation” role is unnecessary",
        "<section>一</section> | warning Section lacks heading",
        "<time datetime=x>一</time> | Bad value “x” for attribute “datetime”"
      })
  void aBadBodyIsReportedOnItsLine(String body, String message) throws Exception {
    assertThat(NuChecker.problems(page("", body)))
        .anySatisfy(p -> assertThat(p).startsWith("5:").contains(message));
  }

  @Test
  void aMissingLanguageIsReported() throws Exception {
    assertThat(NuChecker.problems(page("", "").replace(" lang=\"ja\"", "")))
        .anySatisfy(p -> assertThat(p).contains("Consider adding a “lang” attribute"));
  }

  @Test
  void aWrongLanguageIsReportedOnALongPage() throws Exception {
    String text = "<p>健康保険組合は、被保険者と被扶養者の個人情報を次の目的のために利用します。</p>".repeat(60);
    assertThat(NuChecker.problems(page("", text))).isEmpty();
    assertThat(NuChecker.problems(page("", text).replace("lang=\"ja\"", "lang=\"en\"")))
        .anySatisfy(p -> assertThat(p).contains("appears to be written in Japanese"));
  }

  @Test
  void aStyleThatThePolicyBlocksIsReported() throws Exception {
    String policy =
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">";
    assertThat(NuChecker.problems(page(policy, ""))).isEmpty();
    assertThat(NuChecker.problems(page(policy + "<style>p { color: red }</style>", "")))
        .anySatisfy(p -> assertThat(p).contains("violates Content Security Policy"));
  }

  @Test
  void aNativeRoleWrittenOutIsReported() throws Exception {
    assertThat(NuChecker.problems(page("", "<ul role=list><li>一</ul>"))).hasSize(1);
  }

  @Test
  void aFileIsReadAsUtf8AndCheckedTwiceAlike(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.html"), page("", "<h2></h2>"));
    List<String> problems = NuChecker.problems(file);
    assertThat(problems).containsExactly("5:4: warning Empty heading.");
    assertThat(NuChecker.problems(file)).isEqualTo(problems);
  }

  @Test
  void aModernStylesheetHasNoProblems() throws Exception {
    String css =
        """
        @charset "UTF-8";
        :root { --text: #111111; color-scheme: light dark }
        @media (prefers-color-scheme: dark) { :root { --text: #f2f2f2 } }
        @media (forced-colors: active) { a { outline: 1px solid CanvasText } }
        @media (width < 48rem) { td { display: block } }
        @media print { @page { size: A4; margin: 18mm 17mm 20mm } tr { break-inside: avoid } }
        body { color: var(--text); line-break: strict; overflow-wrap: anywhere }
        h1 { word-break: auto-phrase; text-wrap: pretty; font-size: clamp(1.5rem, 1rem + 3vw, 2rem) }
        time { text-autospace: no-autospace } li::marker { content: "・" }
        a:focus-visible:is(a, b):not(.x) { outline: 4px solid; box-shadow: 0 0 0 2px #ff0 }
        main { display: grid; grid-template-columns: minmax(0, 16.5rem) minmax(0, 1fr); gap: 1rem }
        """;
    assertThat(NuChecker.cssProblems(css)).isEmpty();
  }

  @Test
  void aBadStylesheetIsReportedByLine() throws Exception {
    assertThat(NuChecker.cssProblems("a {\n  colr: red;\n  color: #12;\n}\n"))
        .hasSize(2)
        .anySatisfy(p -> assertThat(p).startsWith("2:").contains("“colr” doesn't exist"))
        .anySatisfy(p -> assertThat(p).startsWith("3:").contains("“#12” is not a valid color"));
  }
}
