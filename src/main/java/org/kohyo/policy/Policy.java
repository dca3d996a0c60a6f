package org.kohyo.policy;

import java.util.List;
import java.util.Map;

/**
 * The canonical policy: what holds for every society.
 *
 * @param groupKinds kinds of groups, in order
 * @param groupBrackets two code points around a group's label, such as 【】, or empty
 * @param sections purposes of use by business area
 * @param categoryPurposes purposes that categories refer to, by id
 * @param categories categories of information, in order
 * @param measures safety measures, in order
 * @param statements prose, by id
 * @param detailTables how facts of a society are shown, by kind
 * @param kinds kinds of notice, in order
 * @param amendments why texts change, by unit and day
 */
public record Policy(
    List<GroupKind> groupKinds,
    String groupBrackets,
    List<PurposeSection> sections,
    Map<String, Purpose> categoryPurposes,
    List<Category> categories,
    List<Measure> measures,
    Map<String, Statement> statements,
    Map<DetailKind, DetailTable> detailTables,
    List<NoticeKind> kinds,
    List<Amendment> amendments) {

  /** Copies the collections. */
  public Policy {
    groupKinds = List.copyOf(groupKinds);
    sections = List.copyOf(sections);
    categoryPurposes = Map.copyOf(categoryPurposes);
    categories = List.copyOf(categories);
    measures = List.copyOf(measures);
    statements = Map.copyOf(statements);
    detailTables = Map.copyOf(detailTables);
    kinds = List.copyOf(kinds);
    amendments = List.copyOf(amendments);
  }

  /** A policy that gives no reasons. */
  public Policy(
      List<GroupKind> groupKinds,
      String groupBrackets,
      List<PurposeSection> sections,
      Map<String, Purpose> categoryPurposes,
      List<Category> categories,
      List<Measure> measures,
      Map<String, Statement> statements,
      Map<DetailKind, DetailTable> detailTables,
      List<NoticeKind> kinds) {
    this(
        groupKinds,
        groupBrackets,
        sections,
        categoryPurposes,
        categories,
        measures,
        statements,
        detailTables,
        kinds,
        List.of());
  }
}
