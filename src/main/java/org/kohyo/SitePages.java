package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.redirect.Redirect;
import org.kohyo.publish.redirect.Redirects;
import org.kohyo.publish.redirect.ServerMaps;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.AtomFeed;
import org.kohyo.render.FeedItem;
import org.kohyo.render.HtmlRenderer;
import org.kohyo.render.MovedPages;
import org.kohyo.render.SocietyEntry;

/**
 * The pages of the whole site: the index of societies and the feed of all editions.
 *
 * @param html pages
 * @param moved pages at former addresses
 * @param feed feeds
 * @param title of the site
 * @param baseUrl public address of the site's root, ends with a slash
 * @param folders ids of all societies of the site, also of those that it doesn't show
 */
record SitePages(
    HtmlRenderer html,
    MovedPages moved,
    AtomFeed feed,
    String title,
    Optional<String> baseUrl,
    Set<String> folders) {

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
    redirects(Redirects.of(societies, baseUrl, folders).all(), out);
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
