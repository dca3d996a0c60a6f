package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kohyo.notice.Notice;
import org.kohyo.verify.Scroll.Kana;
import org.kohyo.verify.Scroll.Stretch;

/** What belongs to units without standing in their text: kana, addresses of links. */
final class Companions {

  private final Placement placement;
  private final Outcome outcome;

  Companions(Placement placement, Outcome outcome) {
    this.placement = placement;
    this.outcome = outcome;
  }

  /** Finds the readings that stand above words. */
  void readings() {
    List<Kana> free =
        new ArrayList<>(
            placement.scroll.kana().stream()
                .filter(k -> k.at() >= placement.start && k.at() <= placement.end)
                .limit(1_000)
                .toList());
    // Those above other words must not be taken for one that is missing.
    for (boolean sure : new boolean[] {true, false}) {
      for (int i = 0; i < placement.script.size(); i++) {
        Token token = placement.script.get(i);
        if (token.kind() == Token.Kind.READING && !outcome.read(i)) {
          reading(i, free, sure);
        }
      }
    }
  }

  private void reading(int index, List<Kana> free, boolean sure) {
    Token token = placement.script.get(index);
    Predicate<Kana> named = kana -> kana.item().equals(token.id()) || near(kana, index);
    Predicate<Kana> equal = kana -> kana.text().equals(token.text());
    free.stream()
        .filter(sure ? named : equal)
        .findFirst()
        .ifPresent(
            kana -> {
              free.remove(kana);
              outcome.reading(index, kana.text());
            });
  }

  private boolean near(Kana kana, int reading) {
    int unit = reading - 1;
    return unit >= 0
        && placement.placed(unit)
        && kana.item().isEmpty()
        && kana.at() >= placement.from[unit]
        && kana.at() <= placement.to[unit];
  }

  /** A link may lead where the notice says, or nowhere. */
  void links() {
    for (Stretch link : placement.scroll.links()) {
      int token = placement.claims.at(link.from(), link.to());
      if (token >= 0 && !placement.script.get(token).targets().contains(link.name())) {
        String text = placement.scroll.read(placement.from[token], placement.to[token]);
        outcome.mark(token, text + " (" + link.name() + ")");
      }
    }
  }

  /** Lines of the templates that say nothing: society, titles, headings, labels, numbers. */
  boolean known(String text, Notice notice, Furniture furniture) {
    String bare = Scroll.bare(text);
    boolean number = bare.codePoints().noneMatch(Character::isLetter);
    return number
        || furniture.anywhere(text)
        || Stream.of(notice.society().name(), notice.shortTitle(), notice.title().text())
            .anyMatch(known -> bare.contains(Scroll.bare(known)))
        || notice.sections().stream()
            .map(section -> Scroll.bare(section.heading().text()))
            .anyMatch(heading -> !heading.isEmpty() && bare.contains(heading));
  }
}
