package org.kohyo.content;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kohyo.finding.Message;

/** Judges a tree by its schema and says each problem in words of ours, at its line and column. */
final class SchemaCheck {

  /** Beyond these nobody reads what a key was probably meant to be. */
  private static final int MANY = 200;

  private final YamlTree tree;
  private final FileSchema schema;
  private final Problems problems;
  private final Set<String> unknownKeys = new HashSet<>();
  private final Set<String> conflicts = new HashSet<>();

  private SchemaCheck(YamlTree tree, FileSchema schema, Problems problems) {
    this.tree = tree;
    this.schema = schema;
    this.problems = problems;
  }

  /** Reports all that the schema forbids. */
  static void check(YamlTree tree, FileSchema schema, Problems problems) {
    List<Error> errors = schema.validate(tree.root(), Locale.JAPANESE);
    if (!errors.isEmpty()) {
      new SchemaCheck(tree, schema, problems).report(errors);
    }
  }

  private void report(List<Error> errors) {
    // A value that could not be read is not judged once more.
    Set<Place> before = new HashSet<>();
    errors.stream().map(e -> place(pointer(e))).filter(problems::mentions).forEach(before::add);
    // What is unknown or in conflict comes first: it explains most of the rest.
    errors.stream()
        .filter(e -> is(e, "additionalProperties") && !conditional(e))
        .forEach(this::key);
    errors.stream().filter(e -> is(e, "oneOf")).forEach(this::oneOf);
    for (int i = 0; i < errors.size(); i++) {
      Error error = errors.get(i);
      String pointer = pointer(error);
      if (is(error, "oneOf") || conflicts.contains(pointer)) {
        continue;
      } else if (is(error, "additionalProperties")) {
        key(error);
      } else if (is(error, "required") || is(error, "dependentRequired")) {
        missing(error);
      } else if (!before.contains(place(pointer))
          && !SchemaMessages.report(error, place(pointer), problems)) {
        // A keyword that we have no words for: the validator's own, in both languages.
        String english = schema.validate(tree.root(), Locale.ENGLISH).get(i).getMessage();
        problems.error(
            ContentRule.INVALID_VALUE,
            place(pointer),
            "content.schema",
            error.getMessage(),
            english);
      }
    }
  }

  private void key(Error error) {
    String key = error.getProperty();
    String member = Positions.member(pointer(error), key);
    if (unknownKeys.add(member)) {
      problems.error(
          ContentRule.UNKNOWN_KEY,
          tree.positions().ofKey(member),
          Message.of(conditional(error) ? "content.key-not-here" : "content.unknown-key", key),
          unknownKeys.size() > MANY
              ? Message.of("content.hint.choices", Choices.list(schema.knownKeys(error)))
              : Choices.hint(key, schema.knownKeys(error)));
    }
  }

  /** Schemas use oneOf only to say which of some keys must be there. */
  private void oneOf(Error error) {
    List<String> names = new ArrayList<>();
    error.getSchemaNode().forEach(branch -> names.add(branch.at("/required/0").asString("")));
    List<String> present = names.stream().filter(n -> error.getInstanceNode().has(n)).toList();
    String pointer = pointer(error);
    if (present.size() > 1) {
      conflicts.add(pointer);
      problems.error(
          ContentRule.ONE_OF,
          tree.positions().ofKey(Positions.member(pointer, present.get(1))),
          "content.one-of-many",
          Choices.list(present),
          Choices.list(names));
    } else if (unknownKeys.stream().noneMatch(k -> Positions.parent(k).equals(pointer))) {
      problems.error(
          ContentRule.ONE_OF, place(pointer), "content.one-of-none", Choices.list(names));
    }
  }

  private void missing(Error error) {
    boolean dependent = is(error, "dependentRequired");
    if (error.getEvaluationPath().toString().contains("/oneOf/")) {
      return;
    }
    String key = dependent ? String.valueOf(error.getArguments()[0]) : error.getProperty();
    problems.error(ContentRule.MISSING_KEY, place(pointer(error)), "content.missing-key", key);
  }

  /** Whether the key is known, but not beside what else stands in its object. */
  private static boolean conditional(Error error) {
    String path = error.getEvaluationPath().toString();
    return path.contains("/dependentSchemas/") || path.contains("/then/");
  }

  private static boolean is(Error error, String keyword) {
    return error.getKeyword().equals(keyword);
  }

  private Place place(String pointer) {
    return tree.positions().of(pointer);
  }

  private static String pointer(Error error) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
      out.append(Positions.member("", String.valueOf(error.getInstanceLocation().getElement(i))));
    }
    return out.toString();
  }
}
