package org.kohyo.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kohyo.notice.Notice;
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

  /** Feeds with those words. */
  public AtomFeed(Labels labels) {
    this.labels = labels;
    this.sheets = new ComparisonSheets(labels);
  }

  /**
   * An edition with a first day.
   *
   * @param release the edition
   * @param folder address of the folder of its pages, relative to the feed, ends with a slash
   */
  public record Entry(Release release, String folder) {

    /**
     * Checks the edition.
     *
     * @throws IllegalArgumentException when its first day is not known
     */
    public Entry {
      if (release.event().isEmpty()) {
        throw new IllegalArgumentException("no first day");
      }
    }

    LocalDate day() {
      return release.edition().from().orElseThrow();
    }

    Notice notice() {
      return release.edition().notice();
    }

    /**
     * When this became news: on its first day; a scheduled one when it was decided, where the
     * source tells that, because readers of feeds hide what lies ahead.
     */
    LocalDate updated() {
      Optional<LocalDate> decided =
          release.changes().stream()
              .filter(changes -> release.standing() == Standing.SCHEDULED)
              .flatMap(changes -> changes.groups().stream())
              .flatMap(group -> group.comparison().changes().stream())
              .flatMap(change -> change.about().amendment().stream())
              .flatMap(amendment -> amendment.decidedOn().stream())
              .max(Comparator.naturalOrder());
      return decided.filter(day()::isAfter).orElseGet(this::day);
    }

    /** Newest first, then by society and kind. */
    static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::day)
            .reversed()
            .thenComparing(e -> e.notice().society().id())
            .thenComparing(e -> e.notice().kind());
  }

  /**
   * The newest {@link #MOST} of the entries as UTF-8 XML.
   *
   * @param id of what the feed is about: the society's, or empty for the site
   * @param title of the society or the site
   * @param address of the feed's folder, ends with a slash; where it isn't known, links are
   *     relative to the feed itself
   * @param entries at least one, in any order
   */
  public byte[] bytes(String id, String title, Optional<String> address, List<Entry> entries) {
    List<Entry> newest = entries.stream().sorted(Entry.ORDER).limit(MOST).toList();
    String base = address.orElse("");
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", "ja");
      element(xml, "id", uuid("feed", id));
      element(xml, "title", labels.text("feed.title", title));
      LocalDate updated = newest.stream().map(Entry::updated).max(Comparator.naturalOrder()).get();
      element(xml, "updated", time(updated));
      link(xml, "self", "application/atom+xml", base + NAME);
      link(xml, "alternate", "text/html", base + "index.html");
      for (Entry entry : newest) {
        entry(xml, entry, base + entry.folder());
      }
      line(xml);
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // nothing but memory is written to
    }
    return text.toString().getBytes(UTF_8);
  }

  private void entry(XMLStreamWriter xml, Entry entry, String folder) throws XMLStreamException {
    Release release = entry.release();
    Notice notice = entry.notice();
    EditionWords words = new EditionWords(labels);
    line(xml);
    xml.writeStartElement("entry");
    element(xml, "id", uuid(notice.society().id(), notice.kind(), entry.day().toString()));
    element(
        xml,
        "title",
        labels.text(
            release.standing() == Standing.SCHEDULED ? "feed.entry.scheduled" : "feed.entry",
            notice.shortTitle(),
            words.day(entry.day()),
            words.event(release.event().orElseThrow())));
    element(xml, "updated", time(entry.updated()));
    line(xml);
    xml.writeStartElement("author");
    element(xml, "name", notice.society().name());
    xml.writeEndElement();
    link(xml, "alternate", "text/html", folder + "index.html");
    if (release.compared()) {
      link(xml, "related", "text/html", folder + "changes.html");
    }
    if (release.changes().isPresent()) {
      element(xml, "summary", sheets.of(release.changes().get(), TableOptions.DEFAULT).summary());
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
