package org.kohyo.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a template can see: texts, numbers, booleans, lists, maps, and the components of records. No
 * methods and no classes: FreeMarker's own wrapper would show {@code value.class}. An empty
 * optional is a missing value. Safe for threads.
 */
final class ViewModels implements ObjectWrapper {

  private final ClassValue<Map<String, Method>> components =
      new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .collect(
                  Collectors.toUnmodifiableMap(RecordComponent::getName, ViewModels::accessor));
        }
      };

  /** Without this, who calls is found out anew for each value. */
  private static Method accessor(RecordComponent component) {
    Method accessor = component.getAccessor();
    accessor.setAccessible(true);
    return accessor;
  }

  @Override
  public TemplateModel wrap(Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    } else if (value == null || value instanceof TemplateModel) {
      return (TemplateModel) value;
    } else if (value instanceof String text) {
      return new SimpleScalar(text);
    } else if (value instanceof Number number) {
      return new SimpleNumber(number);
    } else if (value instanceof Boolean flag) {
      return flag ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
    } else if (value instanceof List<?> list) {
      return new Listed(list);
    } else if (value instanceof Map<?, ?> map) {
      return new SimpleHash(map, this);
    } else if (value instanceof Record record) {
      return hash(record);
    }
    throw new TemplateModelException("a template cannot see a " + value.getClass().getName());
  }

  /**
   * The same where the value is known to be one that templates can see.
   *
   * @throws IllegalArgumentException when it is not
   */
  TemplateModel wrapped(Object value) {
    try {
      return wrap(value);
    } catch (TemplateModelException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The components of a record. */
  TemplateHashModel hash(Record value) {
    return new Components(value, components.get(value.getClass()));
  }

  /** A list; FreeMarker's own would copy it first. */
  private final class Listed implements TemplateSequenceModel {

    private final List<?> list;

    Listed(List<?> list) {
      this.list = list;
    }

    @Override
    public TemplateModel get(int index) throws TemplateModelException {
      return index >= 0 && index < list.size() ? wrap(list.get(index)) : null;
    }

    @Override
    public int size() {
      return list.size();
    }
  }

  /** A record; a name that is no component is a missing value. */
  private final class Components implements TemplateHashModel {

    private final Object value;
    private final Map<String, Method> accessors;

    Components(Object value, Map<String, Method> accessors) {
      this.value = value;
      this.accessors = accessors;
    }

    @Override
    public TemplateModel get(String key) throws TemplateModelException {
      Method accessor = accessors.get(key);
      if (accessor == null) {
        return null;
      }
      try {
        return wrap(accessor.invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new TemplateModelException("cannot read " + key, e);
      }
    }

    @Override
    public boolean isEmpty() {
      return false;
    }
  }
}
