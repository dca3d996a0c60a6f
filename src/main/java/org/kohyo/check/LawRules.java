package org.kohyo.check;

import java.util.List;

/** The rules of statutory completeness, one for each requirement of {@code content/law}. */
final class LawRules {

  private LawRules() {}

  /** All of them, in the order of the law. */
  static List<RequirementRule> all() {
    return List.of(
        new PurposesRequirement(),
        new ChangedPurposesRequirement(),
        new ExceptionsRequirement(),
        new IdentityRequirement(),
        new RetainedDataRequirement(),
        new ProceduresRequirement(),
        new FeesRequirement(),
        new SafetyMeasuresRequirement(),
        new ForeignEnvironmentRequirement(),
        new ComplaintsRequirement(),
        new AccreditedOrganisationRequirement(),
        new ProvisionBasisRequirement(),
        new ImpliedConsentRequirement(),
        new JointUseRequirement(),
        new JointUseNumberRequirement(),
        new AnonymisedInformationRequirement(),
        new PseudonymisedInformationRequirement(),
        new NumberLinkageRequirement(),
        new OnlineEligibilityRequirement(),
        new HistoryRequirement());
  }
}
