package org.kohyo.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Society;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.comparison.ComparisonSheets;

/**
 * Editions as an Atom feed (RFC 4287). Safe for threads; the same editions give the same bytes: an
 * entry's time is the first moment of its first day in Japan, and its id is made from society, kind
 * of notice and that day, so that it stays when anything else changes.
 */
public final class AtomFeed {

  /** So many entries has a feed at most. */
  public static final int MOST = 100;

  /** The name of the file. */
  public static final String NAME = "feed.atom";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final Labels labels;
  private final ComparisonSheets sheets;
  private final EditionWords words;

  /** Feeds with those words. */
  public AtomFeed(Labels labels) {
    this.labels = labels;
    this.sheets = new ComparisonSheets(labels);
    this.words = new EditionWords(labels);
  }

  /**
   * What feeds say of an edition.
   *
   * @param release with a first day
   * @throws IllegalArgumentException when its first day is not known
   */
  public FeedItem item(Release release) {
    if (release.event().isEmpty() || release.edition().from().isEmpty()) {
      throw new IllegalArgumentException("no first day");
    }
    Notice notice = release.edition().notice();
    LocalDate day = release.edition().from().get();
    String title =
        labels.text(
            release.standing() == Standing.SCHEDULED ? "feed.entry.scheduled" : "feed.entry",
            notice.shortTitle(),
            words.day(day),
            words.event(release.event().get()));
    return new FeedItem(
        notice.society().id(),
        notice.society().name(),
        notice.kind(),
        day,
        updated(release, day),
        title,
        release.compared(),
        release.changes().map(changes -> sheets.of(changes, TableOptions.DEFAULT).summary()));
  }

  /**
   * What feeds say of the end of a society: on the day after its last one.
   *
   * @param society with a last day
   */
  public FeedItem end(Society society) {
    LocalDate day = society.presence().until().orElseThrow().plusDays(1);
    return new FeedItem(
        society.id(),
        society.name(),
        "",
        day,
        day,
        Ending.news(labels, society.name(), society.presence()),
        false,
        Optional.empty());
  }

  /**
   * When an edition became news: on its first day; a scheduled one when it was decided, where the
   * source tells that, because readers of feeds hide what lies ahead.
   */
  private static LocalDate updated(Release release, LocalDate day) {
    Optional<LocalDate> decided =
        release.changes().stream()
            .filter(changes -> release.standing() == Standing.SCHEDULED)
            .flatMap(changes -> changes.groups().stream())
            .flatMap(group -> group.comparison().changes().stream())
            .flatMap(change -> change.about().amendment().stream())
            .flatMap(amendment -> amendment.decidedOn().stream())
            .max(Comparator.naturalOrder());
    return decided.filter(day::isAfter).orElse(day);
  }

  /**
   * The feed of a society.
   *
   * @param baseUrl public address of the site's root, ends with a slash; where neither it nor the
   *     society tells its address, links are relative to the feed itself
   */
  public byte[] ofSociety(SocietyEntry society, Optional<String> baseUrl) {
    Optional<String> address = society.presence().address(society.id(), baseUrl);
    Function<FeedItem, String> folder = item -> folder(item, society.presence(), baseUrl, "");
    return bytes(society.id(), society.name(), address, true, society.news(), folder);
  }

  /**
   * The feed of the site.
   *
   * @param title of the site
   * @param baseUrl public address of the site's root, ends with a slash; where it isn't known,
   *     links are relative to the feed itself
   * @param index whether there is a page beside it
   * @param societies in any order, at least one of them with news
   */
  public byte[] ofSite(
      String title, Optional<String> baseUrl, boolean index, List<SocietyEntry> societies) {
    Map<String, Presence> presences =
        societies.stream().collect(Collectors.toMap(SocietyEntry::id, SocietyEntry::presence));
    List<FeedItem> news = societies.stream().flatMap(s -> s.news().stream()).toList();
    Function<FeedItem, String> folder =
        item -> folder(item, presences.get(item.society()), baseUrl, item.society() + "/");
    return bytes("", title, baseUrl, index, news, folder);
  }

  /**
   * The folder to which an entry leads: where the society says that its notice stands.
   *
   * @param relative from the feed to the society's folder
   */
  private static String folder(
      FeedItem item, Presence presence, Optional<String> baseUrl, String relative) {
    if (item.kind().isEmpty()) {
      return presence.address(item.society(), baseUrl).orElse(relative);
    }
    return presence
            .address(item.society(), item.kind(), baseUrl)
            .orElseGet(() -> relative + item.kind() + "/")
        + item.day()
        + "/";
  }

  /** The newest {@link #MOST} of the items as UTF-8 XML. */
  private byte[] bytes(
      String id,
      String title,
      Optional<String> address,
      boolean page,
      List<FeedItem> items,
      Function<FeedItem, String> folder) {
    List<FeedItem> newest = items.stream().sorted(FeedItem.ORDER).limit(MOST).toList();
    String base = address.orElse("");
    return XmlText.bytes(
        "feed",
        ATOM,
        xml -> {
          xml.writeAttribute("xml:lang", "ja");
          element(xml, "id", uuid("feed", id));
          element(xml, "title", labels.text("feed.title", title));
          LocalDate updated =
              newest.stream().map(FeedItem::updated).max(Comparator.naturalOrder()).orElseThrow();
          element(xml, "updated", time(updated));
          link(xml, "self", "application/atom+xml", base + NAME);
          if (page) {
            link(xml, "alternate", "text/html", base + "index.html");
          }
          for (FeedItem item : newest) {
            entry(xml, item, folder.apply(item));
          }
        });
  }

  private static void entry(XMLStreamWriter xml, FeedItem item, String folder)
      throws XMLStreamException {
    line(xml);
    xml.writeStartElement("entry");
    element(xml, "id", uuid(item.society(), item.kind(), item.day().toString()));
    element(xml, "title", item.title());
    element(xml, "updated", time(item.updated()));
    line(xml);
    xml.writeStartElement("author");
    element(xml, "name", item.author());
    xml.writeEndElement();
    link(xml, "alternate", "text/html", folder + "index.html");
    if (item.compared()) {
      link(xml, "related", "text/html", folder + "changes.html");
    }
    if (item.summary().isPresent()) {
      element(xml, "summary", item.summary().get());
    }
    line(xml);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    line(xml);
    xml.writeStartElement(name);
    xml.writeCharacters(legal(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String type, String href)
      throws XMLStreamException {
    line(xml);
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", legal(href));
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  /** Midnight in Japan, which has no summer time. */
  private static String time(LocalDate day) {
    return day + "T00:00:00+09:00";
  }

  private static String uuid(String... parts) {
    String name = "kohyo\n" + String.join("\n", parts);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
  }

  /** XML 1.0 cannot hold every character: what it can't, becomes U+FFFD. */
  private static String legal(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.toString(isLegal(c) ? c : 0xFFFD))
        .collect(Collectors.joining());
  }

  private static boolean isLegal(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0x20 && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000;
  }
}
