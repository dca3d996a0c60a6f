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

  /** How values of one type are read. */
  private interface Value {

    /** What a node tells; it is null where there is none. */
    Object of(JsonNode node);
  }

  private final Constructor<?> constructor;
  private final String[] names;
  private final Type[] types;
  private final Value[] values;

  private RecordReader(Class<?> shape) {
    RecordComponent[] components = shape.getRecordComponents();
    Class<?>[] parameters = new Class<?>[components.length];
    names = new String[components.length];
    types = new Type[components.length];
    values = new Value[components.length];
    for (int i = 0; i < components.length; i++) {
      parameters[i] = components[i].getType();
      names[i] = kebab(components[i].getName());
      types[i] = components[i].getGenericType();
      values[i] = value(types[i]);
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
    Object[] components = new Object[names.length];
    for (int i = 0; i < components.length; i++) {
      // Dates have no key of their own: their keys stand among the others.
      components[i] =
          types[i] == Dates.class ? Dates.of(object) : values[i].of(object.get(names[i]));
    }
    try {
      return constructor.newInstance(components);
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("not as its schema has it: " + constructor, e);
    }
  }

  /** Found out once for each type: to look at generic types takes longer than to read a value. */
  private static Value value(Type type) {
    if (type instanceof ParameterizedType of) {
      return container(of.getRawType(), of.getActualTypeArguments());
    } else if (type == boolean.class || type == Boolean.class) {
      return node -> node != null && node.booleanValue();
    } else if (type == String.class) {
      return node -> node == null ? null : node.stringValue();
    } else if (type == Texts.class) {
      return node -> node == null ? null : Texts.of(node);
    } else if (type == FeesEntry.class) {
      return node -> node == null ? null : FeesEntry.of(node);
    }
    Class<?> shape = (Class<?>) type;
    return node -> node == null ? null : READERS.get(shape).read(node);
  }

  private static Value container(Type container, Type[] of) {
    if (container == Optional.class) {
      Value value = value(of[0]);
      return node -> node == null ? Optional.empty() : Optional.of(value.of(node));
    } else if (container == List.class) {
      Value item = value(of[0]);
      return node -> node == null ? null : list(node, item);
    }
    Value member = value(of[1]);
    return node -> node == null ? null : map(node, member);
  }

  private static List<Object> list(JsonNode node, Value item) {
    List<Object> list = new ArrayList<>(node.size());
    for (int i = 0; i < node.size(); i++) {
      list.add(item.of(node.get(i)));
    }
    return Collections.unmodifiableList(list);
  }

  private static Map<String, Object> map(JsonNode node, Value member) {
    Map<String, Object> map = new LinkedHashMap<>();
    node.properties().forEach(p -> map.put(p.getKey(), member.of(p.getValue())));
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
