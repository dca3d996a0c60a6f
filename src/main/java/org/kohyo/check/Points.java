package org.kohyo.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kohyo.check.RequirementRule.Answer;
import org.kohyo.check.RequirementRule.Point;
import org.kohyo.finding.Message;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Contact.Matter;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.NoticeKind.BlockSpec;
import org.kohyo.policy.NoticeKind.ContactBlock;
import org.kohyo.policy.NoticeKind.DetailBlock;
import org.kohyo.policy.NoticeKind.StatementBlock;

/** What the rules of the law share in putting their answers. */
final class Points {

  private Points() {}

  /** Met, when there is no point. */
  static Answer answer(List<Point> points) {
    return points.isEmpty() ? new Answer.Met() : new Answer.Open(points);
  }

  /** Open with one point about a value of the society's file, or about the file. */
  static Answer lacking(String pointer, String key, String... args) {
    return new Answer.Open(List.of(Point.lacking(pointer, Message.of(key, args))));
  }

  /** A point about a line. */
  static Point about(Line line, String key, String... args) {
    return Point.about(line.kind(), line.id(), Message.of(key, args));
  }

  /** Several things as one argument. */
  static String list(List<String> things) {
    return String.join("、", things);
  }

  /**
   * The keys of the society's file that make something public, with the kind of notice that has a
   * place for it where the society publishes none: a value that no notice shows helps nobody.
   */
  static String keys(PublicText text, Predicate<BlockSpec> place, String... keys) {
    Stream<String> notice =
        text.plans(place)
            ? Stream.empty()
            : text.kinds(place).limit(1).map(kind -> "notices: " + kind.id());
    return Stream.concat(notice, Stream.of(keys)).collect(Collectors.joining("、"));
  }

  /**
   * Where the society left a canonical unit out, as a pointer; empty where it did not. That is
   * where an officer can mend it, while the place of the canonical text is not theirs.
   */
  static String omission(PublicText text, Predicate<String> id) {
    List<Adjustment> adjustments = text.society().adjustments();
    return IntStream.range(0, adjustments.size())
        .filter(i -> adjustments.get(i) instanceof Adjustment.Omit omit && id.test(omit.id()))
        .mapToObj(i -> "/adjustments/" + i)
        .findFirst()
        .orElse("");
  }

  /** A place for facts. */
  static Predicate<BlockSpec> facts(DetailKind kind) {
    return block -> block instanceof DetailBlock detail && detail.kind() == kind;
  }

  /** A place for a statement. */
  static Predicate<BlockSpec> statement(String id) {
    return block -> block instanceof StatementBlock statement && statement.id().equals(id);
  }

  /** A place for contacts. */
  static Predicate<BlockSpec> contact(Matter matter) {
    return block -> block instanceof ContactBlock contact && contact.matter() == matter;
  }
}
