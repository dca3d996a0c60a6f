package org.kohyo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kohyo.policy.Vocabulary.Sort;
import org.kohyo.policy.Vocabulary.Term;

/** The terms of the Data Privacy Vocabulary that a policy may use: {@code dpv-terms.txt}. */
final class DpvTerms {

  private static final String FILE = "dpv-terms.txt";

  private final Map<String, Term> byName;

  private DpvTerms(Map<String, Term> byName) {
    this.byName = byName;
  }

  /**
   * Reads them.
   *
   * @throws UncheckedIOException when the program's own resources are damaged
   */
  static DpvTerms read() {
    Map<String, Term> terms = new LinkedHashMap<>();
    try (InputStream stream = DpvTerms.class.getResourceAsStream(FILE)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" "))
          .forEach(line -> terms.put(line[1], new Term(line[1], Choices.of(Sort.class, line[0]))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new DpvTerms(terms);
  }

  /** The term of that name. */
  Optional<Term> of(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** Names of the terms of some sorts, in their order. */
  List<String> names(Predicate<Sort> sorts) {
    return byName.values().stream().filter(t -> sorts.test(t.sort())).map(Term::name).toList();
  }
}
