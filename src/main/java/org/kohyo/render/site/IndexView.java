package org.kohyo.render.site;

import java.util.List;
import java.util.Map;

/**
 * What {@code index.ftlh} sees. What is empty is not shown.
 *
 * @param hidden whether search engines are to leave the page out
 * @param demonstrations whether a society of it is none in truth
 * @param way the other list, by place or by reading
 * @param groups of societies; one without a heading where there are few
 * @param over societies that merged or were dissolved
 * @param prefectures that the search proposes
 * @param find file name of the script that searches
 * @param feed file name of the feed
 * @param json file name of the same for programs
 * @param canonical address of the page
 * @param accessibility address of the page about accessibility
 */
public record IndexView(
    Map<String, String> labels,
    String stylesheet,
    String title,
    String heading,
    boolean hidden,
    boolean demonstrations,
    List<Way> way,
    List<Group> groups,
    List<Over> over,
    List<String> prefectures,
    String find,
    String feed,
    String json,
    String canonical,
    String accessibility) {

  /** A link to another list. */
  public record Way(String href, String text) {}

  /**
   * Societies under one heading.
   *
   * @param id of the heading
   * @param heading empty where there are few societies
   * @param jump the heading as links to it say it
   */
  public record Group(String id, String heading, String jump, List<Item> societies) {}

  /**
   * A society.
   *
   * @param aside its reading, or its prefecture
   * @param notices links to them; none where there are many societies
   */
  public record Item(
      String href, String name, String aside, boolean demonstration, List<Notice> notices) {}

  /** A link to a notice. */
  public record Notice(String href, String text) {}

  /**
   * A society that is over.
   *
   * @param text when that was
   * @param successor address of the society that took over, where it is on the site
   */
  public record Over(String href, String name, String text, String successor, String by) {}
}
