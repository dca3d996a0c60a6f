package org.kohyo.content;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.SocietyShapes.AnonymisedEntry;
import org.kohyo.content.SocietyShapes.ConsentEntry;
import org.kohyo.content.SocietyShapes.ForeignEntry;
import org.kohyo.content.SocietyShapes.JointUseEntry;
import org.kohyo.content.SocietyShapes.OrganisationEntry;
import org.kohyo.content.SocietyShapes.PseudonymisedEntry;
import org.kohyo.content.SocietyShapes.ResponsibleEntry;
import org.kohyo.content.SocietyShapes.SocietyFile;
import org.kohyo.policy.Detail;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.PhoneNumber;

/** Facts of a society's file → details. */
final class SocietyDetails {

  private final List<Detail> details = new ArrayList<>();

  private SocietyDetails() {}

  /**
   * All of them, in the order of the kinds.
   *
   * @param organisationPhone the organisation's number, once it has been read
   */
  static List<Detail> of(SocietyFile file, Optional<PhoneNumber> organisationPhone) {
    SocietyDetails all = new SocietyDetails();
    file.accreditedOrganisation().ifPresent(entry -> all.organisation(entry, organisationPhone));
    file.foreignEnvironment().ifPresent(all::foreign);
    for (int i = 0; i < file.jointUse().size(); i++) {
      all.jointUse(file.jointUse().get(i), i);
    }
    file.impliedConsent().ifPresent(all::consent);
    file.anonymisedInformation().ifPresent(all::anonymised);
    file.pseudonymisedInformation().ifPresent(all::pseudonymised);
    return List.copyOf(all.details);
  }

  private void organisation(OrganisationEntry entry, Optional<PhoneNumber> phone) {
    add(
        DetailKind.ACCREDITED_ORGANISATION,
        new Values()
            .with(DetailField.NAME, entry.name())
            .with(DetailField.DEPARTMENT, entry.department())
            .with(DetailField.ADDRESS, entry.address())
            .with(DetailField.PHONE, phone.map(PhoneNumber::display))
            .with(DetailField.URL, entry.url()));
  }

  private void foreign(ForeignEntry entry) {
    add(
        DetailKind.FOREIGN_ENVIRONMENT,
        new Values()
            .with(DetailField.COUNTRIES, entry.countries())
            .with(DetailField.SYSTEM, entry.system())
            .with(DetailField.MEASURES, entry.measures()));
  }

  private void jointUse(JointUseEntry entry, int index) {
    Values values =
        new Values()
            .with(DetailField.NAME, entry.name())
            .with(DetailField.ITEMS, entry.items())
            .with(DetailField.USERS, entry.users())
            .with(DetailField.PURPOSE, entry.purpose())
            .with(DetailField.RESPONSIBLE_NAME, entry.responsible().flatMap(ResponsibleEntry::name))
            .with(
                DetailField.RESPONSIBLE_ADDRESS,
                entry.responsible().flatMap(ResponsibleEntry::address))
            .with(
                DetailField.RESPONSIBLE_REPRESENTATIVE,
                entry.responsible().flatMap(ResponsibleEntry::representative))
            .with(DetailField.CONDITION, entry.condition())
            .with(DetailField.OBJECTION, entry.objection());
    details.add(new Detail(DetailKind.JOINT_USE, entry.id(), values.map, index));
  }

  private void consent(ConsentEntry entry) {
    add(
        DetailKind.IMPLIED_CONSENT,
        new Values()
            .with(DetailField.ITEMS, entry.items())
            .with(DetailField.REASON, entry.reason())
            .with(DetailField.CONSEQUENCE, entry.consequence())
            .with(DetailField.OBJECTION, entry.objection())
            .with(DetailField.WITHDRAWAL, entry.withdrawal()));
  }

  private void anonymised(AnonymisedEntry entry) {
    add(
        DetailKind.ANONYMISED_INFORMATION,
        new Values()
            .with(DetailField.ITEMS, entry.items())
            .with(DetailField.PROVIDED_ITEMS, entry.providedItems())
            .with(DetailField.METHOD, entry.method())
            .with(DetailField.RECIPIENT, entry.recipient()));
  }

  private void pseudonymised(PseudonymisedEntry entry) {
    add(
        DetailKind.PSEUDONYMISED_INFORMATION,
        new Values()
            .with(DetailField.ITEMS, entry.items())
            .with(DetailField.PURPOSE, entry.purpose()));
  }

  private void add(DetailKind kind, Values values) {
    details.add(new Detail(kind, "", values.map, 0));
  }

  /** Fields that are given. */
  private static final class Values {

    private final Map<DetailField, List<String>> map = new EnumMap<>(DetailField.class);

    Values with(DetailField field, Optional<String> value) {
      value.ifPresent(v -> map.put(field, List.of(v)));
      return this;
    }

    Values with(DetailField field, List<String> values) {
      if (!values.isEmpty()) {
        map.put(field, values);
      }
      return this;
    }
  }
}
