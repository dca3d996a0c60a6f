package org.kohyo.render.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Presence.Successor;
import org.kohyo.render.Labels;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.site.IndexView.Group;
import org.kohyo.render.site.IndexView.Item;

/** Which society stands where in the lists of many and of few. */
class SocietyIndexTest {

  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static Labels labels;

  @BeforeAll
  static void open() throws Exception {
    labels = Labels.read(TemplateSource.shipped());
  }

  private static SocietyEntry society(String id, String reading, String prefecture) {
    Presence none = Presence.UNSTATED;
    Optional<String> place = Optional.of(prefecture).filter(p -> !p.isEmpty());
    return society(id, reading, presence(place, none.until(), none.successor()));
  }

  private static Presence presence(
      Optional<String> place, Optional<LocalDate> until, Optional<Successor> successor) {
    Presence none = Presence.UNSTATED;
    return new Presence(
        place,
        none.publishedAt(),
        none.noticesPublishedAt(),
        until,
        successor,
        none.formerAddresses(),
        none.otherForms(),
        none.keyColour(),
        none.logo());
  }

  private static SocietyEntry society(String id, String reading, Presence presence) {
    return new SocietyEntry(
        id,
        "見本" + id,
        Optional.of(reading).filter(r -> !r.isEmpty()),
        false,
        presence,
        List.of(new SocietyEntry.NoticeName("riyo-mokuteki", "利用目的")),
        List.of(),
        List.of());
  }

  private static SocietyIndex index(List<SocietyEntry> societies) {
    SiteFacts site = new SiteFacts("一覧", Optional.empty(), DAY, true, Optional.empty(), Set.of());
    return new SocietyIndex(labels, site, societies);
  }

  private static List<String> hrefs(Group group) {
    return group.societies().stream().map(Item::href).toList();
  }

  @Test
  void fewStandInOneListByReading_withTheirNotices() {
    SocietyIndex index =
        index(List.of(society("c", "", "東京都"), society("b", "はな", "東京都"), society("a", "はと", "")));
    IndexView page = index.byPlace("s.css", "find.js", false);
    assertThat(page.find()).isEmpty();
    assertThat(page.way()).isEmpty();
    assertThat(page.groups()).hasSize(1);
    assertThat(page.groups().get(0).heading()).isEmpty();
    assertThat(hrefs(page.groups().get(0)))
        .containsExactly("a/index.html", "b/index.html", "c/index.html");
    assertThat(page.groups().get(0).societies().get(0).notices())
        .containsExactly(new IndexView.Notice("a/riyo-mokuteki/index.html", "利用目的"));
  }

  @Test
  void manyStandByPrefecture_andByReading() {
    List<SocietyEntry> many = new ArrayList<>();
    for (int i = 0; i < 18; i++) {
      many.add(society("x" + i, "あ", "沖縄県"));
    }
    many.add(society("north", "ざ", "北海道"));
    many.add(society("nowhere", "ア", ""));
    many.add(society("unread", "", "東京都"));
    SocietyIndex index = index(many);
    IndexView places = index.byPlace("s.css", "find.js", false);
    assertThat(places.groups())
        .extracting(Group::heading)
        .containsExactly("北海道", "東京都", "沖縄県", "その他");
    assertThat(places.prefectures()).containsExactly("北海道", "東京都", "沖縄県");
    assertThat(places.find()).isEqualTo("find.js");
    assertThat(index.read()).isTrue();
    IndexView rows = index.byReading("s.css", "find.js", false);
    assertThat(rows.groups()).extracting(Group::heading).containsExactly("あ行", "さ行", "その他");
    assertThat(rows.groups().get(2).societies()).extracting(Item::name).containsExactly("見本unread");
  }

  @Test
  void whatIsOverStandsApart_fromTheDayAfterItsLastOne() {
    Successor heir = new Successor("heir", "見本heir", Optional.empty());
    Successor elsewhere = new Successor("elsewhere", "見本他", Optional.empty());
    IndexView page =
        index(
                List.of(
                    society("heir", "", ""),
                    society(
                        "lasts",
                        "",
                        presence(Optional.empty(), Optional.of(DAY), Optional.empty())),
                    society("gone", "", over(Optional.empty())),
                    society("merged", "", over(Optional.of(heir))),
                    society("moved", "", over(Optional.of(elsewhere)))))
            .byPlace("s.css", "find.js", false);
    assertThat(hrefs(page.groups().get(0))).containsExactly("heir/index.html", "lasts/index.html");
    assertThat(page.over())
        .extracting(o -> o.name() + " " + o.text() + " " + o.successor() + " " + o.by())
        .containsExactly(
            "見本gone 令和8年4月1日に解散  ",
            "見本merged 令和8年4月1日に合併 heir/index.html 見本heir",
            "見本moved 令和8年4月1日に合併  見本他");
  }

  private static Presence over(Optional<Successor> successor) {
    return presence(Optional.empty(), Optional.of(DAY.minusDays(1)), successor);
  }
}
