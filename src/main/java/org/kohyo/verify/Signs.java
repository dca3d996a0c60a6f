package org.kohyo.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.policy.LogoImage.Print;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Trait;

/** Whether the picture that a PDF shows is the society's sign, as its source has it. */
final class Signs {

  private Signs() {}

  /** What is to be said of a reading, with what its picture gives rise to. */
  static List<Trait> traits(Reading reading, Expectation expectation) {
    List<Trait> traits = new ArrayList<>(reading.traits());
    reading.logo().flatMap(shown -> wrong(shown, expectation.logo())).ifPresent(traits::add);
    return traits;
  }

  private static Optional<Trait> wrong(Print shown, Optional<Print> expected) {
    if (expected.filter(shown::equals).isPresent()) {
      return Optional.empty();
    }
    String alternative = shown.alternative();
    boolean same =
        expected
            .map(e -> new Print(e.width(), e.height(), e.pixels(), alternative))
            .filter(shown::equals)
            .isPresent();
    return Optional.of(
        same ? Trait.of("logo-alternative", true, alternative) : Trait.of("picture", true));
  }
}
