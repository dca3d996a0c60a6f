package org.kohyo.verify;

import java.util.Set;

/** What may stand where a script leaves room for the templates. */
interface Zone {

  /** Nothing. */
  Zone NONE =
      new Zone() {
        @Override
        public Set<Integer> above(String text) {
          return Set.of();
        }

        @Override
        public int longest() {
          return 0;
        }
      };

  /** Where whole statements of the templates end that begin with the text. */
  Set<Integer> above(String text);

  /** Characters that all statements together have at most. */
  int longest();
}
