package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.content.FileShapes.Dates;
import tools.jackson.databind.JsonNode;

/** A society's file as it is written; see {@link FileShapes}. */
final class SocietyShapes {

  private SocietyShapes() {}

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
      Optional<String> editionsFrom,
      List<ContactEntry> contacts,
      List<AdjustmentEntry> adjustments,
      List<SilenceEntry> silences,
      Optional<String> prefecture,
      Optional<PublishedAtEntry> publishedAt,
      Optional<String> until,
      Optional<String> successor,
      List<FormerAddressEntry> formerAddresses,
      List<String> otherForms,
      Optional<String> keyColour,
      Optional<LogoEntry> logo) {

    SocietyFile {
      jointUse = orEmpty(jointUse);
      history = orEmpty(history);
      contacts = orEmpty(contacts);
      adjustments = orEmpty(adjustments);
      silences = orEmpty(silences);
      formerAddresses = orEmpty(formerAddresses);
      otherForms = orEmpty(otherForms);
    }
  }

  record PublishedAtEntry(Optional<String> society, List<NoticeAddressEntry> notices) {
    PublishedAtEntry {
      notices = orEmpty(notices);
    }
  }

  record NoticeAddressEntry(String notice, String url) {}

  record FormerAddressEntry(String path, Optional<String> notice) {}

  record LogoEntry(String file, String alternative) {}

  /**
   * Fees, or that there are none.
   *
   * @param all empty for none
   */
  record FeesEntry(List<FeeEntry> all) {

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

  record ContactEntry(
      List<String> for_,
      Optional<String> department,
      Optional<String> departmentReading,
      Optional<String> postalCode,
      Optional<String> address,
      Optional<String> phone,
      Optional<String> fax,
      Optional<String> mail,
      Optional<String> url,
      Optional<String> hours,
      Dates dates) {}

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
      Optional<String> after,
      Dates dates) {}

  record SilenceEntry(String rule, Optional<String> item, String reason) {}

  private static <T> List<T> orEmpty(List<T> list) {
    return FileShapes.orEmpty(list);
  }
}
