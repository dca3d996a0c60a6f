package org.kohyo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The files as they are written, key by key in kebab case. Bound only after the schema was content;
 * a list that isn't there is empty.
 */
final class FileShapes {

  private FileShapes() {}

  record PurposesFile(
      Optional<String> groupBrackets, List<KindEntry> groupKinds, List<SectionEntry> sections) {}

  record KindEntry(String id, String nature, Texts label) {}

  record SectionEntry(
      String id, Texts heading, Optional<TextEntry> lead, List<GroupEntry> groups, Dates dates) {}

  record GroupEntry(String kind, List<PurposeEntry> purposes) {}

  record PurposeEntry(String id, Texts text, List<TextEntry> explanations, Dates dates) {

    PurposeEntry {
      explanations = orEmpty(explanations);
    }
  }

  record TextEntry(String id, Texts text) {}

  record CategoriesFile(List<PurposeEntry> purposes, List<CategoryEntry> categories) {}

  record CategoryEntry(String id, Texts label, List<String> purposes, Dates dates) {}

  record MeasuresFile(List<MeasureEntry> measures) {}

  record MeasureEntry(String id, Texts label, Texts text, Dates dates) {}

  record VocabularyFile(
      EditionEntry vocabulary,
      List<TermsEntry> purposes,
      List<TermsEntry> recipients,
      List<TermsEntry> measures) {

    VocabularyFile {
      purposes = orEmpty(purposes);
      recipients = orEmpty(recipients);
      measures = orEmpty(measures);
    }
  }

  record EditionEntry(String version, String iri) {}

  record TermsEntry(String id, List<String> terms) {}

  record NoticesFile(List<NoticeEntry> notices) {}

  record NoticeEntry(
      String id, Texts title, Texts shortTitle, String numbering, List<PlanEntry> sections) {}

  record PlanEntry(
      Optional<String> purposes,
      Optional<String> id,
      Optional<Texts> heading,
      List<BlockEntry> blocks) {

    PlanEntry {
      blocks = orEmpty(blocks);
    }
  }

  record BlockEntry(
      Optional<String> statement,
      Optional<String> when,
      Optional<String> table,
      Optional<String> contact) {}

  record DetailsFile(List<DetailTableEntry> tables) {}

  record DetailTableEntry(String table, List<DetailRowEntry> rows, Map<String, String> words) {

    DetailTableEntry {
      rows = orEmpty(rows);
      words = words == null ? Map.of() : words;
    }
  }

  record DetailRowEntry(String field, Texts label) {}

  record RequirementsFile(List<RequirementEntry> requirements) {}

  record RequirementEntry(
      String id,
      String title,
      String article,
      Optional<String> from,
      Optional<String> until,
      String status) {}

  record WordingFile(List<OutdatedEntry> wordings) {}

  record OutdatedEntry(
      String id,
      String pattern,
      Optional<String> unless,
      Optional<String> near,
      Optional<String> from,
      Optional<String> until,
      String severity,
      String advice,
      Optional<String> citation,
      String status) {}

  record ApprovalFile(List<ApprovalEntry> approvals) {}

  record ApprovalEntry(
      String part,
      String digest,
      String approvedBy,
      String approvedOn,
      Optional<String> decidedBy,
      String notice) {}

  record SiteFile(
      String title,
      Optional<String> baseUrl,
      boolean strict,
      List<String> fonts,
      List<SocietyShapes.SilenceEntry> silences,
      Optional<String> approval,
      Optional<ApproversEntry> approvers,
      Optional<TableEntry> comparisonTable,
      Optional<Boolean> index,
      Optional<AccessibilityEntry> accessibility) {

    SiteFile {
      fonts = orEmpty(fonts);
      silences = orEmpty(silences);
    }
  }

  record AccessibilityEntry(
      String standard,
      String status,
      Optional<String> date,
      List<String> exceptions,
      Optional<String> contact) {
    AccessibilityEntry {
      exceptions = orEmpty(exceptions);
    }
  }

  record ApproversEntry(Optional<List<String>> text, Optional<List<String>> society) {}

  record TableEntry(
      Optional<String> newSide,
      Optional<Boolean> remarks,
      Optional<Boolean> caption,
      Optional<Boolean> collapse) {}

  /**
   * When something holds, and why it changes on these days; also the front matter of a statement.
   */
  record Dates(
      Optional<String> from,
      Optional<String> until,
      Optional<String> kind,
      Optional<String> reason,
      Optional<String> legalBasis,
      Optional<String> decidedOn) {

    /** Without dates or reasons. */
    static final Dates NONE = of(MissingNode.getInstance());

    static Dates of(JsonNode node) {
      return new Dates(
          node.path("from").asStringOpt(),
          node.path("until").asStringOpt(),
          node.path("kind").asStringOpt(),
          node.path("reason").asStringOpt(),
          node.path("legal-basis").asStringOpt(),
          node.path("decided-on").asStringOpt());
    }

    /** The same from a day that is said elsewhere. */
    Dates beginning(LocalDate day) {
      return new Dates(Optional.of(day.toString()), until, kind, reason, legalBasis, decidedOn);
    }

    /** The first key that tells of a change; empty when none is there. */
    Optional<String> firstReason() {
      if (kind.isPresent()) {
        return Optional.of("kind");
      } else if (reason.isPresent()) {
        return Optional.of("reason");
      } else if (legalBasis.isPresent()) {
        return Optional.of("legal-basis");
      }
      return decidedOn.map(value -> "decided-on");
    }

    /** Whether it holds always, and nothing is said of a change. */
    boolean always() {
      return from.isEmpty() && until.isEmpty() && firstReason().isEmpty();
    }
  }

  /**
   * A wording, or one for each period.
   *
   * @param plain whether it is written as one string
   */
  record Texts(boolean plain, List<DatedText> all) {

    static Texts of(JsonNode node) {
      if (!node.isArray()) {
        return new Texts(true, List.of(new DatedText(Dates.NONE, node.asString())));
      }
      List<DatedText> all = new ArrayList<>();
      node.forEach(entry -> all.add(new DatedText(Dates.of(entry), entry.path("text").asString())));
      return new Texts(false, List.copyOf(all));
    }
  }

  record DatedText(Dates dates, String text) {}

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
