package org.kohyo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.notice.Edition;
import org.kohyo.policy.LogoImage;
import org.kohyo.publish.Staged;
import org.kohyo.verify.ContactsJudge;
import org.kohyo.verify.Expectation;
import org.kohyo.verify.Furniture;
import org.kohyo.verify.Judge;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.UnitVerdict;
import org.kohyo.verify.Verdict;
import org.kohyo.verify.read.DataReader;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.TextReader;
import org.kohyo.verify.read.Trait;
import org.kohyo.verify.read.UnreadableException;

/** Reads the files of notices back before they go live. Safe for threads. */
final class ReadBack {

  /** The rule of what is found. */
  static final String RULE = "not-as-written";

  private final Judge judge;
  private final ContactsJudge contacts;

  /** Knows what may stand beside a notice. */
  ReadBack(Furniture furniture) {
    this.judge = new Judge(furniture);
    this.contacts = new ContactsJudge(furniture);
  }

  /**
   * What is wrong with the files that wait for the public, as they are on the disk.
   *
   * @param society what its files should show
   * @param logo its sign, which its papers should show
   * @param files of the society
   * @return none when every file is as it was made, and every notice as it was decided
   */
  List<Finding> findings(Published society, Optional<LogoImage.Print> logo, List<Staged> files) {
    return files.stream().map(f -> finding(society, logo, f)).flatMap(Optional::stream).toList();
  }

  private Optional<Finding> finding(
      Published society, Optional<LogoImage.Print> logo, Staged file) {
    try {
      byte[] bytes = file.readBack();
      Optional<String> wrong =
          file.path().equals(file.society() + "/index.html")
              ? contacts(society, bytes).stream().findFirst().map(ReadBack::shown)
              : judge(society, logo, file.path(), file.notice(), bytes).flatMap(ReadBack::wrong);
      return wrong.map(what -> error(file, Message.of("build.not-as-decided", what)));
    } catch (Staged.AlteredException e) {
      return Optional.of(error(file, Message.of("build.not-as-written")));
    } catch (UnreadableException e) {
      return Optional.of(error(file, e.text()));
    }
  }

  private static Finding error(Staged file, Message text) {
    return Finding.error(RULE, Location.ofFile(file.path()), text, text.hint());
  }

  /** The first thing that is wrong; empty when all is well. */
  private static Optional<String> wrong(Judgement judgement) {
    if (judgement.right()) {
      return Optional.empty();
    }
    Optional<String> text =
        judgement.verdict() instanceof Verdict.Altered altered
            ? altered.units().stream()
                .filter(unit -> unit.fate() != UnitVerdict.Fate.MATCHES)
                .findFirst()
                .map(ReadBack::shown)
            : Optional.empty();
    return text.or(
            () ->
                judgement.traits().stream()
                    .filter(Trait::grave)
                    .findFirst()
                    .map(trait -> trait.name() + " " + String.join(" ", trait.message().args())))
        .or(() -> Optional.of(judgement.verdict().getClass().getSimpleName()));
  }

  private static String shown(UnitVerdict unit) {
    return unit.id() + " 「" + unit.expected() + "」「" + unit.read() + "」";
  }

  /**
   * What a file says, measured by what it was made for.
   *
   * @param logo the society's sign
   * @param path relative to the output folder
   * @param notice kind of the notice that it shows, or empty
   * @return empty where the file shows no notice
   * @throws UnreadableException when it can't be read
   */
  Optional<Judgement> judge(
      Published society, Optional<LogoImage.Print> logo, String path, String notice, byte[] bytes)
      throws UnreadableException {
    Optional<Expectation> expected = expected(society, logo, path, notice);
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
  List<UnitVerdict> contacts(Published society, byte[] bytes) throws UnreadableException {
    return contacts.judge(PageReader.read(bytes, Optional.empty()), society.assembly());
  }

  private static Optional<Reading> read(String name, byte[] bytes) throws UnreadableException {
    return switch (name) {
      case "index.html", "fragment.html" -> Optional.of(PageReader.read(bytes, Optional.empty()));
      case "notice.pdf", "notice-large.pdf" -> Optional.of(PdfReader.read(bytes));
      case "notice.txt" -> Optional.of(TextReader.read(bytes, Optional.empty()));
      case "notice.json" -> Optional.of(DataReader.read(bytes));
      default -> Optional.empty();
    };
  }

  private Optional<Expectation> expected(
      Published society, Optional<LogoImage.Print> logo, String path, String notice) {
    List<Edition> editions = society.editions().getOrDefault(notice, List.of());
    String[] steps = path.split("/");
    return editions.stream()
        .filter(
            edition ->
                steps.length == 3
                    ? edition.inForce(society.day())
                    : edition.from().map(LocalDate::toString).equals(Optional.of(steps[2])))
        .findFirst()
        .map(due -> new Expectation(due, editions, logo));
  }
}
