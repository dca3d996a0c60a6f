package org.kohyo.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values and keys of one file stand, by JSON pointer. Filled while the file is read, only
 * looked at afterwards.
 */
final class Positions {

  private final Map<String, Place> values = new HashMap<>();
  private final Map<String, Place> keys = new HashMap<>();
  private final Map<String, Integer> textOffsets = new HashMap<>();

  /** Notes a value; the first one stays where a key is given twice. */
  void value(String pointer, Place place) {
    values.putIfAbsent(pointer, place);
  }

  /** Notes a key by the pointer of its value. */
  void key(String pointer, Place place) {
    keys.putIfAbsent(pointer, place);
  }

  /** Notes that a scalar's text stands as it is, so many columns after the scalar's start. */
  void text(String pointer, int offset) {
    textOffsets.putIfAbsent(pointer, offset);
  }

  /** Where the value stands, or else the nearest value around it. */
  Place of(String pointer) {
    for (String p = pointer; ; p = parent(p)) {
      Place place = values.get(p);
      if (place != null || p.isEmpty()) {
        return Optional.ofNullable(place).orElse(Place.FILE);
      }
    }
  }

  /** Where the key of a value stands, or else the value. */
  Place ofKey(String pointer) {
    Place key = keys.get(pointer);
    return key == null ? of(pointer) : key;
  }

  /** Where a character of a text stands; its start when escapes make that unknowable. */
  Place inText(String pointer, int codePoint) {
    Integer offset = textOffsets.get(pointer);
    return offset == null ? of(pointer) : of(pointer).plus(offset + codePoint);
  }

  /** Where exactly this value stands. */
  Optional<Place> exactly(String pointer) {
    return Optional.ofNullable(values.get(pointer));
  }

  /** The pointer of a member. */
  static String member(String pointer, String key) {
    boolean plain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
    String name = plain ? key : key.replace("~", "~0").replace("/", "~1");
    return pointer.concat("/").concat(name);
  }

  /** The pointer of the object or list that holds a value. */
  static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }
}
