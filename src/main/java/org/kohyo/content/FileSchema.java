package org.kohyo.content;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The schema of one kind of file, compiled. Safe for use by many threads.
 *
 * @param gate tells whether a tree is valid
 * @param validator tells what is wrong with one that isn't
 * @param booleanKeys keys whose values are true or false
 * @param sources gives each schema by its address, to look up what would have been right
 */
record FileSchema(
    Predicate<JsonNode> gate,
    Supplier<Schema> validator,
    Set<String> booleanKeys,
    Function<String, JsonNode> sources) {

  /** What the schema finds wrong, with texts in that language. */
  List<Error> validate(JsonNode root, Locale locale) {
    if (gate.test(root)) {
      return List.of();
    }
    return validator
        .get()
        .validate(root, context -> context.executionConfig(c -> c.locale(locale)));
  }

  /** The keys that the object knows in which the error's keyword stands. */
  List<String> knownKeys(Error error) {
    String[] location = error.getSchemaLocation().toString().split("#", 2);
    String object = location[1].substring(0, location[1].lastIndexOf('/'));
    return List.copyOf(sources.apply(location[0]).at(object + "/properties").propertyNames());
  }

  /** The name in {@code $defs} of the definition in which the error's keyword stands, or other. */
  static String definition(Error error) {
    String[] steps = error.getSchemaLocation().toString().split("/");
    return steps.length > 2 && steps[steps.length - 3].equals("$defs")
        ? steps[steps.length - 2]
        : "other";
  }
}
