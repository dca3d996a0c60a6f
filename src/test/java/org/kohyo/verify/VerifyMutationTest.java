package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohyo.verify.read.DataReader;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.TextReader;
import org.kohyo.verify.read.UnreadableException;

/**
 * Every single edit of a published notice is found. Edits are made by code that knows nothing of
 * how pages are read. What is no edit is said at the rules 1 to 5 here, in {@link CharacterEdits}
 * and in {@link PageEdits}.
 */
class VerifyMutationTest {

  /** Fewer are enough while one works on a rule. */
  private static final int SEEDS =
      Integer.getInteger("kohyo.edits", Boolean.getBoolean("kohyo.edits.all") ? 9_600 : 1_200);

  /** Lines of a text before its first section: those about the edition may stand in any order. */
  private static final int FACTS_OF_TEXT = 7;

  private static PublishedNotices published;

  @BeforeAll
  static void read() throws Exception {
    published = PublishedNotices.read();
  }

  /** A form of a notice in which edits are made. */
  private record Base(String name, PublishedNotices.Notice notice, Document document) {}

  private static List<Base> bases() {
    List<Base> bases = new ArrayList<>();
    for (PublishedNotices.Notice notice : published.all()) {
      if (notice.inForce() || bases.size() % 2 == 0) {
        bases.addAll(of(notice, "page", notice.page()));
        bases.addAll(of(notice, "fragment", notice.fragment()));
      }
    }
    return bases;
  }

  /** As published, without {@code data-item}, and as sanitizers leave it. */
  private static List<Base> of(PublishedNotices.Notice notice, String form, String html) {
    List<Base> bases = new ArrayList<>();
    for (String look : List.of("published", "no-items", "stripped")) {
      Document document = Jsoup.parse(html);
      document.outputSettings().prettyPrint(false);
      // Edits find what they look for by marks that are taken away before the page is read.
      for (Element e :
          document.select(".mark:not(rp), .number, .kohyo-mark:not(rp), .kohyo-number")) {
        e.attr("data-mark", "");
      }
      if (look.equals("stripped")) {
        document.selectFirst("article").attr("data-plain", "");
      }
      bases.add(new Base(notice.name() + " " + form + " " + look, notice, document));
    }
    return bases;
  }

  private static String html(Base base, Document edited) {
    for (Element element : edited.select("*")) {
      element.removeAttr("data-mark").removeAttr("data-plain");
      if (base.name().endsWith("no-items")) {
        element.removeAttr("data-item");
      } else if (base.name().endsWith("stripped")) {
        element.removeAttr("class");
        for (Attribute attribute : element.attributes().asList()) {
          if (attribute.getKey().startsWith("data-")) {
            element.removeAttr(attribute.getKey());
          }
        }
      }
    }
    return edited.outerHtml();
  }

  private static boolean right(Base base, String html) throws UnreadableException {
    return published
        .judge()
        .right(
            PageReader.read(html.getBytes(StandardCharsets.UTF_8), Optional.empty()),
            base.notice().expected());
  }

  @Test
  void everyEditOfAPageOrFragmentIsFound() throws Exception {
    List<Base> bases = bases();
    for (Base base : bases) {
      assertThat(right(base, html(base, base.document().clone()))).as(base.name()).isTrue();
    }
    Map<String, Integer> kinds = new ConcurrentHashMap<>();
    List<String> missed =
        IntStream.range(0, SEEDS)
            .parallel()
            .mapToObj(seed -> missed(seed, bases, kinds))
            .flatMap(Optional::stream)
            .toList();
    int made = kinds.values().stream().mapToInt(Integer::intValue).sum();
    assertThat(made).isGreaterThan(SEEDS * 8 / 10);
    assertThat(missed).as("%d edits: %s", made, kinds).isEmpty();
  }

  @Test
  void everyEditOfDataIsFound() throws Exception {
    List<PublishedNotices.Notice> notices = published.inForce();
    List<String> missed = new ArrayList<>();
    int made = 0;
    for (int seed = 0; made < SEEDS / 4; seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      PublishedNotices.Notice notice = notices.get(random.nextInt(notices.size()));
      Optional<CharacterEdits.Edited> edit =
          random.nextInt(3) == 0
              ? DataEdits.structure(notice.json(), random)
              : DataEdits.character(notice.json(), random);
      if (edit.isPresent()) {
        made++;
        if (rightData(notice, edit.get().text())) {
          missed.add("seed " + seed + ", " + notice.name() + ", " + shortened(edit.get().name()));
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  @Test
  void everyEditOfTextIsFound() throws Exception {
    List<PublishedNotices.Notice> notices = published.inForce();
    for (PublishedNotices.Notice notice : notices) {
      assertThat(rightText(notice, notice.text())).as(notice.name()).isTrue();
    }
    List<String> missed = new ArrayList<>();
    int made = 0;
    for (int seed = 0; made < SEEDS / 4; seed++) {
      Random random = new Random(seed * 0x9E3779B97F4A7C15L);
      PublishedNotices.Notice notice = notices.get(random.nextInt(notices.size()));
      List<String> lines = new ArrayList<>(notice.text().substring(1).lines().toList());
      int line = random.nextInt(lines.size());
      if (lines.get(line).isEmpty()) {
        continue; // between two paragraphs
      }
      Optional<CharacterEdits.Edited> edit = CharacterEdits.of(lines.get(line), random);
      if (edit.isPresent()) {
        made++;
        lines.set(line, edit.get().text());
        if (rightText(notice, "\uFEFF" + String.join("\r\n", lines))) {
          missed.add("seed " + seed + ", " + notice.name() + ", " + edit.get().name());
        }
      }
    }
    assertThat(missed).isEmpty();
  }

  /** A line too many, one too few, two in the other's place. */
  @Test
  void everyLineOfTextMatters() throws Exception {
    PublishedNotices.Notice notice = published.inForce().get(0);
    List<String> lines = notice.text().substring(1).lines().filter(l -> !l.isEmpty()).toList();
    for (int i = 2; i < lines.size(); i++) {
      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      List<String> swapped = new ArrayList<>(lines);
      swapped.add(i - 1, swapped.remove(i));
      assertThat(rightText(notice, String.join("\r\n", twice))).as(lines.get(i)).isFalse();
      if (i > FACTS_OF_TEXT) {
        assertThat(rightText(notice, String.join("\r\n", swapped)))
            .as(lines.get(i))
            .isEqualTo(lines.get(i).equals(lines.get(i - 1)));
      }
    }
  }

  private static boolean rightText(PublishedNotices.Notice notice, String text)
      throws UnreadableException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return published.judge().right(TextReader.read(bytes, Optional.empty()), notice.expected());
  }

  private static boolean rightData(PublishedNotices.Notice notice, String json) {
    try {
      return published
          .judge()
          .right(DataReader.read(json.getBytes(StandardCharsets.UTF_8)), notice.expected());
    } catch (UnreadableException e) {
      return false;
    }
  }

  /** Another society's, another kind, another edition: each file at each other's place. */
  @Test
  void noFilePassesForAnother() throws Exception {
    int judged = 0;
    for (PublishedNotices.Notice file : published.all()) {
      for (String html : List.of(file.page(), file.fragment())) {
        Reading reading = PageReader.read(html.getBytes(StandardCharsets.UTF_8), Optional.empty());
        for (PublishedNotices.Notice place : published.all()) {
          boolean same = place.expected().due() == file.expected().due();
          String as = file.name() + " at " + place.name();
          assertThat(published.judge().right(reading, place.expected())).as(as).isEqualTo(same);
          if (judged++ % 10 == 0) {
            Judgement whole = published.judge().judge(reading, place.expected());
            assertThat(whole.right()).as(as).isEqualTo(same);
          }
        }
      }
    }
    assertThat(judged).isGreaterThan(100);
  }

  /** What was done to a page, if it was not found. */
  private static Optional<String> missed(int seed, List<Base> bases, Map<String, Integer> kinds) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Base base = bases.get(random.nextInt(bases.size()));
    Document document = base.document().clone();
    Element article = document.selectFirst("article");
    Optional<String> edit =
        random.nextBoolean()
            ? PageEdits.character(article, random)
            : PageEdits.ALL.get(random.nextInt(PageEdits.ALL.size())).apply(article, random);
    if (edit.isEmpty()) {
      return Optional.empty();
    }
    kinds.merge(edit.get().substring(0, edit.get().indexOf(':')), 1, Integer::sum);
    try {
      return right(base, html(base, document))
          ? Optional.of("seed " + seed + ", " + base.name() + ", " + shortened(edit.get()))
          : Optional.empty();
    } catch (UnreadableException e) {
      throw new AssertionError(e);
    }
  }

  private static String shortened(String edit) {
    return edit.length() > 400 ? edit.substring(0, 400) + "…" : edit;
  }
}
