package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kohyo.policy.PhoneNumber;
import org.kohyo.testing.Samples;

class PhoneLawsTest {

  private static final PhoneParser PARSER = new PhoneParser();

  /** Area codes of numbers with 10 digits don't look like these. */
  private static final Pattern OTHER = Pattern.compile("0[256789]0|0800|010.*");

  private static final Set<Integer> SEPARATORS =
      Set.of(
          0x20, 0xA0, 0x3000, 0x2D, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0x30FC,
          0xFF0D, 0xFF70, 0x2E, 0xFF0E, 0x30FB, 0xFF65);

  /** Groups as somebody may have them. */
  private static List<String> groups(Samples s) {
    String area;
    do {
      area = "0" + (1 + s.below(9)) + s.digits(s.below(4));
    } while (OTHER.matcher(area).matches());
    return switch (s.below(4)) {
      case 0 -> List.of(s.one("050", "060", "070", "080", "090", "020"), s.digits(4), s.digits(4));
      case 1 -> List.of(s.one("0120", "0570"), s.digits(3), s.digits(3));
      case 2 -> List.of(area, s.digits(10 - area.length()));
      default -> List.of(area, s.digits(6 - area.length()), s.digits(4));
    };
  }

  private static String written(Samples s, List<String> groups) {
    String first = groups.get(0);
    String hyphen = separator(s);
    String rest = String.join(separator(s), groups.subList(1, groups.size()));
    String number =
        switch (s.below(6)) {
          case 0 -> "(" + first + ")" + s.one("", " ", "-") + rest;
          case 1 -> "+81" + hyphen + first.substring(1) + hyphen + rest;
          case 2 -> "+81" + s.one("", " ", "-") + "(0)" + first.substring(1) + hyphen + rest;
          case 3 ->
              groups.size() == 3
                  ? first + "(" + groups.get(1) + ")" + groups.get(2)
                  : first + hyphen + rest;
          default -> first + hyphen + rest;
        };
    String label = s.one("", "", "", "TEL", "Tel.", "tel:", "FAX: ", "電話　", "電話番号:", "℡ ");
    return s.widened(s.one("", " ", "　") + label + number);
  }

  private static String separator(Samples s) {
    String sign = Character.toString(SEPARATORS.stream().sorted().toList().get(s.below(18)));
    return s.one("", "", " ") + sign + s.one("", "", "　");
  }

  private static String display(Parsed<PhoneNumber> parsed) {
    assertThat(parsed).isInstanceOf(Parsed.Value.class);
    return ((Parsed.Value<PhoneNumber>) parsed).value().display();
  }

  @Test
  void groupsStayAsTheAuthorWroteThem_inAnyForm() {
    Samples.check(
        2000,
        s -> {
          List<String> groups = groups(s);
          String extension = s.below(3) == 0 ? s.digits(1 + s.below(8)) : "";
          String tail =
              extension.isEmpty()
                  ? s.one("", " ", "　")
                  : s.one("内線%s", " 内線：%s ", "（内線 %s）", "( ext. %s )", "　内線番号%s")
                      .formatted(extension);
          String expected =
              String.join("-", groups) + (extension.isEmpty() ? "" : "（内線" + extension + "）");
          String text = written(s, groups) + tail;
          assertThat(display(PARSER.parse(text))).as(text).isEqualTo(expected);
          assertThat(display(PARSER.parse(expected))).isEqualTo(expected);
        });
  }

  @Test
  void withoutSeparatorsTheNumberIsTheSameOrHyphensAreAskedFor() {
    int[] known = {0};
    Samples.check(
        500,
        s -> {
          List<String> groups = groups(s);
          String digits = String.join("", groups);
          Parsed<PhoneNumber> parsed = PARSER.parse(s.widened(digits));
          if (parsed instanceof Parsed.Problem<PhoneNumber> problem) {
            assertThat(problem.message().key()).isEqualTo("content.phone-grouping");
            return;
          }
          known[0]++;
          String display = display(parsed);
          assertThat(display).contains("-");
          assertThat(display.replace("-", "")).isEqualTo(digits);
          assertThat(display(PARSER.parse(display))).isEqualTo(display);
        });
    assertThat(known[0]).isGreaterThan(150);
  }

  @Test
  void anyTextGivesANumberOrAProblemInsideOfIt() {
    Samples.check(
        2000,
        s -> {
          String text = s.below(3) == 0 ? s.text(20) : s.damaged(written(s, groups(s)));
          Problems.check(text, PARSER.parse(text));
        });
  }

  @Test
  void whatNobodySeesIsNamedWhereItStands() {
    Samples.check(
        500,
        s -> {
          String text = "TEL 03-6672-1505（内線123）";
          int at = s.below(text.length() + 1);
          String hidden =
              s.one("\u200B", "\u200D", "\u2060", "\u202E", "\u2066", "\u00AD", "\uDB40\uDD01");
          String hostile = text.substring(0, at) + hidden + text.substring(at);
          Parsed.Problem<PhoneNumber> problem = Problems.of(PARSER.parse(hostile));
          assertThat(problem.message().key()).isEqualTo("content.number-invisible");
          assertThat(problem.index()).hasValue(at);
        });
  }

  @Test
  void separatorsAreTheseAndNoOthers() {
    Set<Integer> accepted = new TreeSet<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += isSampled(c) ? 997 : 1) {
      String text = "03" + Character.toString(c) + "6672" + Character.toString(c) + "1505";
      if (NumberSigns.digit(c) < 0 && PARSER.parse(text) instanceof Parsed.Value) {
        accepted.add(c);
      }
    }
    assertThat(accepted).isEqualTo(new TreeSet<>(SEPARATORS));
  }

  /** Ideographs, Hangul and the planes beyond the first. */
  private static boolean isSampled(int c) {
    return c >= 0x3400 && c <= 0xD7FF || c >= 0x10000;
  }

  @Test
  void longTextsAreProblems_howeverLong() {
    for (String piece : List.of("0", "-", " ", "(", "内線", "ext", "+81", "0-", "\u200B", "𠮷")) {
      for (String start : List.of("", "03-6672-1505", "03-6672-1505（内線1")) {
        for (int count : List.of(50, 10_000, 100_000)) {
          String text = start + piece.repeat(count);
          assertTimeout(Duration.ofSeconds(2), () -> Problems.check(text, PARSER.parse(text)));
          if (count > 50) {
            assertThat(Problems.of(PARSER.parse(text)).message().key())
                .isEqualTo("content.too-long");
          }
        }
      }
    }
  }

  /** What every problem keeps to. */
  private static final class Problems {

    static <T> Parsed.Problem<T> of(Parsed<T> parsed) {
      assertThat(parsed).isInstanceOf(Parsed.Problem.class);
      return (Parsed.Problem<T>) parsed;
    }

    static void check(String text, Parsed<?> parsed) {
      if (parsed instanceof Parsed.Problem<?> problem) {
        problem
            .index()
            .ifPresent(i -> assertThat(i).isBetween(0, text.codePointCount(0, text.length()) - 1));
        assertThat(problem.message().args()).allMatch(a -> !a.isEmpty() && a.length() < 20);
      }
    }
  }
}
