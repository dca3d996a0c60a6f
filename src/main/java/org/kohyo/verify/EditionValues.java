package org.kohyo.verify;

import static org.kohyo.verify.Expressions.days;
import static org.kohyo.verify.Expressions.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Span;
import org.kohyo.policy.Presence;

/**
 * What of one edition the templates say around its text, as regular expressions: whose it is, when
 * it was made, how it is numbered, where it is found. Safe for threads.
 */
final class EditionValues {

  private final Expressions labels;
  private final Edition edition;
  private final List<Edition> editions;
  private volatile String digest = "";

  /**
   * The values of an edition.
   *
   * @param editions all of the same notice, oldest first
   */
  EditionValues(Expressions labels, Edition edition, List<Edition> editions) {
    this.labels = labels;
    this.edition = edition;
    this.editions = editions;
  }

  String society() {
    return quote(edition.notice().society().name());
  }

  String shortTitle() {
    return quote(edition.notice().shortTitle());
  }

  /** Where the links lead whose words don't say it, in the order of the text; may be empty. */
  Set<String> links() {
    Set<String> links = new LinkedHashSet<>();
    edition.notice().units().forEach(unit -> links(unit.spans(), links));
    return links;
  }

  private static void links(List<Span> spans, Set<String> links) {
    for (Span span : spans) {
      if (span instanceof Span.Strong strong) {
        links(strong.spans(), links);
      } else if (span instanceof Span.Anchor anchor && !anchor.text().equals(anchor.target())) {
        links.add(anchor.text() + Script.COLON + anchor.target());
      }
    }
  }

  /** What a program goes by. */
  String data() {
    Notice notice = edition.notice();
    String from = edition.from().map(day -> "(?:" + quote("from: " + day) + ")?").orElse("");
    return "(?:"
        + quote("society-id: " + notice.society().id())
        + ")?(?:"
        + quote("demonstration: " + notice.society().demonstration())
        + ")?"
        + EndFacts.pattern(notice.society().presence())
        + "(?:"
        + quote("kind: " + notice.kind())
        + ")?"
        + from
        + society()
        + quote(notice.shortTitle())
        + "(?:"
        + quote(digest() + number().digits())
        + ")?";
  }

  /** That the society is no more: the values in the order in which the label has them. */
  String merged() {
    String successor =
        presence().successor().map(other -> quote(other.name())).orElse(Expressions.NOTHING);
    return labels.filled("ending.merged.text", after(), successor, successor, last());
  }

  private Presence presence() {
    return edition.notice().society().presence();
  }

  /** That the society is no more, and has no successor. */
  String dissolved() {
    return labels.filled("ending.dissolved.text", after(), last());
  }

  /** That another edition has followed. */
  String past() {
    return labels.filled("edition.past.text", days(edition.until()));
  }

  /** That it is not in force yet. */
  String scheduled() {
    return labels.filled("edition.scheduled.text", days(edition.from()));
  }

  private String last() {
    return days(presence().until());
  }

  private String after() {
    return days(presence().until().map(day -> day.plusDays(1)));
  }

  /**
   * When it was made or amended last.
   *
   * @param event {@code enacted} or {@code amended}
   */
  String decided(String event) {
    Notice notice = edition.notice();
    Optional<LocalDate> enacted = notice.society().enacted(notice.kind());
    return lastDays().stream()
        .filter(day -> enacted.filter(day::equals).isPresent() == event.equals("enacted"))
        .map(day -> days(Optional.of(day)) + labels.label("edition." + event))
        .collect(Collectors.joining("|", "(?:(?!)|", ")"));
  }

  /**
   * The days on which it may have been made or amended last. A mended misprint is neither; that an
   * edition is more than that, the history says, if it says anything.
   */
  private List<LocalDate> lastDays() {
    List<LocalDate> days = new ArrayList<>();
    for (int i = editions.size() - 1; i >= 0; i--) {
      Optional<LocalDate> from = editions.get(i).from();
      boolean past = edition.from().flatMap(e -> from.map(f -> !f.isAfter(e))).orElse(false);
      if (past) {
        days.add(from.orElseThrow());
        if (told(from.orElseThrow())) {
          break;
        }
      }
    }
    return days;
  }

  private boolean told(LocalDate day) {
    Notice notice = edition.notice();
    return notice.society().history().stream()
        .anyMatch(entry -> entry.date().equals(day) && entry.concerns(notice.kind()));
  }

  /** Made once, when something asks for it: it is most of the work. Any thread makes the same. */
  private String digest() {
    String made = digest;
    if (made.isEmpty()) {
      made = NoticeDigest.whole(edition.notice());
      digest = made;
    }
    return made;
  }

  /** The number by which people compare it. */
  CheckNumber number() {
    return CheckNumber.of(digest());
  }

  /** What it is called: by the day on which it was made or amended, and mended. */
  String name() {
    String days =
        lastDays().stream().map(d -> days(Optional.of(d))).collect(Collectors.joining("|"));
    String any = days.isEmpty() ? Expressions.NOTHING : "(?:" + days + ")";
    // The longer one first: the other is how it begins.
    return labels.filled("edition.mended", any, days(edition.from()))
        + "|"
        + labels.filled("edition.name", any);
  }

  /** What stands at the foot of each page. */
  String foot() {
    String number = labels.filled("check-number.labelled", quote(number().shown()));
    String named = labels.filled("check-number.foot", "(?:" + name() + ")", number);
    return "(?:" + named + "|" + number + "|" + name() + ")";
  }

  /** What stands at the end of a PDF: a code that leads to the page, and the same address. */
  String code() {
    Notice notice = edition.notice();
    String dated = edition.from().map(from -> quote(from + "/")).orElse("");
    String id = notice.society().id();
    String folder =
        notice
            .society()
            .presence()
            .address(id, notice.kind(), Optional.empty())
            .map(Expressions::quote)
            .orElseGet(() -> "https?://[!-~]{1,300}" + quote("/" + id + "/" + notice.kind() + "/"));
    String address = "(" + folder + dated + quote("#d-" + number().digits()) + ")";
    return labels.filled("qr.alt", labels.filled("qr.page", address))
        + labels.label("qr.text")
        + "\\1"
        + foot();
  }

  /** All sections in their order; the numbers of their pages are not read. */
  String contents() {
    String numbered =
        edition.notice().sections().stream()
            .map(s -> quote(s.number() + s.heading().text()))
            .collect(Collectors.joining());
    String bare =
        edition.notice().sections().stream()
            .map(s -> quote(s.heading().text()))
            .collect(Collectors.joining());
    return "(?:" + labels.label("contents") + ")?(?:" + numbered + "|" + bare + ")";
  }
}
