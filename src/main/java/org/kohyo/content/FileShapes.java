package org.kohyo.content;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

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
      String id,
      Texts heading,
      Optional<TextEntry> lead,
      List<GroupEntry> groups,
      Optional<String> from,
      Optional<String> until) {}

  record GroupEntry(String kind, List<PurposeEntry> purposes) {}

  record PurposeEntry(
      String id,
      Texts text,
      List<TextEntry> explanations,
      Optional<String> from,
      Optional<String> until) {

    PurposeEntry {
      explanations = orEmpty(explanations);
    }
  }

  record TextEntry(String id, Texts text) {}

  record CategoriesFile(List<PurposeEntry> purposes, List<CategoryEntry> categories) {}

  record CategoryEntry(
      String id,
      Texts label,
      List<String> purposes,
      Optional<String> from,
      Optional<String> until) {}

  record MeasuresFile(List<MeasureEntry> measures) {}

  record MeasureEntry(
      String id, Texts label, Texts text, Optional<String> from, Optional<String> until) {}

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

  record SocietyFile(
      String name,
      Optional<String> reading,
      String self,
      boolean demonstration,
      List<String> notices,
      Optional<String> insurerNumber,
      Optional<String> representative,
      Optional<String> postalCode,
      Optional<String> address,
      Optional<String> proceduresUrl,
      Optional<String> formsUrl,
      Optional<FeesEntry> fees,
      Optional<String> feesNote,
      Optional<OrganisationEntry> accreditedOrganisation,
      Optional<ForeignEntry> foreignEnvironment,
      List<JointUseEntry> jointUse,
      Optional<ConsentEntry> impliedConsent,
      Optional<AnonymisedEntry> anonymisedInformation,
      Optional<PseudonymisedEntry> pseudonymisedInformation,
      List<HistoryItem> history,
      List<ContactEntry> contacts,
      List<AdjustmentEntry> adjustments,
      List<SilenceEntry> silences) {

    SocietyFile {
      jointUse = orEmpty(jointUse);
      history = orEmpty(history);
      contacts = orEmpty(contacts);
      adjustments = orEmpty(adjustments);
      silences = orEmpty(silences);
    }
  }

  /**
   * Fees, or that there are none.
   *
   * @param all empty for none
   */
  record FeesEntry(List<FeeEntry> all) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static FeesEntry of(JsonNode node) {
      List<FeeEntry> all = new ArrayList<>();
      node.forEach(
          entry ->
              all.add(
                  new FeeEntry(
                      entry.path("for").asString(),
                      entry.path("amount").asString(),
                      entry.path("tax").asString(),
                      entry.path("per").asStringOpt())));
      return new FeesEntry(List.copyOf(all));
    }
  }

  record FeeEntry(String request, String amount, String tax, Optional<String> per) {}

  record OrganisationEntry(
      Optional<String> name,
      Optional<String> department,
      Optional<String> address,
      Optional<String> phone,
      Optional<String> url) {}

  record ForeignEntry(List<String> countries, Optional<String> system, Optional<String> measures) {

    ForeignEntry {
      countries = orEmpty(countries);
    }
  }

  record JointUseEntry(
      String id,
      Optional<String> name,
      List<String> items,
      Optional<String> users,
      Optional<String> purpose,
      Optional<ResponsibleEntry> responsible,
      Optional<String> condition,
      Optional<String> objection) {

    JointUseEntry {
      items = orEmpty(items);
    }
  }

  record ResponsibleEntry(
      Optional<String> name, Optional<String> address, Optional<String> representative) {}

  record ConsentEntry(
      List<String> items,
      Optional<String> reason,
      Optional<String> consequence,
      Optional<String> objection,
      Optional<String> withdrawal) {

    ConsentEntry {
      items = orEmpty(items);
    }
  }

  record AnonymisedEntry(
      List<String> items,
      List<String> providedItems,
      Optional<String> method,
      Optional<String> recipient) {

    AnonymisedEntry {
      items = orEmpty(items);
      providedItems = orEmpty(providedItems);
    }
  }

  record PseudonymisedEntry(List<String> items, Optional<String> purpose) {

    PseudonymisedEntry {
      items = orEmpty(items);
    }
  }

  record HistoryItem(String date, String event, Optional<String> decidedBy, List<String> notices) {

    HistoryItem {
      notices = orEmpty(notices);
    }
  }

  record SilenceEntry(String rule, Optional<String> item, String reason) {}

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

  record ContactEntry(
      @JsonProperty("for") List<String> matters,
      Optional<String> department,
      Optional<String> departmentReading,
      Optional<String> postalCode,
      Optional<String> address,
      Optional<String> phone,
      Optional<String> fax,
      Optional<String> mail,
      Optional<String> url,
      Optional<String> hours) {}

  record AdjustmentEntry(
      Optional<String> omit,
      Optional<String> reword,
      Optional<String> add,
      Optional<String> move,
      Optional<String> relabel,
      Optional<String> replaces,
      Optional<String> text,
      Optional<String> label,
      Optional<String> before,
      Optional<String> after) {}

  record SiteFile(
      String title,
      Optional<String> baseUrl,
      boolean strict,
      List<String> fonts,
      List<SilenceEntry> silences) {

    SiteFile {
      fonts = orEmpty(fonts);
      silences = orEmpty(silences);
    }
  }

  record FrontMatter(Optional<String> from, Optional<String> until) {}

  /**
   * A wording, or one for each period.
   *
   * @param plain whether it is written as one string
   */
  record Texts(boolean plain, List<DatedText> all) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Texts of(JsonNode node) {
      if (!node.isArray()) {
        return new Texts(
            true, List.of(new DatedText(Optional.empty(), Optional.empty(), node.asString())));
      }
      List<DatedText> all = new ArrayList<>();
      node.forEach(
          entry ->
              all.add(
                  new DatedText(
                      entry.path("from").asStringOpt(),
                      entry.path("until").asStringOpt(),
                      entry.path("text").asString())));
      return new Texts(false, List.copyOf(all));
    }
  }

  record DatedText(Optional<String> from, Optional<String> until, String text) {}

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
