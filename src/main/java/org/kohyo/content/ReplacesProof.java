package org.kohyo.content;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Proves, by reading both anew, that two versions of a society's file differ as they should. */
final class ReplacesProof {

  private final String path;
  private final Schemas schemas = Schemas.compile();

  /** For a society's file. */
  ReplacesProof(String path) {
    this.path = path;
  }

  /**
   * Whether the new version reads without an error, and as the old one with these values.
   *
   * @param replaces the new value by the index of its adjustment
   */
  boolean holds(byte[] before, byte[] after, Map<Integer, String> replaces) {
    Optional<JsonNode> wanted = read(before);
    wanted.ifPresent(
        root ->
            replaces.forEach(
                (index, text) ->
                    ((ObjectNode) root.at("/adjustments/" + index)).put("replaces", text)));
    return wanted.isPresent() && wanted.equals(read(after)) && loads(after);
  }

  private Optional<JsonNode> read(byte[] bytes) {
    Problems problems = new Problems(path);
    return SourceText.decode(bytes, problems)
        .flatMap(text -> YamlReader.read(text, schemas.get("society").booleanKeys(), problems))
        .map(YamlTree::root)
        .filter(root -> !problems.hasErrors());
  }

  private boolean loads(byte[] bytes) {
    SourceFiles file = new SourceFiles(new OneFile(path, bytes), () -> schemas);
    return new SocietyLoader(file, Optional.empty()).load(Layout.id(path)).society().isPresent();
  }
}
