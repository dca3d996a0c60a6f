package org.kohyo.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.kohyo.policy.Presence;
import org.kohyo.render.EditionEntry;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.SocietyEntry;

class SitemapTest {

  private static final String BASE = "https://www.example.jp/kohyo/";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final LocalDate SINCE = LocalDate.of(2026, 4, 1);
  private static final EditionEntry PRESENT = edition(Optional.of(SINCE), Standing.PRESENT);

  private static EditionEntry edition(Optional<LocalDate> from, Standing standing) {
    return new EditionEntry("kohyo-jiko", "公表事項", from, standing, from.isPresent(), "");
  }

  private static SocietyEntry society(
      String id, boolean demonstration, Presence presence, EditionEntry... editions) {
    return new SocietyEntry(
        id, id, Optional.empty(), demonstration, presence, List.of(), List.of(editions), List.of());
  }

  private static Presence at(String address, Map<String, String> notices, Optional<LocalDate> end) {
    Presence none = Presence.UNSTATED;
    return new Presence(
        none.prefecture(),
        Optional.of(address),
        notices,
        end,
        none.successor(),
        none.formerAddresses(),
        none.otherForms(),
        none.keyColour(),
        none.logo());
  }

  private static Map<String, byte[]> files(Optional<String> base, SocietyEntry... societies) {
    SiteFacts site = new SiteFacts("一覧", base, DAY, true, Optional.empty(), Set.of("html"));
    return Sitemap.files(site, List.of("index.html"), List.of(societies));
  }

  /** Addresses with their days, read by another parser than wrote them. */
  private static List<String> read(byte[] xml) {
    Document document =
        Jsoup.parse(new String(xml, StandardCharsets.UTF_8), "", Parser.xmlParser());
    return document.select("url, sitemap").stream()
        .map(e -> (e.select("loc").text() + " " + e.select("lastmod").text()).strip())
        .toList();
  }

  private static List<String> listed(SocietyEntry... societies) {
    return read(files(Optional.of(BASE), societies).get("sitemap.xml"));
  }

  @Test
  void theEditionInForceIsListedWithTheDayFromWhichItIs_othersAreNot() {
    EditionEntry past = edition(Optional.of(LocalDate.of(2022, 4, 1)), Standing.PAST);
    EditionEntry next = edition(Optional.of(LocalDate.of(2027, 4, 1)), Standing.SCHEDULED);
    assertThat(listed(society("a", false, Presence.UNSTATED, past, PRESENT, next)))
        .containsExactly(
            BASE + " 2026-04-01",
            BASE + "a/ 2026-04-01",
            BASE + "a/kohyo-jiko/ 2026-04-01",
            BASE + "a/kohyo-jiko/2026-04-01/changes.html 2026-04-01");
  }

  @Test
  void whereNoDayIsKnownThereIsNone() {
    EditionEntry undated = edition(Optional.empty(), Standing.PRESENT);
    assertThat(listed(society("a", false, Presence.UNSTATED, undated)))
        .containsExactly(BASE, BASE + "a/", BASE + "a/kohyo-jiko/");
  }

  @Test
  void demonstrationsStayUnfound() {
    SocietyEntry shown = society("b", true, Presence.UNSTATED, PRESENT);
    assertThat(listed(shown, society("a", false, Presence.UNSTATED)))
        .containsExactly(BASE, BASE + "a/");
    assertThat(files(Optional.of(BASE), shown)).isEmpty();
  }

  @Test
  void pagesOutsideTheSitesAddressAreLeftToTheOtherSite() {
    Presence elsewhere =
        at("https://kenpo.example.jp/", Map.of("kohyo-jiko", BASE + "b/"), Optional.empty());
    assertThat(listed(society("a", false, elsewhere, PRESENT)))
        .containsExactly(
            BASE + " 2026-04-01",
            BASE + "b/ 2026-04-01",
            BASE + "b/2026-04-01/changes.html 2026-04-01");
  }

  @Test
  void theLastWordOfASocietyIsThatItIsNoMore() {
    Presence over = at(BASE + "a/", Map.of(), Optional.of(LocalDate.of(2026, 9, 30)));
    assertThat(listed(society("a", false, over, PRESENT)))
        .contains(BASE + "a/ 2026-10-01", BASE + "a/kohyo-jiko/ 2026-10-01");
  }

  @Test
  void withoutAnAddressThereIsNone() {
    assertThat(files(Optional.empty(), society("a", false, Presence.UNSTATED, PRESENT))).isEmpty();
  }

  @Test
  void ampersandsAreEscaped() {
    Presence odd = at(BASE + "?a=1&b=/", Map.of(), Optional.empty());
    assertThat(listed(society("a", false, odd))).contains(BASE + "?a=1&b=/");
  }

  @Test
  void manyPagesMakeSeveralFilesThatOneLists() {
    SocietyEntry[] many =
        IntStream.range(0, 2 * Sitemap.MOST)
            .mapToObj(i -> society("a" + i, false, Presence.UNSTATED))
            .toArray(SocietyEntry[]::new);
    Map<String, byte[]> files = files(Optional.of(BASE), many);
    assertThat(read(files.get("sitemap.xml")))
        .containsExactly(BASE + "sitemap-1.xml", BASE + "sitemap-2.xml", BASE + "sitemap-3.xml");
    List<String> all =
        Stream.of(1, 2, 3).flatMap(i -> read(files.get("sitemap-" + i + ".xml")).stream()).toList();
    assertThat(all).hasSize(2 * Sitemap.MOST + 1).doesNotHaveDuplicates();
    assertThat(files.get("sitemap-1.xml").length).isLessThan(50_000_000);
  }
}
