package org.kohyo.check;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kohyo.check.PublicText.Line;
import org.kohyo.check.PublicText.Place;
import org.kohyo.policy.Contact.Matter;
import org.kohyo.policy.Requirement;

/**
 * Where complaints go (個人情報保護法施行令 10 条 2 号): department, address and telephone. The society's own
 * address serves a department for which none is given.
 */
final class ComplaintsRequirement implements RequirementRule {

  private static final String COMPLAINT = "苦情";
  private static final Pattern PHONE =
      Pattern.compile("[0-9０-９]{2,5}[-‐－−（）()][0-9０-９]{1,4}[-‐－−（）()][0-9０-９]{3,4}");

  /** A field of a contact: its key in the society's file and what it is called. */
  private record Wanted(String key, String name) {}

  private static final List<Wanted> WANTED =
      List.of(
          new Wanted("department", "部署名"),
          new Wanted("address", "住所"),
          new Wanted("phone", "電話番号"));

  @Override
  public String requirement() {
    return "law-complaints";
  }

  @Override
  public Answer assess(PublicText text, Requirement requirement) {
    boolean address = IdentityRequirement.address(text);
    Map<String, List<Wanted>> missing = new LinkedHashMap<>();
    cards(text)
        .forEach(
            (card, fields) ->
                missing.put(
                    card,
                    WANTED.stream()
                        .filter(w -> !fields.contains(w.key()))
                        .filter(w -> !address || !w.key().equals("address"))
                        .toList()));
    boolean inOwnWords =
        text.with(COMPLAINT).anyMatch(l -> l.place() == Place.PROSE && l.says(PHONE));
    if (inOwnWords || missing.values().stream().anyMatch(List::isEmpty)) {
      return new Answer.Met();
    }
    return missing.entrySet().stream()
        .min(Comparator.comparingInt(e -> e.getValue().size()))
        .map(e -> partly(text, e.getKey(), e.getValue(), requirement))
        .orElseGet(
            () ->
                Points.lacking(
                    "",
                    "check.law-complaints.none",
                    requirement.article(),
                    Points.keys(text, Points.contact(Matter.COMPLAINTS), "contacts")));
  }

  private static Answer partly(
      PublicText text, String card, List<Wanted> missing, Requirement requirement) {
    return Points.lacking(
        pointer(text, card),
        "check.law-complaints",
        Points.list(missing.stream().map(Wanted::name).toList()),
        requirement.article(),
        Points.list(missing.stream().map(Wanted::key).toList()));
  }

  /** The fields of every card that stands under the word complaints, by the card's id. */
  private static Map<String, Set<String>> cards(PublicText text) {
    Set<String> sections =
        text.with(COMPLAINT)
            .filter(l -> l.place() == Place.HEADING || l.place() == Place.PROSE)
            .map(l -> l.notice() + "/" + l.section())
            .collect(Collectors.toSet());
    return text.in(Place.CONTACT)
        .filter(
            l ->
                l.id().startsWith("contact/complaints")
                    || sections.contains(l.notice() + "/" + l.section()))
        .collect(
            Collectors.groupingBy(
                ComplaintsRequirement::card,
                LinkedHashMap::new,
                Collectors.mapping(
                    l -> l.id().substring(card(l).length() + 1), Collectors.toSet())));
  }

  private static String card(Line line) {
    return line.id().substring(0, line.id().lastIndexOf('/'));
  }

  /** Where the card's contact stands: {@code contact/complaints-2} is the second of its matter. */
  private static String pointer(PublicText text, String card) {
    String[] parts = card.substring("contact/".length()).split("-");
    int nth = parts.length > 1 ? Integer.parseInt(parts[1]) - 1 : 0;
    Matter matter = Matter.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return IntStream.range(0, text.society().contacts().size())
        .filter(i -> text.society().contacts().get(i).matters().contains(matter))
        .skip(nth)
        .mapToObj(i -> "/contacts/" + i)
        .findFirst()
        .orElse("");
  }
}
