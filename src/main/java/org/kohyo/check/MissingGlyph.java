package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.finding.CodePoints;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Society;

/**
 * Every character of a notice must have a glyph in the PDF's fonts; without one the PDF engine
 * would print {@code #} in its place and say nothing.
 */
public final class MissingGlyph {

  /** The rule's id. */
  public static final String RULE = "missing-glyph";

  private final Coverage coverage;
  private final Locations locations;

  /** What the fonts lack of a text. */
  @FunctionalInterface
  public interface Coverage {
    /** The code points of the text that cannot be drawn, in order of first appearance. */
    List<Integer> missing(String text);
  }

  /** A check against these fonts. */
  public MissingGlyph(Coverage coverage, Locations locations) {
    this.coverage = coverage;
    this.locations = locations;
  }

  /** An error for every item and character that cannot be drawn. */
  public List<Finding> check(Notice notice) {
    Society society = notice.society();
    List<Finding> findings = new ArrayList<>();
    Stream.concat(Stream.of(Unit.of("name", society.name())), notice.units())
        .forEach(
            unit ->
                coverage.missing(unit.text()).stream()
                    .distinct()
                    .forEach(c -> findings.add(finding(society, unit.id(), c))));
    return List.copyOf(findings);
  }

  private Finding finding(Society society, String id, int codePoint) {
    Location place = locations.ofPolicy(id).orElseGet(() -> locations.ofSociety(society.id(), ""));
    return Finding.error(
        RULE,
        place,
        Message.of(
            "check.missing-glyph",
            id,
            Character.toString(codePoint),
            CodePoints.notation(codePoint)),
        Message.of("check.missing-glyph.hint"));
  }
}
