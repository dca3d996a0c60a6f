package org.kohyo.content;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a society whose file is about to be made.
 *
 * @param id of the society: the name of its file
 * @param name registered name, to be kept to the letter
 * @param reading the name in kana
 * @param self what it calls itself in its notices
 * @param notices ids of the kinds of notice that it publishes, in order; empty for all
 */
public record NewSociety(
    String id, String name, Optional<String> reading, Optional<String> self, List<String> notices) {

  /** Copies the list. */
  public NewSociety {
    notices = List.copyOf(notices);
  }
}
