package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Presence;
import org.kohyo.render.Release.Event;
import org.kohyo.render.Release.Standing;
import org.kohyo.testing.Atom;

class AtomFeedTest {

  private static final Notice NOTICE = Shapes.notice(Optional.empty(), true);

  private static final String FOLDER =
      "https://www.example.jp/kohyo/" + NOTICE.society().id() + "/";

  private static Release entry(Notice notice, LocalDate from, Standing standing, Event event) {
    Edition edition =
        new Edition(notice, Shapes.assembly(notice), from, Optional.of(from), Optional.empty());
    return new Release(edition, standing, Optional.of(event), Optional.empty(), Optional.empty());
  }

  private static Release entry(String from) {
    return entry(NOTICE, LocalDate.parse(from), Standing.PRESENT, Event.AMENDED);
  }

  private static String feed(Optional<String> address, Release... entries) throws IOException {
    return new String(bytes(address, List.of(entries)), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Optional<String> address, List<Release> entries) throws IOException {
    AtomFeed feed = new AtomFeed(Labels.read(TemplateSource.shipped()));
    return feed.ofSociety(society(feed, Presence.UNSTATED, entries), address);
  }

  private static SocietyEntry society(AtomFeed feed, Presence presence, List<Release> entries) {
    List<FeedItem> news = entries.stream().map(feed::item).toList();
    String id = NOTICE.society().id();
    return new SocietyEntry(
        id, Shapes.NAME, Optional.empty(), false, presence, List.of(), List.of(), news);
  }

  /** A society at its own address, with a notice elsewhere. */
  private static Presence elsewhere(Optional<String> society, Map<String, String> notices) {
    return new Presence(
        Optional.empty(),
        society,
        notices,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void keepsTheRulesOfRfc4287_newestFirst() throws IOException {
    byte[] xml = bytes(Optional.empty(), List.of(entry("2022-04-01"), entry("2026-04-01")));
    assertThat(Atom.violations(xml)).isEmpty();
    assertThat(Atom.texts(xml, "updated"))
        .containsExactly(
            "2026-04-01T00:00:00+09:00", "2026-04-01T00:00:00+09:00", "2022-04-01T00:00:00+09:00");
    assertThat(Atom.texts(xml, "title").subList(1, 3))
        .containsExactly("公表事項：令和8年4月1日改定", "公表事項：令和4年4月1日改定");
    assertThat(Atom.texts(xml, "name")).containsOnly(Shapes.NAME);
  }

  @Test
  void linksAreAbsoluteWhereTheAddressIsKnown() throws IOException {
    assertThat(feed(Optional.empty(), entry("2022-04-01")))
        .contains("href=\"all-shapes/2022-04-01/index.html\"", "href=\"feed.atom\"");
    assertThat(feed(Optional.of("https://www.example.jp/kohyo/"), entry("2022-04-01")))
        .contains("href=\"" + FOLDER + "all-shapes/2022-04-01/index.html\"")
        .contains("href=\"" + FOLDER + "feed.atom\"");
  }

  @Test
  void anEntryKeepsItsId_whateverElseChanges() throws IOException {
    LocalDate from = LocalDate.of(2027, 4, 1);
    byte[] before =
        bytes(Optional.empty(), List.of(entry(NOTICE, from, Standing.SCHEDULED, Event.AMENDED)));
    Notice renamed = Shapes.notice(Optional.of("別の文"), true);
    byte[] after =
        bytes(Optional.empty(), List.of(entry(renamed, from, Standing.PAST, Event.CORRECTED)));
    assertThat(Atom.texts(after, "id")).isEqualTo(Atom.texts(before, "id")).doesNotHaveDuplicates();
    assertThat(Atom.texts(before, "title").get(1)).isEqualTo("公表事項：令和9年4月1日改定（予定）");
    assertThat(Atom.texts(after, "title").get(1)).isEqualTo("別の文：令和9年4月1日訂正");
    assertThat(Atom.texts(bytes(Optional.empty(), List.of(entry("2027-04-02"))), "id").get(1))
        .isNotEqualTo(Atom.texts(before, "id").get(1));
  }

  @Test
  void markupAndWhatXmlCannotHold_stayText() throws IOException {
    String hostile = Shapes.SCRIPT + "]]>\u0001\uFFFF\uD800髙";
    Notice notice = Shapes.notice(Optional.of(hostile), true);
    byte[] xml =
        bytes(
            Optional.empty(),
            List.of(entry(notice, LocalDate.EPOCH, Standing.PAST, Event.ENACTED)));
    assertThat(Atom.violations(xml)).isEmpty();
    assertThat(Atom.texts(xml, "name")).containsExactly(Shapes.SCRIPT + "]]>\uFFFD\uFFFD\uFFFD髙");
  }

  @Test
  void hasHundredEntriesAtMost() throws IOException {
    List<Release> many =
        IntStream.range(0, 150)
            .mapToObj(i -> entry(LocalDate.of(2020, 1, 1).plusDays(i).toString()))
            .toList();
    byte[] xml = bytes(Optional.empty(), many);
    assertThat(Atom.violations(xml)).isEmpty();
    assertThat(Atom.texts(xml, "id")).hasSize(1 + AtomFeed.MOST);
    assertThat(Atom.texts(xml, "updated")).contains("2020-05-29T00:00:00+09:00");
  }

  @Test
  void theSitesFeedLinksIntoTheFoldersOfSocieties() throws IOException {
    AtomFeed feed = new AtomFeed(Labels.read(TemplateSource.shipped()));
    List<SocietyEntry> all =
        List.of(society(feed, Presence.UNSTATED, List.of(entry("2022-04-01"))));
    byte[] xml = feed.ofSite("公表事項一覧", Optional.empty(), true, all);
    assertThat(Atom.violations(xml)).isEmpty();
    assertThat(new String(xml, StandardCharsets.UTF_8))
        .contains("href=\"" + all.get(0).id() + "/all-shapes/2022-04-01/index.html\"");
  }

  @Test
  void entriesLeadToWhereTheSocietySaysThatTheyStand() throws IOException {
    AtomFeed feed = new AtomFeed(Labels.read(TemplateSource.shipped()));
    List<Release> entries = List.of(entry("2022-04-01"));
    String society = "https://kenpo.example.jp/privacy/";
    String notice = "https://jiko.example.jp/";
    Optional<String> base = Optional.of("https://www.example.jp/kohyo/");
    SocietyEntry own =
        society(feed, elsewhere(Optional.of(society), Map.of("all-shapes", notice)), entries);
    for (Optional<String> site : List.of(base, Optional.<String>empty())) {
      assertThat(links(feed.ofSociety(own, site)))
          .containsExactly(
              society + "feed.atom", society + "index.html", notice + "2022-04-01/index.html");
      assertThat(links(feed.ofSite("公表事項一覧", site, false, List.of(own))))
          .containsExactly(site.orElse("") + "feed.atom", notice + "2022-04-01/index.html");
    }
    SocietyEntry other =
        society(feed, elsewhere(Optional.of(society), Map.of("other", notice)), entries);
    assertThat(links(feed.ofSite("公表事項一覧", base, false, List.of(other))))
        .endsWith(society + "all-shapes/2022-04-01/index.html");
  }

  @Test
  void theEndOfASocietyLeadsToItsPage() throws IOException {
    AtomFeed feed = new AtomFeed(Labels.read(TemplateSource.shipped()));
    LocalDate day = LocalDate.of(2027, 4, 1);
    String id = NOTICE.society().id();
    FeedItem end = new FeedItem(id, "x", "", day, day, "解散", false, Optional.empty());
    for (Map.Entry<Presence, String> each :
        Map.of(
                Presence.UNSTATED,
                id + "/index.html",
                elsewhere(Optional.of("https://x.example/"), Map.of()),
                "https://x.example/index.html")
            .entrySet()) {
      SocietyEntry over =
          new SocietyEntry(
              id, "x", Optional.empty(), false, each.getKey(), List.of(), List.of(), List.of(end));
      assertThat(links(feed.ofSite("公表事項一覧", Optional.empty(), false, List.of(over))))
          .endsWith(each.getValue());
    }
  }

  private static List<String> links(byte[] xml) {
    return Pattern.compile("href=\"([^\"]*)\"")
        .matcher(new String(xml, StandardCharsets.UTF_8))
        .results()
        .map(m -> m.group(1))
        .toList();
  }

  @Test
  void anEditionWithoutAFirstDayIsNoEntry() throws IOException {
    AtomFeed feed = new AtomFeed(Labels.read(TemplateSource.shipped()));
    Release undated = Shapes.release(NOTICE);
    assertThatThrownBy(() -> feed.item(undated)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theCheckerSeesWhatIsWrong() throws IOException {
    String good = feed(Optional.empty(), entry("2022-04-01"));
    for (String part : List.of("<id>", "<updated>", "<title>", "<author>", "<name>")) {
      String end = part.replace("<", "</");
      String without = good.replaceAll("(?s)" + part + ".*?" + end, "");
      assertThat(Atom.violations(without.getBytes(StandardCharsets.UTF_8))).as(part).isNotEmpty();
    }
    for (String[] change :
        new String[][] {
          {"urn:uuid:", "no uri "},
          {"T00:00:00+09:00", "T00:00:00"},
          {"2005/Atom", "2006/Atom"},
          {"href=", "src="},
          {"<entry>", "<entry><nonsense/>"}
        }) {
      String wrong = good.replace(change[0], change[1]);
      assertThat(wrong).isNotEqualTo(good);
      assertThat(Atom.violations(wrong.getBytes(StandardCharsets.UTF_8)))
          .as(change[1])
          .isNotEmpty();
    }
  }
}
