package org.kohyo.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that somebody should look at in the source.
 *
 * @param rule stable id in kebab case, documented in the user guide
 * @param severity how grave
 * @param location where
 * @param message what is wrong
 * @param hint how to mend it, with the valid choices where there are any
 */
public record Finding(
    String rule, Severity severity, Location location, Message message, Optional<Message> hint)
    implements Comparable<Finding> {

  private static final Comparator<Finding> WITHIN_A_PLACE =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::rule)
          .thenComparing(f -> f.message().key())
          .thenComparing(f -> f.message().args(), Finding::compare);

  /** An error without a hint. */
  public static Finding error(String rule, Location location, Message message) {
    return new Finding(rule, Severity.ERROR, location, message, Optional.empty());
  }

  /** An error with a hint. */
  public static Finding error(String rule, Location location, Message message, Message hint) {
    return new Finding(rule, Severity.ERROR, location, message, Optional.of(hint));
  }

  /** A warning with a hint. */
  public static Finding warning(String rule, Location location, Message message, Message hint) {
    return new Finding(rule, Severity.WARNING, location, message, Optional.of(hint));
  }

  /** By place, then gravity, then rule: the order of every report. */
  @Override
  public int compareTo(Finding other) {
    int order = location.compareTo(other.location);
    return order == 0 ? WITHIN_A_PLACE.compare(this, other) : order;
  }

  private static int compare(List<String> some, List<String> others) {
    for (int i = 0; i < some.size() && i < others.size(); i++) {
      int order = some.get(i).compareTo(others.get(i));
      if (order != 0) {
        return order;
      }
    }
    return some.size() - others.size();
  }

  /** Of what parts findings; hints are long and say nothing more. */
  @Override
  public int hashCode() {
    return 31 * (31 * location.hashCode() + rule.hashCode()) + message.hashCode();
  }
}
