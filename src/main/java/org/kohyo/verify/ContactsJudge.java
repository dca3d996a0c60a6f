package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.notice.Assembly;
import org.kohyo.verify.read.Reading;

/** Says whether a society's page gives its contacts as the source does. Safe for threads. */
public final class ContactsJudge {

  private final Furniture furniture;

  /** A judge who knows the words of the templates. */
  public ContactsJudge(Furniture furniture) {
    this.furniture = furniture;
  }

  /**
   * What is wrong with the contacts on a page: nothing may stand between them, and nothing in them
   * may differ.
   *
   * @return none when all is well
   */
  public List<UnitVerdict> judge(Reading reading, Assembly assembly) {
    List<Token> script = Script.of(assembly.contacts(), furniture);
    if (script.isEmpty()) {
      return List.of();
    }
    Flow flow = new Flow(reading);
    Walk walk = new Walk(script, Zone.NONE, flow, reading.legacy());
    List<UnitVerdict> wrong = new ArrayList<>();
    for (int line = 0; line < flow.lines().size(); line++) {
      if (flow.text().startsWith(script.get(0).text(), flow.start(line))) {
        var way = walk.from(flow.start(line));
        if (way.isPresent()) {
          wrong = new ArrayList<>(Links.wrong(script, flow, way.get()));
          wrong.addAll(Readings.wrong(script, flow, way.get()));
          int end = way.get().end();
          String rest = flow.text().substring(end, flow.text().indexOf(Flow.END, end)).strip();
          if (!rest.isEmpty()) {
            String last = script.get(script.size() - 1).id();
            wrong.add(new UnitVerdict(last, UnitVerdict.Fate.EXTRA, "", rest));
          }
          return List.copyOf(wrong);
        }
      }
    }
    for (Token token : script) {
      boolean there = flow.text().contains(token.text());
      if (token.kind() == Token.Kind.UNIT && !there) {
        wrong.add(new UnitVerdict(token.id(), UnitVerdict.Fate.MISSING, token.text(), ""));
      }
    }
    if (wrong.isEmpty()) {
      Token first = script.get(0);
      wrong.add(new UnitVerdict(first.id(), UnitVerdict.Fate.MOVED, first.text(), first.text()));
    }
    return List.copyOf(wrong);
  }
}
