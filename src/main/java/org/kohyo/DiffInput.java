package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;

/** One side of a comparison, read. Safe for threads. */
final class DiffInput {

  private final DiffSides.Side side;
  private final LoadedContent content;
  private final Policy policy;
  private final NoticeAssembler assembler;
  private final Map<String, Society> societies;

  /**
   * A side that has a policy.
   *
   * @param side which
   * @param content what was read of it, with a policy
   */
  DiffInput(DiffSides.Side side, LoadedContent content) {
    this.side = side;
    this.content = content;
    this.policy = content.policy().orElseThrow();
    this.assembler = new NoticeAssembler(policy, content.locations());
    this.societies =
        content.societies().stream().collect(Collectors.toMap(Society::id, Function.identity()));
  }

  /** What makes a side unfit to be compared. */
  static List<Finding> errors(LoadedContent content, Selection selection) {
    return content.findings().stream()
        .filter(f -> f.severity() == Severity.ERROR && selection.holds(f))
        .toList();
  }

  DiffSides.Side side() {
    return side;
  }

  LoadedContent content() {
    return content;
  }

  LocalDate day() {
    return side.day();
  }

  Policy policy() {
    return policy;
  }

  CanonicalWordings canonical() {
    return assembler.canonical();
  }

  Map<String, Society> societies() {
    return societies;
  }

  /** Ids of the kinds of notice that there are. */
  List<String> kinds() {
    return policy.kinds().stream().map(NoticeKind::id).toList();
  }

  Assembly assemble(Society society) {
    return assembler.assemble(society, day());
  }

  /** Whether the source knows what the society published on the day. */
  boolean recorded(Society society) {
    return society.editionsFrom().filter(day()::isBefore).isEmpty();
  }

  /** Whether the society had made its notice of that kind by the day. */
  boolean enacted(Society society, String kind) {
    return society.enacted(kind).filter(day()::isBefore).isEmpty();
  }
}
