package org.kohyo;

import java.util.List;
import java.util.Map;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.FeedItem;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.Stylesheet;
import org.kohyo.render.site.SiteFacts;
import org.kohyo.render.site.SiteHtml;

/**
 * The files of the whole site: the index of societies, what is said of accessibility, and the feed
 * of all editions.
 *
 * @param html pages
 * @param stylesheet of all pages
 * @param feed feeds
 * @param site what holds for it
 */
record SitePages(SiteHtml html, Stylesheet stylesheet, AtomFeed feed, SiteFacts site) {

  /**
   * Makes them.
   *
   * @param societies that they show, in any order
   */
  void make(List<SocietyEntry> societies, StagedFiles out) {
    List<FeedItem> news = societies.stream().flatMap(s -> s.news().stream()).toList();
    Map<String, byte[]> pages = html.pages(site, societies, stylesheet.fileName(), !news.isEmpty());
    pages.forEach((path, bytes) -> out.add(new OutputFile(path, "", "", bytes)));
    if (!pages.isEmpty()) {
      out.add(new OutputFile(stylesheet.fileName(), "", "", stylesheet.bytes()));
    }
    if (!news.isEmpty()) {
      byte[] xml = feed.ofSite(site.title(), site.baseUrl(), site.index(), news);
      out.add(new OutputFile(AtomFeed.NAME, "", "", xml));
    }
  }
}
