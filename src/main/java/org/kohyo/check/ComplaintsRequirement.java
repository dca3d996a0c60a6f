package org.kohyo.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kohyo.check.Line.Place;
import org.kohyo.policy.Contact.Matter;
import org.kohyo.policy.Requirement;

/**
 * Where complaints go (個人情報保護法施行令 10 条 2 号): department, address and telephone. The society's own
 * address serves a department for which none is given.
 */
final class ComplaintsRequirement implements RequirementRule {

  private static final Clue COMPLAINT = Clue.of("苦情");
  private static final Pattern PHONE =
      Pattern.compile("[0-9０-９]{2,5}[-‐－−（）()][0-9０-９]{1,4}[-‐－−（）()][0-9０-９]{3,4}");

  private static final Clue WITH_PHONE = COMPLAINT.and(PHONE);

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
  public List<Clue> clues() {
    return List.of(COMPLAINT, WITH_PHONE);
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
    boolean inOwnWords = text.has(WITH_PHONE, Place.PROSE);
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
    List<Line> said = text.with(COMPLAINT);
    Map<String, Set<String>> cards = new LinkedHashMap<>();
    for (Line line : text.lines()) {
      if (line.place() == Place.CONTACT
          && (line.id().startsWith("contact/complaints") || stands(line, said))) {
        String card = card(line);
        cards
            .computeIfAbsent(card, c -> new HashSet<>())
            .add(line.id().substring(card.length() + 1));
      }
    }
    return cards;
  }

  /** Whether the card's section has the word, in a heading or a paragraph. */
  private static boolean stands(Line card, List<Line> said) {
    for (Line line : said) {
      if ((line.place() == Place.HEADING || line.place() == Place.PROSE)
          && line.section().equals(card.section())
          && line.kind().equals(card.kind())) {
        return true;
      }
    }
    return false;
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
