package org.kohyo.render;

import java.util.List;
import org.kohyo.notice.Assembly;

/**
 * All that the pages of the whole site, such as the index, know of a society.
 *
 * @param id its id
 * @param name its name
 * @param demonstration whether it is none in truth
 * @param notices those that are in force, in its order
 * @param news its newest editions with a first day, newest first, at most {@link AtomFeed#MOST}
 */
public record SocietyEntry(
    String id, String name, boolean demonstration, List<NoticeName> notices, List<FeedItem> news) {

  /** Copies the lists. */
  public SocietyEntry {
    notices = List.copyOf(notices);
    news = List.copyOf(news);
  }

  /**
   * What the site's pages know of a society.
   *
   * @param news its editions with a first day, in any order
   */
  public static SocietyEntry of(Assembly assembly, List<FeedItem> news) {
    return new SocietyEntry(
        assembly.society().id(),
        assembly.society().name(),
        assembly.society().demonstration(),
        assembly.notices().stream().map(n -> new NoticeName(n.kind(), n.shortTitle())).toList(),
        news.stream().sorted(FeedItem.ORDER).limit(AtomFeed.MOST).toList());
  }

  /**
   * A notice by its name.
   *
   * @param kind of the notice
   * @param shortTitle as lists show it
   */
  public record NoticeName(String kind, String shortTitle) {}
}
