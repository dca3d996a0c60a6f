package org.kohyo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.redirect.Redirect;
import org.kohyo.publish.redirect.Redirects;
import org.kohyo.publish.redirect.ServerMaps;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.MovedPages;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.Stylesheet;
import org.kohyo.render.site.IndexJson;
import org.kohyo.render.site.SiteFacts;
import org.kohyo.render.site.SiteHtml;
import org.kohyo.render.site.Sitemap;

/**
 * The files of the whole site: the index of societies, what is said of accessibility, and the feed
 * of all editions.
 *
 * @param html pages
 * @param stylesheet of all pages
 * @param moved pages at former addresses
 * @param feed feeds
 * @param site what holds for it
 */
record SitePages(
    SiteHtml html, Stylesheet stylesheet, MovedPages moved, AtomFeed feed, SiteFacts site) {

  /**
   * Makes what people are shown, and what search engines and feed readers are told of it; nothing
   * where there are no pages.
   *
   * @param societies that they show, in any order
   * @param folders ids of all societies of the source
   */
  void make(List<SocietyEntry> societies, Set<String> folders, StagedFiles out) {
    if (!site.html()) {
      return;
    }
    boolean news = societies.stream().anyMatch(s -> !s.news().isEmpty());
    Map<String, byte[]> pages = html.pages(site, societies, stylesheet.fileName(), news);
    pages.forEach((path, bytes) -> out.add(new OutputFile(path, "", "", bytes)));
    List<Redirect> redirects = Redirects.of(societies, site.baseUrl(), folders).all();
    if (!pages.isEmpty() || redirects.stream().anyMatch(r -> r.file().isPresent())) {
      out.add(new OutputFile(stylesheet.fileName(), "", "", stylesheet.bytes()));
    }
    if (news) {
      byte[] xml = feed.ofSite(site.title(), site.baseUrl(), site.index(), societies);
      out.add(new OutputFile(AtomFeed.NAME, "", "", xml));
    }
    redirects(redirects, out);
    List<String> own = pages.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    Sitemap.files(site, own, societies)
        .forEach((path, bytes) -> out.add(new OutputFile(path, "", "", bytes)));
  }

  /** Makes what programs are told: every edition with its digest. */
  void list(List<SocietyEntry> societies, StagedFiles out) {
    if (site.json()) {
      out.add(new OutputFile(IndexJson.NAME, "", "", IndexJson.bytes(site, societies)));
    }
  }

  /**
   * What leads from former addresses: for web servers that can be told, and for those that can't.
   */
  private void redirects(List<Redirect> redirects, StagedFiles out) {
    ServerMaps.of(redirects).forEach(out::add);
    Set<String> taken = new HashSet<>();
    out.staged().forEach(file -> taken.add(lower(file.entry().path())));
    for (Redirect r : redirects) {
      // One page answers for /a, /a/ and /a/index.html, and never stands in the place of another.
      r.file()
          .filter(file -> taken.add(lower(file)))
          .map(file -> new OutputFile(file, "", "", page(file, r)))
          .ifPresent(out::add);
    }
  }

  private byte[] page(String file, Redirect redirect) {
    return moved.page(file, redirect.target(), redirect.society(), redirect.notice());
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }
}
