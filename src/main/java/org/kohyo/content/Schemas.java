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
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the repository's {@code content/schema}, compiled once. */
final class Schemas {

  /** An address that nobody can fetch: schemas come from the program itself only. */
  private static final String BASE = "https://kohyo.invalid/";

  private static final String COMMON = "common";

  private final Map<String, FileSchema> byName = new HashMap<>();

  private Schemas() {}

  /**
   * Compiles them all.
   *
   * @throws UncheckedIOException when the program's own resources are damaged
   */
  static Schemas compile() {
    List<String> names =
        List.of(
            "purposes",
            "categories",
            "measures",
            "notices",
            "details",
            "requirements",
            "wording",
            "society",
            "site",
            "approval",
            "statement");
    Map<String, String> texts = new HashMap<>();
    names.forEach(name -> texts.put(address(name), read(name)));
    texts.put(address(COMMON), read(COMMON));
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    Map<String, JsonNode> sources =
        texts.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, e -> JsonMapper.shared().readTree(e.getValue())));
    Schemas schemas = new Schemas();
    for (String name : names) {
      Set<String> booleanKeys = new HashSet<>();
      collectBooleans(sources.get(address(name)), booleanKeys);
      Schema schema = registry.getSchema(SchemaLocation.of(address(name)));
      schemas.byName.put(name, new FileSchema(schema, Set.copyOf(booleanKeys), sources));
    }
    return schemas;
  }

  /** The schema of that name. */
  FileSchema get(String name) {
    return byName.get(name);
  }

  private static String address(String name) {
    return BASE + name + ".schema.json";
  }

  private static String read(String name) {
    String resource = "/org/kohyo/schema/" + name + ".schema.json";
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
