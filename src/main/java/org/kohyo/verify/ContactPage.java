package org.kohyo.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Block.FieldKind;
import org.kohyo.notice.Unit;
import org.kohyo.verify.UnitVerdict.Fate;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;

/**
 * The page with a society's contacts: the only public text of a society that stands outside of its
 * notices.
 */
public final class ContactPage {

  private ContactPage() {}

  /**
   * Looks for the society's name and for each field of its contacts: in the elements that say that
   * they are it, and else anywhere in the page.
   *
   * @param society as it is published on the day
   * @return one verdict for each of them, in the order of the source; {@link Fate#MATCHES}, {@link
   *     Fate#ALTERED} or {@link Fate#MISSING}, and {@link Fate#EXTRA} for fields that the source
   *     doesn't have
   */
  public static List<UnitVerdict> judge(Reading reading, Assembly society) {
    Map<String, String> marked = new HashMap<>();
    for (Line line : reading.lines()) {
      line.runs().stream()
          .filter(run -> !run.item().isEmpty() && run.kind() == Run.Kind.TEXT)
          .forEach(run -> marked.merge(run.item(), run.text(), String::concat));
    }
    List<String> lines = reading.lines().stream().map(Line::text).toList();
    List<Unit> units = units(society).toList();
    Stream<UnitVerdict> known =
        units.stream()
            .map(
                unit ->
                    Optional.ofNullable(marked.get(unit.id()))
                        .map(text -> compare(unit, text))
                        .orElseGet(() -> look(unit, lines)));
    var ids = units.stream().map(Unit::id).collect(Collectors.toSet());
    Stream<UnitVerdict> more =
        marked.keySet().stream()
            .filter(id -> id.startsWith("contact/") && !ids.contains(id))
            .filter(id -> !id.endsWith("-reading"))
            .sorted()
            .map(id -> new UnitVerdict(id, Fate.EXTRA, "", marked.get(id)));
    return Stream.concat(known, more).toList();
  }

  private static Stream<Unit> units(Assembly society) {
    return Stream.concat(
        Stream.of(Unit.of("name", society.society().name())),
        society.contacts().stream()
            .flatMap(point -> point.card().fields().stream())
            .filter(field -> field.kind() != FieldKind.DEPARTMENT_READING)
            .map(field -> field.unit()));
  }

  private static UnitVerdict compare(Unit unit, String text) {
    String read = text.replace(Line.BREAK, '\n');
    Fate fate = read.equals(unit.text()) ? Fate.MATCHES : Fate.ALTERED;
    return new UnitVerdict(unit.id(), fate, unit.text(), read);
  }

  private static UnitVerdict look(Unit unit, List<String> lines) {
    String text = unit.text().replace('\n', Line.BREAK);
    boolean there = lines.stream().anyMatch(line -> holds(line, text));
    return new UnitVerdict(
        unit.id(), there ? Fate.MATCHES : Fate.MISSING, unit.text(), there ? unit.text() : "");
  }

  /** A number within a longer number is another number. */
  private static boolean holds(String line, String text) {
    for (int at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) {
      int end = at + text.length();
      boolean begins = at == 0 || !digits(line.codePointBefore(at), text.codePointAt(0));
      boolean ends =
          end == line.length()
              || !digits(text.codePointBefore(text.length()), line.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean digits(int one, int other) {
    return part(one) && part(other);
  }

  private static boolean part(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-') || Character.isDigit(c);
  }
}
