package org.kohyo.content;

import tools.jackson.databind.JsonNode;

/**
 * One YAML file, read.
 *
 * @param root objects, lists, texts, and true or false where the schema wants them
 * @param positions where each value stands
 */
record YamlTree(JsonNode root, Positions positions) {}
