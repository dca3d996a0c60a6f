package org.kohyo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Editions;
import org.kohyo.policy.LogoImage;
import org.kohyo.policy.NoticeKind;
import org.kohyo.verify.Expectation;

/**
 * What should be public: the measure of a verification.
 *
 * @param day whose editions should stand at the notices' places, in Japanese time
 * @param societies all that are published, by id
 * @param logos by what their signs are known on paper, by the id of the society
 * @param kinds of notice that the source knows
 * @param selection what was asked for
 * @param notices kinds that were asked for; empty for all
 */
record VerifySource(
    LocalDate day,
    Map<String, Published> societies,
    Map<String, LogoImage.Print> logos,
    Set<String> kinds,
    Selection selection,
    Set<String> notices) {

  /** The source, or a list of addresses, has errors: nothing can be measured by it. */
  static final class UnfitException extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Finding> findings;
    private final transient Message text;

    /**
     * What is wrong.
     *
     * @param text what can't be used; there is a hint of the same key
     */
    UnfitException(List<Finding> findings, Message text) {
      super(text.key());
      this.findings = List.copyOf(findings);
      this.text = text;
    }

    /** What can't be used. */
    Message text() {
      return text;
    }

    /** The errors. */
    List<Finding> findings() {
      return findings;
    }
  }

  /**
   * Loads a source. What the rules think of its texts doesn't matter: they are what was decided.
   *
   * @param ids of societies to limit the verification to; empty for all
   * @param notices kinds to limit it to; empty for all
   * @throws UnfitException when what was asked for has errors
   * @throws EnvironmentFault when there is no source, or it has no such society or notice
   */
  static VerifySource load(
      Path folder, LocalDate day, List<String> ids, List<String> notices, int jobs)
      throws UnfitException {
    LoadedContent content = new ContentLoader().load(FolderSource.open(folder));
    Selection selection = Selection.of(content.societyIds(), ids);
    List<Finding> errors = new ArrayList<>(errors(content.findings().stream(), selection));
    if (content.policy().isEmpty() || !errors.isEmpty()) {
      throw unfit(errors);
    }
    Set<String> kinds =
        content.policy().get().kinds().stream()
            .map(NoticeKind::id)
            .collect(Collectors.toUnmodifiableSet());
    for (String kind : notices) {
      if (!kinds.contains(kind)) {
        throw new EnvironmentFault(
            Message.of("verify.unknown-notice", kind), UsageMessages.near(kind, kinds));
      }
    }
    Map<String, Published> societies = new TreeMap<>();
    for (ApprovedSociety society : Inspection.approved(content, day, jobs)) {
      if (selection.holds(society.source().assembly().society())) {
        errors.addAll(errors(society.source().assembly().findings().stream(), selection));
      }
      societies.put(society.published().id(), society.published());
    }
    if (!errors.isEmpty()) {
      throw unfit(errors);
    }
    return new VerifySource(day, societies, content.logos(), kinds, selection, Set.copyOf(notices));
  }

  private static UnfitException unfit(List<Finding> errors) {
    return new UnfitException(errors, Message.of("verify.unfit", Integer.toString(errors.size())));
  }

  private static List<Finding> errors(Stream<Finding> findings, Selection selection) {
    return findings
        .filter(f -> f.severity() == Severity.ERROR && selection.holds(f))
        .distinct()
        .sorted()
        .toList();
  }

  /** Whether a society and a kind of notice were asked for; empty names stand for any. */
  boolean wanted(String society, String kind) {
    return (society.isEmpty() || selection.ids().isEmpty() || selection.ids().contains(society))
        && (kind.isEmpty() || notices.isEmpty() || notices.contains(kind));
  }

  /** The societies that were asked for. */
  List<Published> wanted() {
    return societies.values().stream().filter(s -> wanted(s.id(), "")).toList();
  }

  /** The editions of a notice, oldest first; empty when it isn't published. */
  List<Edition> editions(String society, String kind) {
    return Optional.ofNullable(societies.get(society))
        .map(s -> s.editions().getOrDefault(kind, List.of()))
        .orElse(List.of());
  }

  /** What a kind of notice is called: by the society itself, by any other, or else its id. */
  String title(String society, String kind) {
    return Stream.concat(Stream.of(society), societies.keySet().stream())
        .flatMap(id -> editions(id, kind).stream())
        .map(edition -> edition.notice().shortTitle())
        .findFirst()
        .orElse(kind);
  }

  /** The edition that should stand at the notice's place on the day. */
  Optional<Expectation> inForce(String society, String kind) {
    List<Edition> editions = editions(society, kind);
    return Editions.on(editions, day(society)).map(edition -> expected(edition, editions));
  }

  /** The day from which the society is seen: its last one, where it is no more. */
  private LocalDate day(String society) {
    return Optional.ofNullable(societies.get(society)).map(Published::day).orElse(day);
  }

  /** The edition that should stand at its permanent place. */
  Optional<Expectation> dated(String society, String kind, LocalDate from) {
    List<Edition> editions = editions(society, kind);
    return editions.stream()
        .filter(edition -> edition.from().equals(Optional.of(from)))
        .map(edition -> expected(edition, editions))
        .findFirst();
  }

  /**
   * Every notice that was asked for, with the edition in force, or else the one that was or will be
   * in force last.
   */
  List<Expectation> asked() {
    return all().stream()
        .filter(n -> wanted(n.due().notice().society().id(), n.due().notice().kind()))
        .toList();
  }

  /** The same of every notice: what stands where another should may be any of them. */
  List<Expectation> all() {
    return societies.values().stream()
        .flatMap(s -> s.editions().values().stream().map(all -> expected(all, s.day())))
        .toList();
  }

  private Expectation expected(List<Edition> editions, LocalDate day) {
    return expected(Editions.on(editions, day).orElse(editions.get(editions.size() - 1)), editions);
  }

  private Expectation expected(Edition due, List<Edition> editions) {
    String society = due.notice().society().id();
    return new Expectation(due, editions, Optional.ofNullable(logos.get(society)));
  }
}
