package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kohyo.content.FileShapes.BlockEntry;
import org.kohyo.content.FileShapes.NoticeEntry;
import org.kohyo.content.FileShapes.NoticesFile;
import org.kohyo.content.FileShapes.PlanEntry;
import org.kohyo.content.Units.Kind;
import org.kohyo.finding.Message;
import org.kohyo.policy.Amendment;
import org.kohyo.policy.Contact;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.NoticeKind;
import org.kohyo.policy.NoticeKind.BlockSpec;
import org.kohyo.policy.NoticeKind.SectionSpec;
import org.kohyo.policy.Numbering;
import org.kohyo.policy.Placeholder;
import org.kohyo.policy.Statement;

/** {@code notices.yaml} → kinds of notice. */
final class NoticesMapper {

  private final YamlFile<NoticesFile> file;
  private final WordingMapper wordings;
  private final Map<String, Statement> statements;
  private final boolean allStatementsKnown;
  private final Units units;
  private final Set<String> planSections = new HashSet<>();

  private NoticesMapper(
      YamlFile<NoticesFile> file,
      Map<String, Statement> statements,
      boolean allStatementsKnown,
      Units units,
      List<Amendment> amendments) {
    this.file = file;
    this.wordings = new WordingMapper(file, amendments);
    this.statements = statements;
    this.allStatementsKnown = allStatementsKnown;
    this.units = units;
  }

  /**
   * Maps the file.
   *
   * @param allStatementsKnown whether an id that is not among the statements is a mistake here
   * @param amendments to which those of the file are added
   */
  static List<NoticeKind> map(
      YamlFile<NoticesFile> file,
      Map<String, Statement> statements,
      boolean allStatementsKnown,
      Units units,
      List<Amendment> amendments) {
    NoticesMapper mapper =
        new NoticesMapper(file, statements, allStatementsKnown, units, amendments);
    List<NoticeKind> kinds = new ArrayList<>();
    for (int i = 0; i < file.value().notices().size(); i++) {
      kinds.add(mapper.kind(file.value().notices().get(i), "/notices/" + i));
    }
    return kinds;
  }

  private NoticeKind kind(NoticeEntry entry, String at) {
    units.notice(entry.id(), place(at + "/id"), file.problems());
    // What stands twice in one notice would give one id to two elements of a page.
    Set<String> seen = new HashSet<>();
    List<SectionSpec> sections = new ArrayList<>();
    for (int i = 0; i < entry.sections().size(); i++) {
      sections.add(section(entry.sections().get(i), at + "/sections/" + i, seen));
    }
    return new NoticeKind(
        entry.id(),
        wordings.wordings(entry.title(), at + "/title", "title"),
        wordings.wordings(entry.shortTitle(), at + "/short-title", "short-title"),
        Numbering.valueOf(entry.numbering().toUpperCase(Locale.ROOT)),
        sections);
  }

  private SectionSpec section(PlanEntry entry, String at, Set<String> seen) {
    if (entry.purposes().isPresent()) {
      once("purposes: all", at + "/purposes", seen);
      return new NoticeKind.PurposeSections();
    }
    String id = entry.id().orElseThrow();
    once(id, at + "/id", seen);
    if (planSections.add(id)) {
      units.unit(id, Kind.PLAN_SECTION, place(at + "/id"), file.problems());
    }
    List<BlockSpec> blocks = new ArrayList<>();
    for (int i = 0; i < entry.blocks().size(); i++) {
      blocks.add(block(entry.blocks().get(i), at + "/blocks/" + i, seen));
    }
    return new NoticeKind.BlockSection(
        id, wordings.wordings(entry.heading().orElseThrow(), at + "/heading", id), blocks);
  }

  private BlockSpec block(BlockEntry entry, String at, Set<String> seen) {
    if (entry.statement().isPresent()) {
      String id = entry.statement().get();
      once("statement: " + id, at + "/statement", seen);
      if (allStatementsKnown && !statements.containsKey(id)) {
        file.problems()
            .error(
                ContentRule.UNKNOWN_ID,
                place(at + "/statement"),
                Message.of("content.unknown-statement", id),
                Choices.hint(id, statements.keySet().stream().sorted().toList()));
      }
      return new NoticeKind.StatementBlock(
          id, entry.when().map(NoticesMapper::condition).orElseGet(NoticeKind.Always::new));
    }
    if (entry.table().isPresent()) {
      once("table: " + entry.table().get(), at + "/table", seen);
      return switch (entry.table().get()) {
        case "measures" -> new NoticeKind.MeasureTable();
        case "categories" -> new NoticeKind.CategoryTable();
        default -> new NoticeKind.DetailBlock(Choices.of(DetailKind.class, entry.table().get()));
      };
    }
    String matter = entry.contact().orElseThrow();
    once("contact: " + matter, at + "/contact", seen);
    return new NoticeKind.ContactBlock(Contact.Matter.valueOf(matter.toUpperCase(Locale.ROOT)));
  }

  /** A placeholder's name or a kind of detail; the schema knows no other. */
  private static NoticeKind.Condition condition(String when) {
    return Placeholder.of(when)
        .<NoticeKind.Condition>map(NoticeKind.WhenGiven::new)
        .orElseGet(() -> new NoticeKind.WhenStated(Choices.of(DetailKind.class, when)));
  }

  private void once(String what, String pointer, Set<String> seen) {
    if (!seen.add(what)) {
      file.problems()
          .error(ContentRule.DUPLICATE_ID, place(pointer), "content.twice-in-notice", what);
    }
  }

  private Place place(String pointer) {
    return file.positions().of(pointer);
  }
}
