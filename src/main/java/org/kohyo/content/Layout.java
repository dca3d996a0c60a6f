package org.kohyo.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kohyo.policy.SiteNames;

/**
 * Which file of the content folder is what.
 *
 * @param statements paths of the texts of statements, sorted
 * @param societies paths of societies, sorted
 * @param approvals paths of records of approvals, sorted
 * @param unexpected paths that nothing reads
 */
record Layout(
    List<String> statements,
    List<String> societies,
    List<String> approvals,
    List<String> unexpected) {

  static final String PURPOSES = "policy/purposes.yaml";
  static final String CATEGORIES = "policy/categories.yaml";
  static final String MEASURES = "policy/measures.yaml";
  static final String NOTICES = "policy/notices.yaml";
  static final String DETAILS = "policy/details.yaml";
  static final String VOCABULARY = "policy/vocabulary.yaml";
  static final String REQUIREMENTS = "law/requirements.yaml";
  static final String OUTDATED = "law/wording.yaml";
  static final String SITE = "site.yaml";

  private static final Set<String> FIXED =
      Set.of(
          PURPOSES,
          CATEGORIES,
          MEASURES,
          NOTICES,
          DETAILS,
          VOCABULARY,
          REQUIREMENTS,
          OUTDATED,
          SITE);
  private static final Pattern IGNORED =
      Pattern.compile(
          "(?:schema|fonts)(?:/.*)?|(?:.*/)?(?:\\..*|.*~|.*\\.bak|.*\\.swp|Thumbs\\.db|"
              + "desktop\\.ini|README[^/]*)",
          Pattern.DOTALL);
  private static final Pattern STATEMENT = Pattern.compile("policy/statements/[^/]+\\.md");
  private static final String SOCIETIES = "societies/";
  private static final String YAML = ".yaml";
  private static final Pattern APPROVAL = Pattern.compile("approvals/[^/]+/[^/]+/[^/]+\\.yaml");

  /** Read where a record names it; one that no record names is left from an interrupted run. */
  private static final Pattern KEPT = Pattern.compile("approvals/[^/]+/[^/]+/[^/]+\\.json");

  private static final Pattern LOGO = Pattern.compile("logos/[^/]+\\.png");

  private static final Pattern ID = Pattern.compile("[a-z0-9](?:-?[a-z0-9]){0,79}");

  /** Sorts the paths of a source. */
  static Layout of(List<String> paths) {
    List<String> statements = new ArrayList<>();
    List<String> societies = new ArrayList<>();
    List<String> approvals = new ArrayList<>();
    List<String> unexpected = new ArrayList<>();
    for (String path : paths) {
      if (isSociety(path)) {
        societies.add(path);
      } else if (STATEMENT.matcher(path).matches() && !path.contains("/.")) {
        statements.add(path);
      } else if (isApproval(path)) {
        approvals.add(path);
      } else if (!KEPT.matcher(path).matches()
          && !FIXED.contains(path)
          && !IGNORED.matcher(path).matches()
          && !(isLogo(path) && Collections.binarySearch(paths, society(id(path))) >= 0)) {
        unexpected.add(path);
      }
    }
    return new Layout(
        List.copyOf(statements),
        List.copyOf(societies),
        List.copyOf(approvals),
        List.copyOf(unexpected));
  }

  /** Whether any of the paths is one of content. */
  static boolean looksLikeContent(List<String> paths) {
    return paths.stream()
        .anyMatch(
            path -> FIXED.contains(path) || STATEMENT.matcher(path).matches() || isSociety(path));
  }

  /** Whether a path is that of a society's file. */
  static boolean isSociety(String path) {
    return path.startsWith(SOCIETIES)
        && path.endsWith(YAML)
        && path.lastIndexOf('/') == SOCIETIES.length() - 1
        && path.charAt(SOCIETIES.length()) != '.';
  }

  /** Whether a path is that of a record of approvals. */
  static boolean isApproval(String path) {
    return path.startsWith("approvals/")
        && APPROVAL.matcher(path).matches()
        && !path.contains("/.");
  }

  /** Whether a path is that of a society's sign. */
  static boolean isLogo(String path) {
    return path.startsWith("logos/") && LOGO.matcher(path).matches() && !path.contains("/.");
  }

  /** The path of a society's sign. */
  static String logo(String id) {
    return "logos/" + id + ".png";
  }

  /** The path of a society's file. */
  static String society(String id) {
    return SOCIETIES + id + YAML;
  }

  /** The id that a path gives: the file's name without its ending. */
  static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
  }

  /** Key of the message that says why a society can't be called so, or empty. */
  static String nameProblem(String path) {
    String id = id(path);
    if (!isId(id)) {
      return "content.bad-file-name";
    }
    return SiteNames.isReserved(id) ? "content.reserved-name" : "";
  }

  /** Whether an id may look so. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Where a misplaced file probably belongs, as a key of the messages. */
  static String misplaced(String path) {
    Map<String, String> keys =
        Map.of(
            "societies", "content.unexpected-society",
            "policy", "content.unexpected-policy",
            "approvals", "content.unexpected-approval",
            "logos", "content.unexpected-logo");
    return keys.getOrDefault(path.split("/", 2)[0], "content.unexpected-file");
  }
}
