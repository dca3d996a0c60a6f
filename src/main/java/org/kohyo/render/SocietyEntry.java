package org.kohyo.render;

import java.util.List;
import java.util.Optional;
import org.kohyo.notice.Assembly;
import org.kohyo.policy.Presence;

/**
 * All that the pages of the whole site, such as the index, know of a society.
 *
 * @param id its id
 * @param name its name
 * @param reading the name in kana
 * @param demonstration whether it is none in truth
 * @param presence its place on the web
 * @param notices those that are in force, in its order
 * @param editions all that are published, notice by notice in its order, oldest first; empty where
 *     nobody lists them
 * @param news its newest editions with a first day, newest first, at most {@link AtomFeed#MOST}
 */
public record SocietyEntry(
    String id,
    String name,
    Optional<String> reading,
    boolean demonstration,
    Presence presence,
    List<NoticeName> notices,
    List<EditionEntry> editions,
    List<FeedItem> news) {

  /** Copies the lists. */
  public SocietyEntry {
    notices = List.copyOf(notices);
    editions = List.copyOf(editions);
    news = List.copyOf(news);
  }

  /**
   * What the site's pages know of a society.
   *
   * @param editions all that are published, as {@link #editions()} has them
   * @param news its editions with a first day, in any order
   */
  public static SocietyEntry of(
      Assembly assembly, List<EditionEntry> editions, List<FeedItem> news) {
    return new SocietyEntry(
        assembly.society().id(),
        assembly.society().name(),
        assembly.society().reading(),
        assembly.society().demonstration(),
        assembly.society().presence(),
        assembly.notices().stream().map(n -> new NoticeName(n.kind(), n.shortTitle())).toList(),
        editions,
        news.stream().sorted(FeedItem.ORDER).limit(AtomFeed.MOST).toList());
  }

  /** The same but for the texts of its editions: all that people are shown of it. */
  public SocietyEntry withoutDigests() {
    return new SocietyEntry(
        id,
        name,
        reading,
        demonstration,
        presence,
        notices,
        editions.stream().map(EditionEntry::withoutDigest).toList(),
        news);
  }

  /**
   * A notice by its name.
   *
   * @param kind of the notice
   * @param shortTitle as lists show it
   */
  public record NoticeName(String kind, String shortTitle) {}
}
