package org.kohyo.render;

import freemarker.template.TemplateHashModel;
import java.util.ArrayList;
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
    List<NoticeLink> links = new ArrayList<>();
    for (Releases notice : releases) {
      links.add(link(notice, downloads, offer));
    }
    List<ContactView> contacts = new ArrayList<>();
    for (Assembly.ContactPoint contact : assembly.contacts()) {
      List<String> matters = contact.matters().stream().map(View::lower).toList();
      contacts.add(new ContactView(matters, View.contact(contact.card())));
    }
    Society society = assembly.society();
    return new SocietyPage(
        texts,
        stylesheet,
        offer.look().logo(""),
        labels.text("description.society", society.name()),
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
        present.isPresent() ? kind + "/index.html" : "",
        releases.shortTitle(),
        present.isPresent()
            ? downloads.getOrDefault(kind, Downloads.NONE).links(labels, present.get(), kind + "/")
            : List.of(),
        words.history(releases, kind + "/", offer.pdf(), ""),
        !releases.scheduled().isEmpty());
  }
}
