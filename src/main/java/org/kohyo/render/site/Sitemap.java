package org.kohyo.render.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kohyo.policy.AccessibilityClaim;
import org.kohyo.render.EditionEntry;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.XmlText;

/**
 * The pages of the site for search engines (sitemaps.org protocol 0.9). It lists what they are to
 * find: no page that asks them to stay away, none that leads on to another, and none outside the
 * site's own address, which that protocol forbids. Days come from the source alone.
 */
public final class Sitemap {

  /** The name of the file that search engines are told of. */
  public static final String NAME = "sitemap.xml";

  /** The most addresses in one file; the protocol forbids more than 50,000 and 50 MB. */
  static final int MOST = 20_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** Code points of an address, by the same protocol. */
  private static final int LONGEST = 2047;

  private final SiteFacts site;
  private final String base;

  /** A page, and the last day on which it became another one, in Japanese time. */
  private record Page(String address, Optional<LocalDate> changed) {}

  private Sitemap(SiteFacts site, String base) {
    this.site = site;
    this.base = base;
  }

  /**
   * Makes the file, or several and one that lists them.
   *
   * @param own paths of the pages of no society, below the site's root
   * @param societies in any order
   * @return path below the site's root → bytes; empty when its address isn't known, or there is
   *     nothing to find
   */
  public static Map<String, byte[]> files(
      SiteFacts site, Collection<String> own, List<SocietyEntry> societies) {
    return site.baseUrl()
        .map(base -> new Sitemap(site, base).files(own, societies))
        .orElse(Map.of());
  }

  private Map<String, byte[]> files(Collection<String> own, List<SocietyEntry> societies) {
    List<SocietyEntry> real = societies.stream().filter(s -> !s.demonstration()).toList();
    if (real.isEmpty()) {
      return Map.of();
    }
    List<Page> pages =
        Stream.concat(
                own.stream().map(path -> own(path, real)),
                real.stream()
                    .sorted(Comparator.comparing(SocietyEntry::id))
                    .flatMap(this::ofSociety))
            .filter(page -> page.address().startsWith(base))
            .filter(page -> page.address().codePointCount(0, page.address().length()) <= LONGEST)
            .distinct()
            .toList();
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (pages.size() <= MOST) {
      if (!pages.isEmpty()) {
        files.put(NAME, xml("urlset", "url", pages));
      }
      return files;
    }
    List<Page> parts = new ArrayList<>();
    for (int i = 0; i < pages.size(); i += MOST) {
      String name = "sitemap-" + (parts.size() + 1) + ".xml";
      List<Page> part = pages.subList(i, Math.min(pages.size(), i + MOST));
      files.put(name, xml("urlset", "url", part));
      parts.add(new Page(base + name, latest(part.stream().flatMap(p -> p.changed().stream()))));
    }
    files.put(NAME, xml("sitemapindex", "sitemap", parts));
    return files;
  }

  /** A page of no society: what a list says of editions is as old as the newest of these. */
  private Page own(String path, List<SocietyEntry> societies) {
    Optional<LocalDate> changed =
        path.equals(SiteHtml.ACCESSIBILITY)
            ? site.accessibility().flatMap(AccessibilityClaim::date).filter(this::reached)
            : latest(societies.stream().flatMap(s -> s.editions().stream()).flatMap(this::begun));
    return new Page(base + path.replaceFirst("(^|/)index\\.html$", "$1"), changed);
  }

  private Stream<Page> ofSociety(SocietyEntry society) {
    // What a society's pages say last is that it is no more.
    Optional<LocalDate> end = society.presence().until().map(d -> d.plusDays(1));
    Optional<LocalDate> ended = end.filter(this::reached);
    Optional<LocalDate> newest = latest(society.editions().stream().flatMap(this::begun));
    Stream<Page> own =
        society.presence().address(society.id(), site.baseUrl()).stream()
            .map(address -> new Page(address, ended.or(() -> newest)));
    return Stream.concat(
        own,
        society.editions().stream()
            .filter(e -> e.standing() == Standing.PRESENT)
            .flatMap(e -> ofEdition(society, e, ended)));
  }

  /** The page of the edition in force, and what changed with it; all others stay unfound. */
  private Stream<Page> ofEdition(
      SocietyEntry society, EditionEntry edition, Optional<LocalDate> ended) {
    Optional<String> folder =
        society.presence().address(society.id(), edition.kind(), site.baseUrl());
    Stream<Page> notice =
        folder.stream().map(address -> new Page(address, ended.or(() -> edition.from())));
    Stream<Page> changes =
        folder.stream()
            .filter(f -> edition.compared())
            .flatMap(f -> edition.from().stream().map(d -> f + d + "/changes.html"))
            .map(address -> new Page(address, edition.from()));
    return Stream.concat(notice, changes);
  }

  private Stream<LocalDate> begun(EditionEntry edition) {
    return edition.from().stream().filter(this::reached);
  }

  private boolean reached(LocalDate day) {
    return !site.day().isBefore(day);
  }

  private static Optional<LocalDate> latest(Stream<LocalDate> days) {
    return days.max(Comparator.naturalOrder());
  }

  private static byte[] xml(String root, String element, List<Page> pages) {
    return XmlText.bytes(
        root,
        NAMESPACE,
        xml -> {
          for (Page page : pages) {
            xml.writeCharacters("\n");
            xml.writeStartElement(element);
            text(xml, "loc", page.address());
            if (page.changed().isPresent()) {
              text(xml, "lastmod", page.changed().get().toString());
            }
            xml.writeEndElement();
          }
        });
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
