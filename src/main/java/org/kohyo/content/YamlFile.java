package org.kohyo.content;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * One file as a file-shaped record.
 *
 * @param value the record
 * @param positions where each value stands
 * @param problems what is wrong so far; checks add to it
 */
record YamlFile<T>(T value, Positions positions, Problems problems) {

  /** Reads a text; nothing when it has errors, but whoever can may look at what there is of it. */
  static <T> Optional<YamlFile<T>> read(
      String text,
      FileSchema schema,
      Class<T> shape,
      Problems problems,
      Consumer<YamlTree> whenBroken) {
    Optional<YamlTree> tree = YamlReader.read(text, schema.booleanKeys(), problems);
    if (tree.isPresent()) {
      SchemaCheck.check(tree.get(), schema, problems);
    }
    if (tree.isEmpty() || problems.hasErrors()) {
      tree.ifPresent(whenBroken);
      TypingSlips.report(text, Integer.MAX_VALUE, problems);
      return Optional.empty();
    }
    T value = RecordReader.read(tree.get().root(), shape);
    return Optional.of(new YamlFile<>(value, tree.get().positions(), problems));
  }
}
