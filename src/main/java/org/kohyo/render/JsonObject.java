package org.kohyo.render;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * An object of a document that may be anything; whatever isn't as wanted is refused with its place.
 */
final class JsonObject {

  /** Where links may lead: to a page, a mail address, a telephone number. */
  private static final Pattern TARGET =
      Pattern.compile("(?:https?://|mailto:|tel:)[^\\p{Cntrl}\\s\"<>\\\\]{1,2100}");

  private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,80}");

  private final JsonNode node;
  private final String path;

  private JsonObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  static JsonObject of(JsonNode node, String path) throws DamagedNoticeException {
    if (!node.isObject()) {
      throw new DamagedNoticeException(path);
    }
    return new JsonObject(node, path);
  }

  DamagedNoticeException damaged(String key) {
    return new DamagedNoticeException(path + "/" + key);
  }

  /** Refuses every other key. */
  void only(String... keys) throws DamagedNoticeException {
    Set<String> known = Set.of(keys);
    for (String key : node.propertyNames()) {
      if (!known.contains(key)) {
        throw damaged(key);
      }
    }
  }

  boolean has(String key) {
    return node.has(key);
  }

  void format(int version) throws DamagedNoticeException {
    if (!node.path("format").isInt() || node.path("format").intValue() != version) {
      throw damaged("format");
    }
  }

  JsonObject object(String key) throws DamagedNoticeException {
    return of(node.path(key), path + "/" + key);
  }

  List<JsonObject> objects(String key) throws DamagedNoticeException {
    if (!node.path(key).isArray()) {
      throw damaged(key);
    }
    List<JsonObject> objects = new ArrayList<>();
    for (JsonNode element : node.path(key)) {
      objects.add(of(element, path + "/" + key + "/" + objects.size()));
    }
    return objects;
  }

  /** A text of one character or more. */
  String text(String key) throws DamagedNoticeException {
    String text = textOrEmpty(key);
    if (text.isEmpty()) {
      throw damaged(key);
    }
    return text;
  }

  /** A text without halves of surrogate pairs and without control characters. */
  String textOrEmpty(String key) throws DamagedNoticeException {
    if (!node.path(key).isString()) {
      throw damaged(key);
    }
    String text = node.path(key).stringValue();
    boolean bad =
        text.codePoints()
            .anyMatch(
                c ->
                    Character.getType(c) == Character.SURROGATE
                        || Character.isISOControl(c) && c != '\n');
    if (bad) {
      throw damaged(key);
    }
    return text;
  }

  String id(String key) throws DamagedNoticeException {
    return matching(key, ID);
  }

  String target(String key) throws DamagedNoticeException {
    return matching(key, TARGET);
  }

  private String matching(String key, Pattern pattern) throws DamagedNoticeException {
    String text = text(key);
    if (!pattern.matcher(text).matches()) {
      throw damaged(key);
    }
    return text;
  }

  boolean flag(String key) throws DamagedNoticeException {
    if (!node.path(key).isBoolean()) {
      throw damaged(key);
    }
    return node.path(key).booleanValue();
  }

  LocalDate day(String key) throws DamagedNoticeException {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeException e) {
      throw damaged(key);
    }
  }

  /** A constant by its name in kebab case. */
  <E extends Enum<E>> E choice(String key, Class<E> type) throws DamagedNoticeException {
    String text = text(key);
    for (E constant : type.getEnumConstants()) {
      if (View.lower(constant).equals(text)) {
        return constant;
      }
    }
    throw damaged(key);
  }
}
