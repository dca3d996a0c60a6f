package org.kohyo.publish.redirect;

import java.util.List;
import org.kohyo.finding.Severity;

/**
 * What is wrong with a former address.
 *
 * @param society id of the society that names it
 * @param index which of its former addresses, from 0
 * @param severity an error where redirects would do harm, a warning where one is missing or leads
 *     to another page than was asked for
 * @param key of the message
 * @param args of the message and of its hint
 */
public record Trouble(String society, int index, Severity severity, String key, List<String> args) {

  /** Copies the list. */
  public Trouble {
    args = List.copyOf(args);
  }

  static Trouble error(Claim claim, String key, String... args) {
    return new Trouble(claim.society(), claim.index(), Severity.ERROR, key, List.of(args));
  }

  static Trouble warning(Claim claim, String key, String... args) {
    return new Trouble(claim.society(), claim.index(), Severity.WARNING, key, List.of(args));
  }
}
