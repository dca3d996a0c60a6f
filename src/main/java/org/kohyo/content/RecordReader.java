package org.kohyo.content;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.content.FileShapes.Dates;
import org.kohyo.content.FileShapes.Texts;
import org.kohyo.content.SocietyShapes.FeesEntry;
import tools.jackson.databind.JsonNode;

/**
 * A valid tree → a file-shaped record. A component is the member of its name in kebab case, a final
 * underscore left out; what isn't there is null, false or empty. For shapes as {@link FileShapes}
 * and {@link SocietyShapes} have them, and for nothing else: a general mapper takes a tenth of a
 * second to get ready.
 */
final class RecordReader {

  /** Made once for each shape, of which the program has some dozens. */
  private static final ClassValue<RecordReader> READERS =
      new ClassValue<>() {
        @Override
        protected RecordReader computeValue(Class<?> type) {
          return new RecordReader(type);
        }
      };

  private final Constructor<?> constructor;
  private final String[] names;
  private final Type[] types;

  private RecordReader(Class<?> shape) {
    RecordComponent[] components = shape.getRecordComponents();
    Class<?>[] parameters = new Class<?>[components.length];
    names = new String[components.length];
    types = new Type[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
      names[i] = kebab(components[i].getName());
      types[i] = components[i].getGenericType();
    }
    try {
      constructor = shape.getDeclaredConstructor(parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e); // every record has it
    }
  }

  /** The record that an object tells. */
  static <T> T read(JsonNode object, Class<T> shape) {
    return shape.cast(READERS.get(shape).read(object));
  }

  private Object read(JsonNode object) {
    Object[] values = new Object[names.length];
    for (int i = 0; i < values.length; i++) {
      // Dates have no key of their own: their keys stand among the others.
      values[i] =
          types[i] == Dates.class ? Dates.of(object) : value(object.get(names[i]), types[i]);
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("not as its schema has it: " + constructor, e);
    }
  }

  private static Object value(JsonNode node, Type type) {
    if (type instanceof ParameterizedType of) {
      return container(node, of.getRawType(), of.getActualTypeArguments());
    } else if (type == boolean.class || type == Boolean.class) {
      return node != null && node.booleanValue();
    } else if (node == null) {
      return null;
    } else if (type == String.class) {
      return node.stringValue();
    } else if (type == Texts.class) {
      return Texts.of(node);
    } else if (type == FeesEntry.class) {
      return FeesEntry.of(node);
    }
    return read(node, (Class<?>) type);
  }

  private static Object container(JsonNode node, Type container, Type[] of) {
    if (container == Optional.class) {
      return node == null ? Optional.empty() : Optional.of(value(node, of[0]));
    } else if (node == null) {
      return null;
    } else if (container == List.class) {
      List<Object> list = new ArrayList<>(node.size());
      for (int i = 0; i < node.size(); i++) {
        list.add(value(node.get(i), of[0]));
      }
      return Collections.unmodifiableList(list);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties().forEach(p -> map.put(p.getKey(), value(p.getValue(), of[1])));
    return Collections.unmodifiableMap(map);
  }

  private static String kebab(String name) {
    StringBuilder out = new StringBuilder();
    for (char c : name.toCharArray()) {
      if (Character.isUpperCase(c)) {
        out.append('-').append(Character.toLowerCase(c));
      } else if (c != '_') {
        out.append(c);
      }
    }
    return out.toString();
  }
}
