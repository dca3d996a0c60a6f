package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kohyo.finding.Finding;

/** The files of a source, read and judged one by one. */
final class SourceFiles {

  /** No file of words is longer. */
  private static final int MAX_BYTES = 5_000_000;

  private final ContentSource source;
  private final SourcePaths paths;
  private final Supplier<Schemas> schemas;
  private final Map<String, Problems> problems = new TreeMap<>();

  SourceFiles(ContentSource source, Supplier<Schemas> schemas) {
    this(source, SourcePaths.of(source), schemas);
  }

  /** The files of a source whose paths are known. */
  SourceFiles(ContentSource source, SourcePaths paths, Supplier<Schemas> schemas) {
    this.source = source;
    this.paths = paths;
    this.schemas = schemas;
  }

  /** What is wrong with a file so far. For the files of the policy and the site: not threadsafe. */
  Problems problems(String path) {
    return problems.computeIfAbsent(path, this::newProblems);
  }

  /** Nothing wrong yet with a file. */
  Problems newProblems(String path) {
    return new Problems(source.displayPrefix() + path);
  }

  /** All findings about files whose problems are kept here. */
  List<Finding> findings() {
    List<Finding> all = new ArrayList<>();
    problems.values().forEach(p -> all.addAll(p.sorted()));
    return all;
  }

  /** The text of a file. */
  Optional<String> text(String path, Problems into) {
    return bytes(path, into).flatMap(bytes -> SourceText.decode(bytes, into));
  }

  /** The bytes of a file. */
  Optional<byte[]> bytes(String path, Problems into) {
    try {
      return Optional.of(source.bytes(path, MAX_BYTES));
    } catch (UnreadableFileException e) {
      into.error(e.rule(), Place.FILE, e.text());
      return Optional.empty();
    }
  }

  /** Whether one file is judged by itself: the files that it names are not there to be read. */
  boolean alone() {
    return source instanceof OneFile;
  }

  /** Whether there is such a file. */
  boolean contains(String path) {
    return paths.contains(path);
  }

  /** The bytes of a file that another one names; what is wrong is reported where it is named. */
  Optional<byte[]> bytes(String path, int limit, Place named, Problems into) {
    if (!paths.contains(path)) {
      into.error(ContentRule.MISSING_FILE, named, "content.missing-file", path);
      return Optional.empty();
    }
    try {
      return Optional.of(source.bytes(path, limit));
    } catch (UnreadableFileException e) {
      into.error(e.rule(), named, e.text());
      return Optional.empty();
    }
  }

  /** A file that has to be there, read by its schema. */
  <T> Optional<YamlFile<T>> yaml(String path, String schema, Class<T> shape) {
    Problems into = problems(path);
    if (!paths.contains(path)) {
      into.error(ContentRule.MISSING_FILE, Place.FILE, "content.missing-file", path);
      return Optional.empty();
    }
    return yaml(path, schema, shape, into);
  }

  /** A file, read by its schema. */
  <T> Optional<YamlFile<T>> yaml(String path, String schema, Class<T> shape, Problems into) {
    return bytes(path, into).flatMap(bytes -> yaml(bytes, schema, shape, into, tree -> {}));
  }

  /** A file's bytes, read by its schema; a tree with errors is handed to {@code whenBroken}. */
  <T> Optional<YamlFile<T>> yaml(
      byte[] bytes, String schema, Class<T> shape, Problems into, Consumer<YamlTree> whenBroken) {
    Optional<String> text = SourceText.decode(bytes, into);
    return text.isEmpty()
        ? Optional.empty()
        : YamlFile.read(text.get(), schema(schema), shape, into, whenBroken);
  }

  /** A schema by its name. */
  FileSchema schema(String name) {
    return schemas.get().get(name);
  }
}
