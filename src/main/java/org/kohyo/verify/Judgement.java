package org.kohyo.verify;

import java.util.List;
import java.util.stream.Stream;
import org.kohyo.verify.read.Trait;

/**
 * What is to be said of a file that could be read.
 *
 * @param verdict of its text
 * @param traits what else there is to say: what the reader noticed, then the judge
 */
public record Judgement(Verdict verdict, List<Trait> traits) {

  /** Copies the list. */
  public Judgement {
    traits = List.copyOf(traits);
  }

  /** Whether the public gets what was decided: the text, and nothing that could make it another. */
  public boolean right() {
    return verdict.right() && traits.stream().noneMatch(Trait::grave);
  }

  Judgement with(List<Trait> more) {
    return new Judgement(verdict, Stream.concat(traits.stream(), more.stream()).toList());
  }
}
