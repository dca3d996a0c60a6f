package org.kohyo.render.linked;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Society;
import org.kohyo.policy.Vocabulary;

/**
 * Parts of sections, made once and kept, because 1,400 societies share nearly all of them. What was
 * not used for longest goes first. Safe for threads.
 */
final class SectionParts {

  /** Far more than editions of the policy have sections; a part has some kilobytes. */
  private static final int MOST = 500;

  private final Vocabulary vocabulary;

  private final Map<Key, SectionPart> kept =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SectionPart> eldest) {
          return size() > MOST;
        }
      };

  SectionParts(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** All that a part depends on. The hash takes ids and texts alone; strings remember theirs. */
  private record Key(Section section, Terms terms) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && section.equals(key.section)
          && terms.own().equals(key.terms.own());
    }

    @Override
    public int hashCode() {
      return section.units().mapToInt(u -> 31 * u.id().hashCode() + u.text().hashCode()).sum();
    }
  }

  /** The part of a section of one of that society's notices. */
  SectionPart of(Section section, Set<String> own) {
    Optional<Set<String>> ids =
        own.isEmpty()
            ? Optional.empty()
            : Optional.of(section.units().flatMap(SectionParts::ids).collect(Collectors.toSet()));
    Key key = new Key(section, new Terms(vocabulary, own).in(ids));
    synchronized (kept) {
      SectionPart known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    // Two threads may make the same: it is the same.
    SectionPart made = SectionPart.of(section, key.terms());
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  /** The unit's, and what follows its section's: a kind of group, where it is a group's label. */
  private static Stream<String> ids(Unit unit) {
    return Stream.of(unit.id(), unit.id().substring(unit.id().indexOf('/') + 1));
  }

  /** What a society says in its own words, by id. */
  static Set<String> own(Society society) {
    return society.adjustments().stream()
        .flatMap(a -> own(a).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> own(Adjustment adjustment) {
    if (adjustment instanceof Adjustment.Reword reword) {
      return Optional.of(reword.id());
    }
    return adjustment instanceof Adjustment.Relabel relabel
        ? Optional.of(relabel.groupKind())
        : Optional.empty();
  }
}
