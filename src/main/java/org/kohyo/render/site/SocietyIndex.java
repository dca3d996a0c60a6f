package org.kohyo.render.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.Ending;
import org.kohyo.render.Labels;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.site.IndexView.Group;
import org.kohyo.render.site.IndexView.Item;
import org.kohyo.render.site.IndexView.Notice;
import org.kohyo.render.site.IndexView.Over;
import org.kohyo.render.site.IndexView.Way;
import org.kohyo.render.site.SocietyOrder.Sorted;

/**
 * The lists of societies. Few stand in one list with their notices. Of many, one page has them by
 * prefecture and another by reading, each with headings to jump to and without the notices: so a
 * screen reader has one link for each society and not three, and the page stays small.
 */
final class SocietyIndex {

  /** From so many on, a list has a search, and headings if it can. */
  static final int MANY = 20;

  /** File name of the list by reading. */
  static final String BY_READING = "by-reading.html";

  private static final String BY_PLACE = "index.html";
  private static final String KANA = "あかさたなはまやらわ";

  private final Labels labels;
  private final SiteFacts site;
  private final List<Sorted> standing;
  private final List<SocietyEntry> over;
  private final Map<String, SocietyEntry> byId;
  private final boolean hidden;
  private final boolean demonstrations;

  /**
   * Sorts the societies.
   *
   * @param societies that the site shows, in any order
   */
  SocietyIndex(Labels labels, SiteFacts site, List<SocietyEntry> societies) {
    this.labels = labels;
    this.site = site;
    List<Sorted> sorted = SocietyOrder.of(societies);
    this.standing = sorted.stream().filter(s -> !isOver(s.society())).toList();
    this.over = sorted.stream().map(Sorted::society).filter(this::isOver).toList();
    this.byId = societies.stream().collect(Collectors.toMap(SocietyEntry::id, s -> s));
    this.hidden = societies.stream().allMatch(SocietyEntry::demonstration);
    this.demonstrations = societies.stream().anyMatch(SocietyEntry::demonstration);
  }

  private boolean isOver(SocietyEntry society) {
    return society.presence().over(site.day());
  }

  /** Whether there are so many that a search helps. */
  boolean searched() {
    return standing.size() + over.size() >= MANY;
  }

  private boolean placed() {
    return searched() && standing.stream().anyMatch(s -> place(s).isPresent());
  }

  /** Whether there is a list by reading beside the first one. */
  boolean read() {
    return searched() && standing.stream().anyMatch(s -> s.key().isPresent());
  }

  /** The first list. */
  IndexView byPlace(String stylesheet, String find, boolean feed) {
    List<Group> groups = placed() ? prefectures() : plain();
    List<Way> way =
        read() ? List.of(new Way(BY_READING, labels.text("index.by-reading"))) : List.of();
    return view(stylesheet, site.title(), "", way, groups, find, feed);
  }

  /** The list by reading. */
  IndexView byReading(String stylesheet, String find, boolean feed) {
    String other = placed() ? labels.text("index.by-place") : site.title();
    return view(
        stylesheet,
        labels.text("index.by-reading"),
        BY_READING,
        List.of(new Way(BY_PLACE, other)),
        rows(),
        find,
        feed);
  }

  private IndexView view(
      String stylesheet,
      String heading,
      String name,
      List<Way> way,
      List<Group> groups,
      String find,
      boolean feed) {
    List<String> known = standing.stream().flatMap(s -> place(s).stream()).distinct().toList();
    return new IndexView(
        labels.all(),
        stylesheet,
        site.title(),
        heading,
        hidden,
        demonstrations,
        way,
        groups,
        over.stream().map(this::over).toList(),
        Prefectures.ALL.stream().filter(known::contains).toList(),
        searched() ? find : "",
        feed ? AtomFeed.NAME : "",
        site.json() ? IndexJson.NAME : "",
        site.baseUrl().map(base -> base + name).orElse(""),
        site.accessibility().isPresent() ? SiteHtml.ACCESSIBILITY : "");
  }

  private List<Group> plain() {
    List<Item> items = standing.stream().map(s -> item(s.society(), "", true)).toList();
    return List.of(new Group("", "", "", items));
  }

  private List<Group> prefectures() {
    int last = Prefectures.ALL.size();
    return groups(
        s -> place(s).map(Prefectures.ALL::indexOf).filter(i -> i >= 0).orElse(last),
        i -> i == last ? labels.text("index.elsewhere") : Prefectures.ALL.get(i),
        i -> i == last ? labels.text("index.elsewhere") : Prefectures.ALL.get(i),
        "kohyo-place-",
        s -> s.society().reading());
  }

  private List<Group> rows() {
    int last = SocietyOrder.NO_ROW;
    return groups(
        Sorted::row,
        i ->
            i == last
                ? labels.text("index.elsewhere")
                : labels.text("index.row", Character.toString(KANA.charAt(i))),
        i -> i == last ? labels.text("index.elsewhere") : Character.toString(KANA.charAt(i)),
        "kohyo-row-",
        SocietyIndex::place);
  }

  private List<Group> groups(
      Function<Sorted, Integer> group,
      Function<Integer, String> heading,
      Function<Integer, String> jump,
      String id,
      Function<Sorted, Optional<String>> aside) {
    Map<Integer, List<Item>> found = new TreeMap<>();
    for (Sorted s : standing) {
      found
          .computeIfAbsent(group.apply(s), key -> new ArrayList<>())
          .add(item(s.society(), aside.apply(s).orElse(""), false));
    }
    return found.entrySet().stream()
        .map(
            e ->
                new Group(
                    id + (e.getKey() + 1),
                    heading.apply(e.getKey()),
                    jump.apply(e.getKey()),
                    e.getValue()))
        .toList();
  }

  private static Optional<String> place(Sorted society) {
    return society.society().presence().prefecture();
  }

  private static Item item(SocietyEntry society, String aside, boolean notices) {
    String folder = society.id() + "/";
    return new Item(
        folder + BY_PLACE,
        society.name(),
        aside,
        society.demonstration(),
        notices
            ? society.notices().stream()
                .map(n -> new Notice(folder + n.kind() + "/" + BY_PLACE, n.shortTitle()))
                .toList()
            : List.of());
  }

  private Over over(SocietyEntry society) {
    return new Over(
        society.id() + "/" + BY_PLACE,
        society.name(),
        Ending.on(labels, society.presence()),
        society
            .presence()
            .successor()
            .filter(s -> byId.containsKey(s.id()))
            .map(s -> s.id() + "/" + BY_PLACE)
            .orElse(""),
        society.presence().successor().map(s -> s.name()).orElse(""));
  }
}
