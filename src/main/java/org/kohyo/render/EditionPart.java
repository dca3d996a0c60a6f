package org.kohyo.render;

import java.util.List;
import java.util.Optional;
import org.kohyo.render.EditionWords.ComingView;
import org.kohyo.render.EditionWords.FactView;
import org.kohyo.render.EditionWords.HistoryView;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.Release.Standing;

/**
 * What a page says of editions. What is empty is not shown.
 *
 * @param from first day of its own edition
 * @param base relative address of the notice's folder, empty or ending with a slash
 * @param ending that the society is no more
 * @param sort heading of the warning
 * @param warning that the edition is not in force
 * @param current relative address of the page of the edition in force
 * @param name of the edition, in titles
 * @param facts when it was decided
 * @param coming announcements
 * @param history all editions, its own among them
 * @param feed relative address of the society's feed
 * @param canonical the address by which the page wants to be known
 */
public record EditionPart(
    String from,
    String base,
    Ending ending,
    String sort,
    String warning,
    String current,
    String name,
    List<FactView> facts,
    List<ComingView> coming,
    List<HistoryView> history,
    String feed,
    String canonical) {

  /** Copies the lists. */
  public EditionPart {
    facts = List.copyOf(facts);
    coming = List.copyOf(coming);
    history = List.copyOf(history);
  }

  /** Of what knows no other edition: a fragment, a print document. */
  static EditionPart of(EditionWords words, Release release) {
    return new EditionPart(
        release.folder().orElse(""),
        "",
        words.ending(release, Optional.empty()),
        words.sort(release),
        words.warning(release),
        "",
        "",
        words.facts(release),
        List.of(),
        List.of(),
        "",
        "");
  }

  /** Of a page; a permanent one stands in the edition's own folder. */
  static EditionPart of(
      EditionWords words, Releases releases, Release shown, boolean permanent, Offer offer) {
    String base = permanent ? "../" : "";
    String itself =
        permanent ? base + shown.folder().orElse("") + "/index.html" : base + "index.html";
    boolean other = releases.present().filter(shown::equals).isEmpty();
    return new EditionPart(
        shown.folder().orElse(""),
        base,
        words.ending(shown, offer.around().root()),
        words.sort(shown),
        words.warning(shown),
        releases.present().isPresent() ? base + "index.html" : "",
        permanent ? shown.edition().from().map(words::name).orElse("") : "",
        words.facts(shown),
        other ? List.of() : words.coming(releases, base),
        words.history(releases, base, offer.pdf(), itself),
        offer.feed() ? base + "../" + AtomFeed.NAME : "",
        canonical(shown, permanent, offer.around().root()));
  }

  /** The edition in force has two pages with one text; the one in the notice's folder counts. */
  private static String canonical(Release shown, boolean permanent, Optional<String> root) {
    boolean own = permanent && shown.standing() != Standing.PRESENT;
    return (own ? shown.ownAddress(root) : shown.address(root)).orElse("");
  }
}
