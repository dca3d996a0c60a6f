package org.kohyo.verify;

import static org.kohyo.verify.Expressions.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.notice.Notice;
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
  private final Expressions labels;
  private final Notice notice;
  private final EditionValues says;
  private final List<Statement> before;
  private final List<Statement> above;
  private final List<Statement> after;
  private final List<Statement> margins;
  private final int longest;
  private final String colon;

  /**
   * Of one form of an edition.
   *
   * @param notice the edition's
   * @param says the edition's values
   */
  Surroundings(Furniture furniture, Notice notice, EditionValues says, Form form) {
    this.furniture = furniture;
    this.labels = new Expressions(furniture);
    this.notice = notice;
    this.says = says;
    this.colon = form == Form.TEXT ? Script.COLON : "";
    this.before = List.of(new Statement("", () -> before(form)));
    this.above = form == Form.JSON ? List.of() : above();
    this.after = after(form);
    this.longest =
        MORE + 2 * notice.sections().stream().mapToInt(x -> x.heading().text().length() + 20).sum();
    this.margins = form == Form.PDF ? margins() : List.of();
  }

  /** Mere text says at its end where links lead. */
  private List<Statement> after(Form form) {
    if (form == Form.PDF) {
      return List.of(new Statement("", says::code));
    }
    Set<String> links = form == Form.TEXT ? says.links() : Set.of();
    return links.isEmpty()
        ? List.of()
        : List.of(fact("text.links", () -> quote(String.join("", links)), ""));
  }

  private List<Statement> margins() {
    Stream<String> texts =
        Stream.of(
            notice.society().name(),
            notice.shortTitle(),
            shapeless(notice.society().name()),
            shapeless(notice.shortTitle()));
    return Stream.concat(
            Stream.of(new Statement("", says::foot)),
            Stream.concat(texts, furniture.heads())
                .map(text -> new Statement(Statement.bare(text), () -> quote(text))))
        .toList();
  }

  /** What stands before the title. Programs that put contents into a page put them there too. */
  private String before(Form form) {
    return switch (form) {
      case PAGE -> says.contents();
      case PDF, TEXT -> says.society();
      case JSON -> says.data();
    };
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
        fact("publisher", says::society),
        fact("print", () -> labels.filled("pdf.link", says.shortTitle())),
        fact("large", () -> labels.filled("large.link", says.shortTitle())),
        fact("text", () -> labels.filled("text.link", says.shortTitle())),
        fact("banner.title", () -> "：?" + labels.label("banner.text")),
        fact("ending.merged", () -> "：?" + says.merged()),
        fact("ending.dissolved", () -> "：?" + says.dissolved()),
        fact("edition.past", () -> "：?" + says.past()),
        fact("edition.scheduled", () -> "：?" + says.scheduled()),
        fact("edition.enacted-on", () -> says.decided("enacted")),
        fact("edition.amended-on", () -> says.decided("amended")),
        fact("edition.label", () -> "(?:" + says.name() + ")"),
        fact(
            "check-number",
            () ->
                quote(says.number().shown()) + "(?:" + labels.label("check-number.matches") + ")?"),
        new Statement("", says::contents));
  }

  /** A label and what stands behind it. */
  private Statement fact(String key, Supplier<String> rest) {
    return fact(key, rest, colon);
  }

  private Statement fact(String key, Supplier<String> rest, String between) {
    String begins = furniture.label(key).map(Statement::bare).orElse("");
    return new Statement(begins, () -> labels.label(key) + between + rest.get());
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
