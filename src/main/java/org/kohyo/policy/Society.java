package org.kohyo.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A health insurance society (健康保険組合) and what is its own.
 *
 * @param id the name of its file: a–z, 0–9, hyphen
 * @param name registered name, never normalised
 * @param reading the name in kana
 * @param self what it calls itself in its notices, such as 当組合
 * @param notices ids of the kinds of notice that it publishes, in order
 * @param demonstration whether its pages are samples that nobody must rely on
 * @param operator who it is before the law
 * @param proceduresUrl address of its page on disclosure procedures
 * @param formsUrl address of its forms (様式)
 * @param fees of disclosure
 * @param details facts that tables show: joint use and the like, in order
 * @param history when its notices were made and amended, in order
 * @param amendments why its own texts change, by unit and day
 * @param editionsFrom the first day for which the source knows what it published; empty for always
 * @param contacts in order
 * @param adjustments in order
 * @param silences findings that it lets stand
 * @param presence its place on the web
 */
public record Society(
    String id,
    String name,
    Optional<String> reading,
    String self,
    List<String> notices,
    boolean demonstration,
    Operator operator,
    Optional<String> proceduresUrl,
    Optional<String> formsUrl,
    Fees fees,
    List<Detail> details,
    List<HistoryEntry> history,
    List<Amendment> amendments,
    Optional<LocalDate> editionsFrom,
    List<Contact> contacts,
    List<Adjustment> adjustments,
    List<Silence> silences,
    Presence presence) {

  /** Copies the lists. */
  public Society {
    notices = List.copyOf(notices);
    details = List.copyOf(details);
    history = List.copyOf(history);
    amendments = List.copyOf(amendments);
    contacts = List.copyOf(contacts);
    adjustments = List.copyOf(adjustments);
    silences = List.copyOf(silences);
  }

  /** A society that gives a name, notices, contacts and adjustments, and no more. */
  public Society(
      String id,
      String name,
      Optional<String> reading,
      String self,
      List<String> notices,
      boolean demonstration,
      Optional<String> proceduresUrl,
      List<Contact> contacts,
      List<Adjustment> adjustments) {
    this(
        id,
        name,
        reading,
        self,
        notices,
        demonstration,
        Operator.UNSTATED,
        proceduresUrl,
        Optional.empty(),
        new Fees.Unstated(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        contacts,
        adjustments,
        List.of(),
        Presence.UNSTATED);
  }

  /**
   * The society as it is on a day of Japanese time: of contacts and adjustments only those hold
   * that are in force, and they keep their places in the lists.
   */
  public Society on(LocalDate day) {
    if (contacts.stream().allMatch(c -> c.period().contains(day))
        && adjustments.stream().allMatch(a -> a.period().contains(day))) {
      return this;
    }
    return with(
        name,
        demonstration,
        history,
        contacts.stream().map(c -> c.on(day)).toList(),
        adjustments.stream()
            .map(a -> a.period().contains(day) ? a : new Adjustment.NotInForce(a.period()))
            .toList());
  }

  /** The society with another history. */
  public Society withHistory(List<HistoryEntry> told) {
    return with(name, demonstration, told, contacts, adjustments);
  }

  /** The society under another name, and as a sample or not. */
  public Society called(String published, boolean sample) {
    return with(published, sample, history, contacts, adjustments);
  }

  /** The society with another place on the web. */
  public Society with(Presence other) {
    return new Society(
        id,
        name,
        reading,
        self,
        notices,
        demonstration,
        operator,
        proceduresUrl,
        formsUrl,
        fees,
        details,
        history,
        amendments,
        editionsFrom,
        contacts,
        adjustments,
        silences,
        other);
  }

  private Society with(
      String newName,
      boolean sample,
      List<HistoryEntry> told,
      List<Contact> newContacts,
      List<Adjustment> newAdjustments) {
    return new Society(
        id,
        newName,
        reading,
        self,
        notices,
        sample,
        operator,
        proceduresUrl,
        formsUrl,
        fees,
        details,
        told,
        amendments,
        editionsFrom,
        newContacts,
        newAdjustments,
        silences,
        presence);
  }

  /** When a kind of notice was made (制定), if the history says so. */
  public Optional<LocalDate> enacted(String kind) {
    return history.stream()
        .filter(entry -> entry.event() == DetailField.ENACTED && entry.concerns(kind))
        .map(HistoryEntry::date)
        .min(Comparator.naturalOrder());
  }

  /** Its facts of one kind, in its order. */
  public Stream<Detail> details(DetailKind kind) {
    return details.stream().filter(d -> d.kind() == kind);
  }

  /** Whether it gives any fact of the kind; its name alone is no {@link DetailKind#IDENTITY}. */
  public boolean states(DetailKind kind) {
    return switch (kind) {
      case IDENTITY -> !operator.equals(Operator.UNSTATED);
      case FEES -> fees instanceof Fees.Charged;
      case NO_FEES -> fees instanceof Fees.None;
      case HISTORY -> !history.isEmpty();
      default -> details(kind).findAny().isPresent();
    };
  }
}
