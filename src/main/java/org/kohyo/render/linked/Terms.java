package org.kohyo.render.linked;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Vocabulary;
import org.kohyo.policy.Vocabulary.Sort;
import org.kohyo.policy.Vocabulary.Term;

/**
 * The terms that units stand for. What a society says in its own words stands for nothing narrower:
 * the mapping was made for the canonical wording.
 *
 * @param vocabulary the policy's
 * @param own ids of units and kinds of groups that the society says in its own words
 */
record Terms(Vocabulary vocabulary, Set<String> own) {

  private static final String PURPOSE = "Purpose";
  private static final String RECIPIENT = "Recipient";

  /** Copies the set. */
  Terms {
    own = Set.copyOf(own);
  }

  /**
   * The types of a purpose.
   *
   * @param id {@code purpose}, or {@code category/purpose} where categories share it
   */
  List<String> purpose(String id) {
    Map<String, List<Term>> purposes = vocabulary.purposes();
    List<Term> shared = purposes.getOrDefault(id.substring(id.indexOf('/') + 1), List.of());
    return types(PURPOSE, own.contains(id) ? List.of() : purposes.getOrDefault(id, shared));
  }

  /**
   * The types of those whom a kind of group or a purpose tells of; empty where it tells of none.
   *
   * @param id of the kind or the purpose
   * @param unit id of the unit that says so
   */
  List<String> recipient(String id, String unit) {
    List<Term> terms = vocabulary.recipients().getOrDefault(id, List.of());
    boolean told = !terms.isEmpty() && !own.contains(id) && !own.contains(unit);
    return told ? types(RECIPIENT, terms) : List.of();
  }

  /** The name of the class of measures and of the property that leads to them, and their types. */
  record MeasureTerms(String property, List<String> types) {}

  /** What a measure is; where the terms are of several sorts, none of them is its own. */
  MeasureTerms measure(String id) {
    boolean said = own.contains(id) || own.contains(id + "/text");
    List<Term> terms = said ? List.of() : vocabulary.measures().getOrDefault(id, List.of());
    List<Sort> sorts = terms.stream().map(Term::sort).distinct().toList();
    String base = sorts.size() == 1 ? base(sorts.get(0)) : "TechnicalOrganisationalMeasure";
    return new MeasureTerms("dpv:has" + base, types(base, terms));
  }

  private static String base(Sort sort) {
    return switch (sort) {
      case ORGANISATIONAL_MEASURE -> "OrganisationalMeasure";
      case TECHNICAL_MEASURE -> "TechnicalMeasure";
      case PHYSICAL_MEASURE -> "PhysicalMeasure";
      case LEGAL_MEASURE -> "LegalMeasure";
      case PURPOSE -> PURPOSE;
      case RECIPIENT -> RECIPIENT;
    };
  }

  private static List<String> types(String base, List<Term> terms) {
    return Stream.concat(Stream.of(base), terms.stream().map(Term::name))
        .distinct()
        .map(name -> "dpv:" + name)
        .toList();
  }

  /** The same for a part in which only some units stand; few parts have one of a society's own. */
  Terms in(Supplier<Stream<Unit>> units) {
    if (own.isEmpty()) {
      return this;
    }
    Set<String> there = units.get().flatMap(Terms::ids).collect(Collectors.toSet());
    return new Terms(vocabulary, own.stream().filter(there::contains).collect(Collectors.toSet()));
  }

  /** The unit's, and what follows its section's: a kind of group, where it is a group's label. */
  private static Stream<String> ids(Unit unit) {
    return Stream.of(unit.id(), unit.id().substring(unit.id().indexOf('/') + 1));
  }
}
