package org.kohyo.content;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The schemas of the repository's {@code content/schema}, compiled once. Safe for threads. */
final class Schemas {

  /** An address that nobody can fetch: schemas come from the program itself only. */
  private static final String BASE = "https://kohyo.invalid/";

  private static final String ENDING = ".schema.json";
  private static final String COMMON = "common";

  private static final List<String> NAMES =
      List.of(
          "purposes",
          "categories",
          "measures",
          "notices",
          "details",
          "vocabulary",
          "requirements",
          "wording",
          "society",
          "site",
          "approval",
          "statement",
          COMMON);

  private final Map<String, FileSchema> byName = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> sources = new ConcurrentHashMap<>();
  private Optional<SchemaRegistry> registry = Optional.empty();

  private Schemas() {}

  /** The schemas; each is read and compiled when it is wanted first. */
  static Schemas compile() {
    return new Schemas();
  }

  /**
   * The schema of that name.
   *
   * @throws UncheckedIOException when the program's own resources are damaged
   */
  FileSchema get(String name) {
    return byName.computeIfAbsent(name, this::compile);
  }

  /** Compiles those that every source needs, so that they are ready when they are. */
  void prepare() {
    NAMES.stream()
        .filter(
            name -> !name.equals(COMMON) && !name.equals("approval") && !name.equals("vocabulary"))
        .forEach(this::get);
  }

  private FileSchema compile(String name) {
    Set<String> booleanKeys = new HashSet<>();
    collectBooleans(source(address(name)), booleanKeys);
    return new FileSchema(
        SchemaGate.of(address(name), this::source),
        () -> validator(name),
        Set.copyOf(booleanKeys),
        this::source);
  }

  /** The validator that tells what is wrong; it takes its time, and most files never need it. */
  private synchronized Schema validator(String name) {
    if (registry.isEmpty()) {
      Map<String, String> texts = new HashMap<>();
      NAMES.forEach(each -> texts.put(address(each), read(each)));
      registry =
          Optional.of(
              SchemaRegistry.withDefaultDialect(
                  SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts)));
    }
    return registry.get().getSchema(SchemaLocation.of(address(name)));
  }

  private JsonNode source(String address) {
    String name = address.substring(BASE.length(), address.length() - ENDING.length());
    return sources.computeIfAbsent(address, key -> JsonTree.read(read(name)));
  }

  private static String address(String name) {
    return BASE + name + ENDING;
  }

  private static String read(String name) {
    String resource = "/org/kohyo/schema/" + name + ENDING;
    try (InputStream stream = Schemas.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException("missing resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collectBooleans(JsonNode schema, Collection<String> keys) {
    schema
        .properties()
        .forEach(
            property -> {
              if (property.getValue().path("type").asString("").equals("boolean")) {
                keys.add(property.getKey());
              }
            });
    schema.forEach(child -> collectBooleans(child, keys));
  }
}
