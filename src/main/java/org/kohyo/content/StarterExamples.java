package org.kohyo.content;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Purpose;
import org.kohyo.policy.PurposeSection;

/**
 * What the starter file's examples of adjustments are made of, from the policy at hand.
 *
 * @param ids of three units of one list, of which the last two may be the same
 * @param canonical wording of the second
 * @param groupKind id of a kind of group
 */
record StarterExamples(List<String> ids, String canonical, String groupKind) {

  /** For a content whose policy cannot be read: somebody will mend that first. */
  private static final StarterExamples UNKNOWN =
      new StarterExamples(List.of("mihon-1", "mihon-2", "mihon-3"), "見本の共通の文言", "mihon-kubun");

  /** Copies the list. */
  StarterExamples {
    ids = List.copyOf(ids);
  }

  /** Examples that are valid on the day, if the policy has any. */
  static StarterExamples of(Optional<Policy> policy, LocalDate day) {
    return policy.flatMap(p -> of(p, day)).orElse(UNKNOWN);
  }

  private static Optional<StarterExamples> of(Policy policy, LocalDate day) {
    CanonicalWordings canonical = new CanonicalWordings(policy);
    // The largest group: a unit can only be moved within its list.
    Optional<List<String>> largest =
        policy.sections().stream()
            .flatMap(section -> section.groups().stream())
            .map(group -> ids(group, canonical, day))
            .max(Comparator.comparingInt(List::size))
            .filter(ids -> ids.size() >= 2);
    return largest.map(
        ids ->
            new StarterExamples(
                IntStream.of(0, 1, Math.min(2, ids.size() - 1)).mapToObj(ids::get).toList(),
                canonical.at(ids.get(1), day).orElseThrow().template(),
                policy.groupKinds().stream().map(GroupKind::id).findFirst().orElseThrow()));
  }

  private static List<String> ids(
      PurposeSection.Group group, CanonicalWordings canonical, LocalDate day) {
    return group.purposes().stream()
        .map(Purpose::id)
        .filter(id -> canonical.at(id, day).isPresent())
        .toList();
  }

  /** What the template calls them. */
  Map<String, String> values() {
    return Map.of(
        "omit", ids.get(0),
        "reword", ids.get(1),
        "move", ids.get(2),
        "canonical", ScalarText.inBlock(canonical),
        "group-kind", groupKind);
  }
}
