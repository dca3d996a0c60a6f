package org.kohyo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kohyo.finding.Remark;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Assembly.ContactPoint;
import org.kohyo.notice.Block;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Contact;
import org.kohyo.publish.Approvals;
import org.kohyo.publish.ApprovedEdition;

/**
 * One society after its approvals were looked at.
 *
 * @param source what its source says
 * @param published what the public may read
 * @param remarks where the two differ, and what is wrong with the record
 */
record ApprovedSociety(Published source, Published published, List<Remark> remarks) {

  /** Copies the list. */
  ApprovedSociety {
    remarks = List.copyOf(remarks);
  }

  static ApprovedSociety of(Published source, Approvals approvals) {
    Map<String, List<Edition>> editions = new LinkedHashMap<>();
    List<Remark> remarks = new ArrayList<>();
    boolean same = true;
    for (Map.Entry<String, List<Edition>> notice : source.editions().entrySet()) {
      Approvals.Decision decision = approvals.decide(notice.getValue(), source.day());
      List<Edition> approved = editions(decision.editions());
      same &= approved.equals(notice.getValue());
      remarks.addAll(decision.remarks());
      if (!approved.isEmpty()) {
        editions.put(notice.getKey(), approved);
      }
    }
    if (same) {
      return new ApprovedSociety(source, source, remarks);
    }
    List<Notice> notices =
        editions.values().stream()
            .flatMap(all -> Editions.on(all, source.day()).stream())
            .map(Edition::notice)
            .toList();
    Published published =
        new Published(
            with(source.assembly(), notices),
            source.day(),
            source.over(),
            editions,
            source.canonical());
    return new ApprovedSociety(source, published, remarks);
  }

  /**
   * Those that may be published; where an older text stands in for one of two neighbours and both
   * say the same, the later one only prolongs the earlier one.
   */
  private static List<Edition> editions(List<ApprovedEdition> decided) {
    List<Edition> editions = new ArrayList<>();
    boolean older = false;
    for (ApprovedEdition next : decided) {
      if (next.published().isPresent()) {
        Edition edition = next.edition();
        Notice notice = next.published().get();
        int last = editions.size() - 1;
        older |= next.older();
        if (older && last >= 0 && follows(editions.get(last), edition, notice)) {
          editions.set(last, until(editions.get(last), edition.until()));
        } else {
          editions.add(next.older() ? with(edition, notice) : edition);
          older = next.older();
        }
      }
    }
    return editions;
  }

  private static boolean follows(Edition before, Edition next, Notice notice) {
    return before.until().map(day -> day.plusDays(1)).equals(next.from())
        && NoticeDigest.of(before.notice()).equals(NoticeDigest.of(notice));
  }

  private static Edition until(Edition edition, Optional<LocalDate> until) {
    return new Edition(edition.notice(), edition.assembly(), edition.day(), edition.from(), until);
  }

  private static Edition with(Edition edition, Notice notice) {
    Assembly assembly = edition.assembly();
    List<Notice> notices =
        assembly.notices().stream().map(n -> n.kind().equals(notice.kind()) ? notice : n).toList();
    Assembly shown =
        new Assembly(notice.society(), notices, assembly.contacts(), List.of(), assembly.origins());
    return new Edition(notice, shown, edition.day(), edition.from(), edition.until());
  }

  /** The society as its approved notices show it, with no contact that they don't have. */
  private static Assembly with(Assembly source, List<Notice> notices) {
    boolean same =
        notices.stream()
            .allMatch(
                notice ->
                    source.notices().stream()
                        .filter(n -> n.kind().equals(notice.kind()))
                        .anyMatch(
                            n ->
                                NoticeDigest.of(n)
                                    .society()
                                    .equals(NoticeDigest.of(notice).society())));
    return new Assembly(
        notices.stream().findFirst().map(Notice::society).orElse(source.society()),
        notices,
        same ? source.contacts() : contacts(notices, source.society().contacts()),
        source.findings(),
        source.origins());
  }

  /**
   * One for each card that reads alike, in the society's order as far as that knows the matters.
   */
  private static List<ContactPoint> contacts(List<Notice> notices, List<Contact> order) {
    Map<List<String>, Block.ContactCard> cards = new LinkedHashMap<>();
    Map<List<String>, TreeSet<Contact.Matter>> matters = new LinkedHashMap<>();
    notices.stream()
        .flatMap(notice -> notice.sections().stream())
        .flatMap(section -> section.blocks().stream())
        .flatMap(b -> b instanceof Block.ContactCard card ? Stream.of(card) : Stream.empty())
        .forEach(
            card -> {
              List<String> texts = card.units().map(Unit::text).toList();
              cards.putIfAbsent(texts, card);
              matters.computeIfAbsent(texts, key -> new TreeSet<>()).addAll(matter(card));
            });
    List<List<String>> sorted =
        cards.keySet().stream()
            .sorted(Comparator.comparingInt(texts -> index(order, matters.get(texts))))
            .toList();
    List<ContactPoint> points = new ArrayList<>();
    for (List<String> texts : sorted) {
      Block.ContactCard card = cards.get(texts).called("contact/" + (points.size() + 1));
      points.add(new ContactPoint(List.copyOf(matters.get(texts)), card));
    }
    return points;
  }

  private static int index(List<Contact> order, Set<Contact.Matter> matters) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).matters().stream().anyMatch(matters::contains)) {
        return i;
      }
    }
    return order.size();
  }

  /** The matter of a card by its id, {@code contact/<matter>} with or without a number. */
  private static List<Contact.Matter> matter(Block.ContactCard card) {
    return Stream.of(Contact.Matter.values())
        .filter(m -> card.id().startsWith("contact/" + m.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
