package org.kohyo.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.notice.Span;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.Presence;
import org.kohyo.verify.read.Reading.Form;

/**
 * What may stand around the sections of one edition: statements of the templates with the values of
 * just this edition, and its contents. Each is whole or not there, and not there twice. Anything
 * else there is not ours.
 */
final class Surroundings implements Zone {

  /** More characters than all statements but the contents have together. */
  private static final int MORE = 1000;

  private static final Pattern SELECTOR =
      Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  private static final Pattern BULLET = Pattern.compile("[・•]");

  private final Furniture furniture;
  private final Edition edition;
  private final List<Edition> editions;
  private final List<Statement> before;
  private final List<Statement> above;
  private final List<Statement> after;
  private final List<Statement> margins;
  private final int longest;
  private final String colon;
  private volatile String digest = "";

  Surroundings(Furniture furniture, Edition edition, List<Edition> editions, Form form) {
    this.furniture = furniture;
    this.edition = edition;
    this.editions = editions;
    this.colon = form == Form.TEXT ? Script.COLON : "";
    this.before = List.of(new Statement("", () -> before(form)));
    this.above = form == Form.JSON ? List.of() : above();
    this.after = after(form);
    this.longest =
        MORE
            + 2
                * edition.notice().sections().stream()
                    .mapToInt(x -> x.heading().text().length() + 20)
                    .sum();
    this.margins = form == Form.PDF ? margins() : List.of();
  }

  private List<Statement> after(Form form) {
    if (form == Form.PDF) {
      return List.of(new Statement("", this::code));
    }
    Set<String> links = new LinkedHashSet<>();
    edition.notice().units().forEach(unit -> links(unit.spans(), links));
    return form != Form.TEXT || links.isEmpty()
        ? List.of()
        : List.of(fact("text.links", () -> quote(String.join("", links)), ""));
  }

  /** Mere text says at its end where links lead whose words don't. */
  private static void links(List<Span> spans, Set<String> links) {
    for (Span span : spans) {
      if (span instanceof Span.Strong strong) {
        links(strong.spans(), links);
      } else if (span instanceof Span.Anchor anchor && !anchor.text().equals(anchor.target())) {
        links.add(anchor.text() + Script.COLON + anchor.target());
      }
    }
  }

  private List<Statement> margins() {
    Notice notice = edition.notice();
    Stream<String> texts =
        Stream.of(
            notice.society().name(),
            notice.shortTitle(),
            shapeless(notice.society().name()),
            shapeless(notice.shortTitle()));
    return Stream.concat(
            Stream.of(new Statement("", this::foot)),
            Stream.concat(texts, furniture.heads())
                .map(text -> new Statement(Statement.bare(text), () -> quote(text))))
        .toList();
  }

  private String society() {
    return quote(edition.notice().society().name());
  }

  /** What stands before the title. Programs that put contents into a page put them there too. */
  private String before(Form form) {
    return switch (form) {
      case PAGE -> contents();
      case PDF, TEXT -> society();
      case JSON -> data();
    };
  }

  /** What a program goes by. */
  private String data() {
    Notice notice = edition.notice();
    String from = edition.from().map(day -> "(?:" + quote("from: " + day) + ")?").orElse("");
    return "(?:"
        + quote("society-id: " + notice.society().id())
        + ")?(?:"
        + quote("demonstration: " + notice.society().demonstration())
        + ")?"
        + EndFacts.pattern(presence())
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

  /**
   * What is painted of a text: the shape of a character is chosen by a selector, which is no glyph
   * (Unicode, 23.4). Only the text itself is given with it; margins are no text.
   */
  private static String shapeless(String text) {
    return SELECTOR.matcher(text).replaceAll("");
  }

  private List<Statement> above() {
    return List.of(
        fact("publisher", this::society),
        fact("print", () -> filled("pdf.link", quote(edition.notice().shortTitle()))),
        fact("large", () -> filled("large.link", quote(edition.notice().shortTitle()))),
        fact("text", () -> filled("text.link", quote(edition.notice().shortTitle()))),
        fact("banner.title", () -> "：?" + label("banner.text")),
        fact("ending.merged", () -> "：?" + merged()),
        fact("ending.dissolved", () -> "：?" + filled("ending.dissolved.text", after(), last())),
        fact("edition.past", () -> "：?" + filled("edition.past.text", end())),
        fact(
            "edition.scheduled",
            () -> "：?" + filled("edition.scheduled.text", days(edition.from()))),
        decided("enacted"),
        decided("amended"),
        fact("edition.label", () -> "(?:" + name() + ")"),
        fact(
            "check-number",
            () -> quote(number().shown()) + "(?:" + label("check-number.matches") + ")?"),
        new Statement("", this::contents));
  }

  /** A label and what stands behind it. */
  private Statement fact(String key, Supplier<String> rest) {
    return fact(key, rest, colon);
  }

  private Statement fact(String key, Supplier<String> rest, String between) {
    String begins = furniture.label(key).map(Statement::bare).orElse("");
    return new Statement(begins, () -> label(key) + between + rest.get());
  }

  /** That the society is no more: the values in the order in which the label has them. */
  private String merged() {
    String successor = presence().successor().map(other -> quote(other.name())).orElse("(?!)");
    return filled("ending.merged.text", after(), successor, successor, last());
  }

  private Presence presence() {
    return edition.notice().society().presence();
  }

  private String last() {
    return days(presence().until());
  }

  private String after() {
    return days(presence().until().map(day -> day.plusDays(1)));
  }

  private String end() {
    return days(edition.until());
  }

  /** When it was made or amended last. */
  private Statement decided(String event) {
    return fact(
        "edition." + event + "-on",
        () -> {
          Notice notice = edition.notice();
          Optional<LocalDate> enacted = notice.society().enacted(notice.kind());
          return days().stream()
              .filter(day -> enacted.filter(day::equals).isPresent() == event.equals("enacted"))
              .map(day -> days(Optional.of(day)) + label("edition." + event))
              .collect(Collectors.joining("|", "(?:(?!)|", ")"));
        });
  }

  /**
   * The days on which it may have been made or amended last. A mended misprint is neither; that an
   * edition is more than that, the history says, if it says anything.
   */
  private List<LocalDate> days() {
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
  private CheckNumber number() {
    return CheckNumber.of(digest());
  }

  private String name() {
    String days = days().stream().map(d -> days(Optional.of(d))).collect(Collectors.joining("|"));
    String any = days.isEmpty() ? "(?!)" : "(?:" + days + ")";
    // The longer one first: the other is how it begins.
    return filled("edition.mended", any, days(edition.from())) + "|" + filled("edition.name", any);
  }

  private String foot() {
    String number = filled("check-number.labelled", quote(number().shown()));
    String named = filled("check-number.foot", "(?:" + name() + ")", number);
    return "(?:" + named + "|" + number + "|" + name() + ")";
  }

  /** What stands at the end of a PDF: a code that leads to the page, and the same address. */
  private String code() {
    Notice notice = edition.notice();
    String dated = edition.from().map(from -> quote(from + "/")).orElse("");
    String id = notice.society().id();
    String folder =
        notice
            .society()
            .presence()
            .address(id, notice.kind(), Optional.empty())
            .map(Surroundings::quote)
            .orElseGet(() -> "https?://[!-~]{1,300}" + quote("/" + id + "/" + notice.kind() + "/"));
    String address = "(" + folder + dated + quote("#d-" + number().digits()) + ")";
    return filled("qr.alt", filled("qr.page", address)) + label("qr.text") + "\\1" + foot();
  }

  /** All sections in their order; the numbers of their pages are not read. */
  private String contents() {
    String numbered =
        edition.notice().sections().stream()
            .map(s -> quote(s.number() + s.heading().text()))
            .collect(Collectors.joining());
    String bare =
        edition.notice().sections().stream()
            .map(s -> quote(s.heading().text()))
            .collect(Collectors.joining());
    return "(?:" + label("contents") + ")?(?:" + numbered + "|" + bare + ")";
  }

  private static String days(Optional<LocalDate> day) {
    return day.map(EraDate::text).map(Surroundings::quote).orElse("(?!)");
  }

  private String label(String key) {
    return furniture.label(key).map(Surroundings::quote).orElse("(?!)");
  }

  /** A label with its values; those that are not given are numbers. */
  private String filled(String key, String... values) {
    List<String> texts = furniture.label(key).map(l -> Phrase.of(l).texts()).orElse(List.of("\n"));
    StringBuilder filled = new StringBuilder(quote(texts.get(0)));
    for (int i = 1; i < texts.size(); i++) {
      filled.append(i <= values.length ? values[i - 1] : "[0-9,]{1,9}").append(quote(texts.get(i)));
    }
    return filled.toString();
  }

  private static String quote(String text) {
    return Statement.literal(text);
  }

  /**
   * How far statements reach that may stand between the title and the first section.
   *
   * @param text lines without what parts them
   * @return where a statement ends, each once
   */
  @Override
  public Set<Integer> above(String text) {
    Set<Integer> ends = new TreeSet<>();
    reach(text, 0, above, ends);
    return ends;
  }

  /** Whether lines may stand before the title. */
  boolean before(List<String> lines) {
    return whole(joined(lines), before);
  }

  /** Whether lines may stand behind the last section. */
  boolean after(List<String> lines) {
    return whole(joined(lines), after);
  }

  /** Whether a PDF may say that at the edge of its pages. */
  boolean margin(String text) {
    String plain = joined(List.of(text));
    return BULLET.matcher(plain).matches()
        || margins.stream().anyMatch(m -> m.end(plain, 0).equals(OptionalInt.of(plain.length())));
  }

  @Override
  public int longest() {
    return longest;
  }

  private static boolean whole(String text, List<Statement> statements) {
    Set<Integer> ends = new TreeSet<>();
    reach(text, 0, statements, ends);
    return text.isEmpty() || ends.contains(text.length());
  }

  /** Nothing is said by what parts the pieces of a statement. */
  private static String joined(List<String> lines) {
    StringBuilder joined = new StringBuilder();
    lines.forEach(line -> join(line, joined));
    return joined.toString();
  }

  /** Adds a line without what parts its pieces. */
  static void join(String line, StringBuilder to) {
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != ' ' && c != '\r') {
        to.append(c);
      }
    }
  }

  private static void reach(String text, int from, List<Statement> statements, Set<Integer> ends) {
    for (int i = 0; i < statements.size(); i++) {
      OptionalInt end = statements.get(i).end(text, from);
      if (end.isPresent() && ends.add(end.getAsInt())) {
        List<Statement> others = new ArrayList<>(statements);
        others.remove(i);
        reach(text, end.getAsInt(), others, ends);
      }
    }
  }
}
