package org.kohyo.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;

/** What is wrong with one file, collected while it is read. Used by one thread. */
final class Problems {

  /** More than this in one file helps nobody. */
  private static final int LIMIT = 100;

  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();

  /** Nothing yet about the file, as it is shown to people. */
  Problems(String file) {
    this.file = file;
  }

  /** Where in this file. */
  Location at(Place place) {
    return new Location(file, place.line(), place.column());
  }

  /** An error; the hint's key is the message's with {@code .hint}, its arguments are the same. */
  void error(ContentRule rule, Place place, String key, String... args) {
    error(rule, place, Message.of(key, args));
  }

  /** An error; the hint's key is the message's with {@code .hint}, its arguments are the same. */
  void error(ContentRule rule, Place place, Message message) {
    error(rule, place, message, message.hint());
  }

  /** An error whose hint is not the message's own. */
  void error(ContentRule rule, Place place, Message message, Message hint) {
    places.add(place);
    findings.add(Finding.error(rule.id(), at(place), message, hint));
  }

  /** A warning; its hint as with errors. */
  void warning(ContentRule rule, Place place, String key, String... args) {
    Message message = Message.of(key, args);
    findings.add(Finding.warning(rule.id(), at(place), message, message.hint()));
  }

  /** Whether anything here stops publication. */
  boolean hasErrors() {
    return !findings.isEmpty() && findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
  }

  /** Whether something is wrong at exactly that place already. */
  boolean mentions(Place place) {
    return places.contains(place);
  }

  /** An error that explains what else was found in its line; that is forgotten. */
  void explanation(ContentRule rule, Place place, String key) {
    findings.removeIf(f -> f.location().line() == place.line());
    error(rule, place, key);
  }

  /** All, sorted; the rest beyond 100 becomes one finding that says how many more there are. */
  List<Finding> sorted() {
    if (findings.isEmpty()) {
      return List.of();
    }
    List<Finding> all = findings.stream().distinct().sorted().toList();
    if (all.size() <= LIMIT) {
      return all;
    }
    List<Finding> some = new ArrayList<>(all.subList(0, LIMIT));
    Message more = Message.of("content.too-many-findings", Integer.toString(all.size() - LIMIT));
    some.add(
        Finding.error(
            ContentRule.TOO_MANY_FINDINGS.id(), all.get(LIMIT).location(), more, more.hint()));
    return List.copyOf(some);
  }
}
