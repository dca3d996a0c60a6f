package org.kohyo.content;

import java.util.Optional;
import org.kohyo.policy.InsurerNumber;
import org.kohyo.policy.PhoneNumber;
import org.kohyo.policy.PostalCode;

/** Numbers of a society's file as people type them → their one form, with what is wrong. */
final class ValueReader {

  private final Positions positions;
  private final Problems problems;
  private final PhoneParser phones;

  ValueReader(Positions positions, Problems problems, PhoneParser phones) {
    this.positions = positions;
    this.problems = problems;
    this.phones = phones;
  }

  Optional<PhoneNumber> phone(Optional<String> text, String pointer) {
    return text.isEmpty() ? Optional.empty() : value(phones.parse(text.get()), pointer);
  }

  Optional<PostalCode> postalCode(Optional<String> text, String pointer) {
    return text.isEmpty() ? Optional.empty() : value(PostalCodeParser.parse(text.get()), pointer);
  }

  Optional<InsurerNumber> insurerNumber(Optional<String> text, String pointer) {
    return text.isEmpty()
        ? Optional.empty()
        : value(InsurerNumberParser.parse(text.get()), pointer);
  }

  private <T> Optional<T> value(Parsed<T> parsed, String pointer) {
    if (parsed instanceof Parsed.Value<T> value) {
      return Optional.of(value.value());
    }
    Parsed.Problem<T> problem = (Parsed.Problem<T>) parsed;
    Place place =
        problem.index().isPresent()
            ? positions.inText(pointer, problem.index().getAsInt())
            : positions.of(pointer);
    problems.error(ContentRule.INVALID_VALUE, place, problem.message());
    return Optional.empty();
  }
}
