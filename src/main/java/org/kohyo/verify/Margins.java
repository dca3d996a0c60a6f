package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a PDF shows in its margins and repeats from page to page: nobody hears it, everybody sees
 * it.
 */
final class Margins {

  private static final Pattern PAGE = Pattern.compile("[0-9]{1,4} ?/ ?[0-9]{1,4}|[・•※]");

  private final Furniture furniture;
  private final Surroundings surroundings;

  Margins(Furniture furniture, Surroundings surroundings) {
    this.furniture = furniture;
    this.surroundings = surroundings;
  }

  /**
   * What doesn't belong there.
   *
   * @param id of the unit at which it is told
   */
  List<UnitVerdict> wrong(List<String> margins, String id) {
    List<UnitVerdict> wrong = new ArrayList<>();
    for (String margin : margins) {
      String text = Space.collapsed(margin);
      boolean known =
          text.isEmpty()
              || PAGE.matcher(text).matches()
              || surroundings.accepts(text)
              || furniture.heads(text);
      if (!known) {
        wrong.add(new UnitVerdict(id, UnitVerdict.Fate.EXTRA, "", text));
      }
    }
    return wrong;
  }
}
