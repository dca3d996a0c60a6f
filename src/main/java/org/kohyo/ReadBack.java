package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kohyo.notice.Edition;
import org.kohyo.verify.ContactsJudge;
import org.kohyo.verify.Expectation;
import org.kohyo.verify.Furniture;
import org.kohyo.verify.Judge;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.UnitVerdict;
import org.kohyo.verify.read.DataReader;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.UnreadableException;

/** Reads the files of notices back before they go live. Safe for threads. */
final class ReadBack {

  private final Judge judge;
  private final ContactsJudge contacts;
  private final LocalDate day;
  private final Map<String, Published> societies;

  /**
   * Knows what should be there.
   *
   * @param day of the build, in Japanese time
   */
  ReadBack(Furniture furniture, LocalDate day, List<Published> societies) {
    this.judge = new Judge(furniture);
    this.contacts = new ContactsJudge(furniture);
    this.day = day;
    this.societies =
        societies.stream()
            .collect(Collectors.toUnmodifiableMap(Published::id, Function.identity()));
  }

  /**
   * What a file says, measured by what it was made for.
   *
   * @param path relative to the output folder
   * @return empty where the file shows no notice
   * @throws UnreadableException when it can't be read
   */
  Optional<Judgement> judge(String path, String society, String notice, byte[] bytes)
      throws UnreadableException {
    Optional<Expectation> expected = expected(path, society, notice);
    Optional<Reading> reading =
        expected.isEmpty()
            ? Optional.empty()
            : read(path.substring(path.lastIndexOf('/') + 1), bytes);
    return reading.map(r -> judge.judge(r, expected.get()));
  }

  /**
   * What is wrong with the contacts on a society's page.
   *
   * @return none when all is well
   * @throws UnreadableException when it can't be read
   */
  List<UnitVerdict> contacts(String society, byte[] bytes) throws UnreadableException {
    Published published = societies.get(society);
    return published == null
        ? List.of()
        : contacts.judge(PageReader.read(bytes, Optional.empty()), published.assembly());
  }

  private static Optional<Reading> read(String name, byte[] bytes) throws UnreadableException {
    return switch (name) {
      case "index.html", "fragment.html" -> Optional.of(PageReader.read(bytes, Optional.empty()));
      case "notice.json" -> Optional.of(DataReader.read(bytes));
      default -> Optional.empty();
    };
  }

  private Optional<Expectation> expected(String path, String society, String notice) {
    Published published = societies.get(society);
    if (published == null || !published.editions().containsKey(notice)) {
      return Optional.empty();
    }
    List<Edition> editions = published.editions().get(notice);
    String[] steps = path.split("/");
    return editions.stream()
        .filter(
            edition ->
                steps.length == 3
                    ? edition.inForce(day)
                    : edition.from().map(LocalDate::toString).equals(Optional.of(steps[2])))
        .findFirst()
        .map(due -> new Expectation(due, editions));
  }
}
