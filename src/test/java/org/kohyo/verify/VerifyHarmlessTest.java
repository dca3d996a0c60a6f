package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohyo.verify.read.PageReader;

/** What leaves the text as it is, is not reported. */
class VerifyHarmlessTest {

  private static final int CHANGES = Integer.getInteger("kohyo.edits", 1_100);

  private static PublishedNotices published;

  @BeforeAll
  static void read() throws Exception {
    published = PublishedNotices.read();
  }

  private static void assertRight(
      String name, PublishedNotices.Notice notice, byte[] bytes, Optional<String> charset)
      throws Exception {
    Judgement judgement =
        published.judge().judge(PageReader.read(bytes, charset), notice.expected());
    assertThat(judgement.right()).as(() -> name + ": " + judgement).isTrue();
  }

  @Test
  void otherMarkupSaysTheSame() throws Exception {
    List<PublishedNotices.Notice> notices = published.inForce();
    List<String> wrong = new ArrayList<>();
    for (int seed = 0; seed < CHANGES; seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      PublishedNotices.Notice notice = notices.get(random.nextInt(notices.size()));
      Document document = Jsoup.parse(random.nextBoolean() ? notice.page() : notice.fragment());
      Element article = document.selectFirst("article");
      int first = seed % HarmlessChanges.ALL.size();
      HarmlessChanges.ALL.get(first).apply(article, random);
      int second = random.nextInt(HarmlessChanges.ALL.size() * 2);
      if (second < HarmlessChanges.ALL.size() && second != first) {
        HarmlessChanges.ALL.get(second).apply(article, random);
      }
      int shell = random.nextInt(HarmlessChanges.SHELLS.size());
      String html =
          shell == 0
              ? HarmlessChanges.written(document, random)
              : HarmlessChanges.written(
                  Jsoup.parse(HarmlessChanges.SHELLS.get(shell).replace("%s", article.outerHtml())),
                  random);
      Judgement judgement =
          published
              .judge()
              .judge(
                  PageReader.read(html.getBytes(StandardCharsets.UTF_8), Optional.empty()),
                  notice.expected());
      if (!judgement.right()) {
        wrong.add(
            "seed "
                + seed
                + ", "
                + notice.name()
                + ", change "
                + first
                + " and "
                + second
                + ", shell "
                + shell
                + ": "
                + judgement.traits()
                + why(judgement));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String why(Judgement judgement) {
    return judgement.verdict() instanceof Verdict.Altered altered
        ? altered.units().stream()
            .filter(u -> u.fate() != UnitVerdict.Fate.MATCHES)
            .limit(5)
            .toList()
            .toString()
        : judgement.verdict().getClass().getSimpleName();
  }

  @Test
  void otherEncodingsSayTheSame() throws Exception {
    for (PublishedNotices.Notice notice : published.inForce()) {
      for (String name :
          List.of(
              "Shift_JIS",
              "windows-31j",
              "EUC-JP",
              "ISO-2022-JP",
              "UTF-8",
              "UTF-16LE",
              "UTF-16BE")) {
        for (String how : List.of("header", "meta", "http-equiv", "sniffed", "mark")) {
          boolean utf16 = name.startsWith("UTF-16");
          boolean sense =
              how.equals("mark") ? name.startsWith("UTF") : !utf16 || how.equals("header");
          if (sense) {
            byte[] bytes = bytes(notice.page(), name, how);
            assertRight(
                notice.name() + " " + name + " " + how,
                notice,
                bytes,
                how.equals("header") ? Optional.of(name) : Optional.empty());
          }
        }
      }
    }
  }

  private static byte[] bytes(String page, String name, String how) {
    String meta =
        switch (how) {
          case "meta" -> "<meta charset=\"" + name + "\">";
          case "http-equiv" ->
              "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=" + name + "'>";
          default -> "";
        };
    String html = page.replaceAll("<meta charset[^>]*>", "");
    html = html.replace("<head>", "<head>" + meta);
    Charset charset = Charset.forName(name.equals("Shift_JIS") ? "windows-31j" : name);
    CharsetEncoder encoder = charset.newEncoder();
    StringBuilder able = new StringBuilder(how.equals("mark") ? "\uFEFF" : "");
    html.codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              able.append(encoder.canEncode(character) ? character : "&#" + c + ";");
            });
    return able.toString().getBytes(charset);
  }

  @Test
  void bothNoticesOfASocietyOnOnePageAreEachRight() throws Exception {
    for (PublishedNotices.Notice notice : published.inForce()) {
      StringBuilder both = new StringBuilder("<!DOCTYPE html><h1>個人情報の保護</h1>");
      published.inForce().stream()
          .filter(other -> other.society().equals(notice.society()))
          .forEach(other -> both.append(other.fragment()));
      byte[] bytes = both.toString().getBytes(StandardCharsets.UTF_8);
      assertRight(notice.name(), notice, bytes, Optional.empty());
    }
  }
}
