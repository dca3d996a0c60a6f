package org.kohyo.render.linked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.Block.PurposeGroup;
import org.kohyo.notice.Block.Row;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Society;
import org.kohyo.policy.Vocabulary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/**
 * Groups of purposes and rows of tables as JSON, made once and kept, because 1,400 societies share
 * nearly all of them. What was not used for longest goes first. Safe for threads.
 */
final class Parts {

  /** Far more than all editions of a policy have; a part has a kilobyte or two. */
  private static final int MOST = 2000;

  private final Vocabulary vocabulary;

  private final Map<Key, SerializableString> kept =
      new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SerializableString> eldest) {
          return size() > MOST;
        }
      };

  Parts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * All that a part depends on. The hash takes ids and texts alone; strings remember theirs.
   *
   * @param part a group or a row
   * @param own what the society says of it in its own words
   */
  private record Key(Object part, Set<String> own) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && part.equals(key.part) && own.equals(key.own);
    }

    @Override
    public int hashCode() {
      int hash = own.hashCode();
      if (part instanceof PurposeGroup group) {
        hash += of(group.label());
        for (var item : group.items()) {
          hash = 31 * hash + of(item.text());
        }
      } else if (part instanceof Row row) {
        hash += of(row.heading());
        for (var cell : row.cells()) {
          for (Unit unit : cell.units()) {
            hash = 31 * hash + of(unit);
          }
        }
      }
      return hash;
    }

    private static int of(Unit unit) {
      return 31 * unit.id().hashCode() + unit.text().hashCode();
    }
  }

  /** The terms of a society's notices. */
  Terms terms(Society society) {
    Set<String> own =
        society.adjustments().stream().flatMap(Parts::own).collect(Collectors.toSet());
    return new Terms(vocabulary, own);
  }

  private static Stream<String> own(Adjustment adjustment) {
    if (adjustment instanceof Adjustment.Reword reword) {
      return Stream.of(reword.id());
    }
    return adjustment instanceof Adjustment.Relabel relabel
        ? Stream.of(relabel.groupKind())
        : Stream.empty();
  }

  /** A group of purposes. */
  SerializableString group(PurposeGroup group, Terms terms) {
    return part(group, terms.in(group::units), Written::group);
  }

  /** A category of information and its purposes. */
  SerializableString category(Row row, Terms terms) {
    return part(row, terms.in(() -> units(row)), Written::category);
  }

  /** A measure. */
  SerializableString measure(Row row, Terms terms) {
    return part(row, terms.in(() -> units(row)), Written::measure);
  }

  private static Stream<Unit> units(Row row) {
    return Stream.concat(
        Stream.of(row.heading()), row.cells().stream().flatMap(cell -> cell.units().stream()));
  }

  private <T> SerializableString part(T part, Terms terms, Writer<T> writer) {
    Key key = new Key(part, terms.own());
    synchronized (kept) {
      SerializableString known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    // Two threads may make the same: it is the same.
    SerializableString made = ScriptJson.part(json -> writer.write(json, part, terms));
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  /** Writes a part. */
  private interface Writer<T> {
    void write(JsonGenerator json, T part, Terms terms);
  }
}
