package org.kohyo.render;

import freemarker.template.TemplateHashModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Notice;
import org.kohyo.policy.Society;
import org.kohyo.render.HtmlRenderer.Offer;
import org.kohyo.render.SocietyPage.ContactView;
import org.kohyo.render.SocietyPage.NoticeLink;

/**
 * Puts together what the page of a society shows.
 *
 * @param texts the words of the tool's own, for templates
 * @param labels the same
 * @param words about editions
 */
record SocietyParts(TemplateHashModel texts, Labels labels, EditionWords words) {

  SocietyPage page(
      Assembly assembly,
      List<Releases> releases,
      Map<String, Downloads> downloads,
      Optional<String> upwards,
      Offer offer,
      String stylesheet) {
    List<NoticeLink> links = releases.stream().map(r -> link(r, downloads, offer)).toList();
    List<ContactView> contacts =
        assembly.contacts().stream()
            .map(
                c ->
                    new ContactView(
                        c.matters().stream().map(View::lower).toList(), View.contact(c.card())))
            .toList();
    Society society = assembly.society();
    return new SocietyPage(
        texts,
        stylesheet,
        offer.look().logo(""),
        society.presence().address(society.id(), offer.around().root()).orElse(""),
        society,
        society.reading().orElse(""),
        society.presence().prefecture().orElse(""),
        Ending.of(labels, society.presence(), offer.around().over(), offer.around().root()),
        upwards.orElse(""),
        links,
        contacts,
        offer.help().isPresent(),
        offer.feed() ? AtomFeed.NAME : "",
        offer.around().accessibility().orElse(""));
  }

  private NoticeLink link(Releases releases, Map<String, Downloads> downloads, Offer offer) {
    String kind = releases.kind();
    Optional<Notice> present = releases.present().map(r -> r.edition().notice());
    return new NoticeLink(
        present.map(n -> kind + "/index.html").orElse(""),
        releases.shortTitle(),
        present.stream()
            .flatMap(
                n ->
                    downloads
                        .getOrDefault(kind, Downloads.NONE)
                        .links(labels, n, kind + "/")
                        .stream())
            .toList(),
        words.history(releases, kind + "/", offer.pdf()),
        !releases.scheduled().isEmpty());
  }
}
