package org.kohyo.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Presence.Successor;
import org.kohyo.render.EditionWords.LinkView;

/**
 * What pages say of a society that is no more. What is empty is not shown.
 *
 * <p>Search engines may still find its last pages: who looks for it is to learn who took over, and
 * nobody else's page says so.
 *
 * @param title whether it merged or was dissolved
 * @param text when that was, and who took over
 * @param successor link to who did, where its address is known
 */
public record Ending(String title, String text, List<LinkView> successor) {

  /** Of a society that goes on. */
  public static final Ending NONE = new Ending("", "", List.of());

  /** Copies the list. */
  public Ending {
    successor = List.copyOf(successor);
  }

  /**
   * In the words of the labels.
   *
   * @param over whether the society is no more
   * @param baseUrl public address of the site's root, ends with a slash
   */
  public static Ending of(
      Labels labels, Presence presence, boolean over, Optional<String> baseUrl) {
    if (!over) {
      return NONE;
    }
    LocalDate last = presence.until().orElseThrow();
    String sort = sort(presence);
    Optional<Successor> successor = presence.successor();
    String text =
        labels.text(
            "ending." + sort + ".text",
            day(last.plusDays(1)),
            day(last),
            successor.map(Successor::name).orElse(""));
    return new Ending(
        labels.text("ending." + sort),
        text,
        successor.flatMap(s -> s.address(baseUrl).map(address -> link(labels, s, address))).stream()
            .toList());
  }

  private static LinkView link(Labels labels, Successor successor, String address) {
    String text = labels.text("ending.successor", successor.name());
    return new LinkView(address, text, text);
  }

  /**
   * What happened to a society, and when.
   *
   * @param presence of a society with a last day
   */
  public static String on(Labels labels, Presence presence) {
    LocalDate day = presence.until().orElseThrow().plusDays(1);
    return labels.text("ending." + sort(presence) + ".on", day(day));
  }

  /** The same for feeds, which have no page around it. */
  static String news(Labels labels, String society, Presence presence) {
    return labels.text(
        "feed.entry." + sort(presence),
        society,
        presence.successor().map(Successor::name).orElse(""));
  }

  /** A day as people read it. */
  private static String day(LocalDate day) {
    return EraDate.text(day);
  }

  private static String sort(Presence presence) {
    return presence.successor().isPresent() ? "merged" : "dissolved";
  }
}
