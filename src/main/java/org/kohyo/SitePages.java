package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.FeedItem;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.SocietyEntry;

/**
 * The pages of the whole site: the index of societies and the feed of all editions.
 *
 * @param html pages
 * @param feed feeds
 * @param title of the site
 * @param baseUrl public address of the site's root, ends with a slash
 */
record SitePages(HtmlRenderer html, AtomFeed feed, String title, Optional<String> baseUrl) {

  /**
   * Makes them.
   *
   * @param societies that they show, in their order
   */
  void make(List<SocietyEntry> societies, StagedFiles out) {
    List<FeedItem> news = societies.stream().flatMap(s -> s.news().stream()).toList();
    String page = html.index(title, societies, !news.isEmpty());
    out.add(new OutputFile("index.html", "", "", page.getBytes(StandardCharsets.UTF_8)));
    out.add(new OutputFile(html.stylesheet().fileName(), "", "", html.stylesheet().bytes()));
    if (!news.isEmpty()) {
      out.add(new OutputFile(AtomFeed.NAME, "", "", feed.ofSite(title, baseUrl, news)));
    }
  }
}
