package org.kohyo.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.finding.Locations;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Contact;
import org.kohyo.policy.DatedWording;
import org.kohyo.policy.Fees;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Operator;
import org.kohyo.policy.Period;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Presence;
import org.kohyo.policy.Purpose;
import org.kohyo.policy.PurposeSection;
import org.kohyo.policy.Society;
import org.kohyo.policy.Wording;
import org.kohyo.policy.Wordings;

/** Policies, societies and their editions in a few words. */
final class EditionSamples {

  private EditionSamples() {}

  static final Period ALWAYS = Period.ALWAYS;

  static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /** From one day to another, both in force; {@code -} is open. */
  static Period period(String from, String until) {
    return new Period(optional(from), optional(until));
  }

  static Optional<LocalDate> optional(String iso) {
    return iso.equals("-") ? Optional.empty() : Optional.of(day(iso));
  }

  static Purpose purpose(String id, Period period) {
    return new Purpose(id, Wordings.of("目的" + id), List.of(), period);
  }

  static Purpose worded(String id, DatedWording... wordings) {
    return new Purpose(id, new Wordings(List.of(wordings)), List.of(), ALWAYS);
  }

  static DatedWording said(String from, String until, String text) {
    return new DatedWording(period(from, until), new Wording(text));
  }

  /** Kind {@code use} shows purposes under a title, kind {@code where} contacts. */
  static Policy policy(Wordings title, Purpose... purposes) {
    PurposeSection section =
        new PurposeSection(
            "s",
            Wordings.of("見出し"),
            Optional.empty(),
            List.of(new PurposeSection.Group("internal", List.of(purposes))),
            ALWAYS);
    NoticeKind use =
        new NoticeKind(
            "use",
            title,
            Wordings.of("利用目的"),
            Numbering.DECIMAL,
            List.of(new NoticeKind.PurposeSections()));
    NoticeKind where =
        new NoticeKind(
            "where",
            Wordings.of("窓口"),
            Wordings.of("窓口"),
            Numbering.NONE,
            List.of(
                new NoticeKind.BlockSection(
                    "contact",
                    Wordings.of("窓口"),
                    List.of(new NoticeKind.ContactBlock(Contact.Matter.COMPLAINTS)))));
    return new Policy(
        List.of(new GroupKind("internal", GroupKind.Nature.INTERNAL, Wordings.of("内部"))),
        "",
        List.of(section),
        Map.of(),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(use, where));
  }

  static Policy policy(Purpose... purposes) {
    return policy(Wordings.of("利用目的"), purposes);
  }

  static Society society(
      Optional<LocalDate> editionsFrom,
      List<HistoryEntry> history,
      List<Contact> contacts,
      Adjustment... adjustments) {
    return new Society(
        "x",
        "見本健康保険組合",
        Optional.empty(),
        "当組合",
        List.of("use", "where"),
        true,
        Operator.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        new Fees.Unstated(),
        List.of(),
        history,
        List.of(),
        editionsFrom,
        contacts,
        List.of(adjustments),
        List.of(),
        Presence.UNSTATED);
  }

  static Society society(Adjustment... adjustments) {
    return society(Optional.empty(), List.of(), List.of(), adjustments);
  }

  static Contact contact(String department, Period period) {
    Optional<String> none = Optional.empty();
    return new Contact(
        List.of(Contact.Matter.COMPLAINTS),
        Optional.of(department),
        none,
        Optional.empty(),
        none,
        Optional.empty(),
        Optional.empty(),
        none,
        none,
        none,
        period);
  }

  static Map<String, List<Edition>> all(Policy policy, Society society) {
    return new Editions(new NoticeAssembler(policy, Locations.none())).of(society);
  }

  /** Each as {@code from..until: texts of what lies below the section}. */
  static List<String> shown(Policy policy, Society society, String kind) {
    return all(policy, society).getOrDefault(kind, List.of()).stream()
        .map(
            e ->
                e.from().map(LocalDate::toString).orElse("-")
                    + ".."
                    + e.until().map(LocalDate::toString).orElse("-")
                    + ": "
                    + String.join(
                        " ",
                        e.notice()
                            .units()
                            .skip(kind.equals("use") ? 3 : 2)
                            .map(Unit::text)
                            .toList()))
        .toList();
  }
}
