package org.kohyo.render.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.compare.Comparison;
import org.kohyo.finding.Message;

/**
 * What became of published files.
 *
 * @param day whose editions were taken for those in force, in Japanese time
 * @param checked files and notices, in the order in which they were asked for
 * @param remarks what was noticed besides, and is no drift
 */
public record Verification(LocalDate day, List<Checked> checked, List<Remark> remarks) {

  /** Copies the lists. */
  public Verification {
    checked = List.copyOf(checked);
    remarks = List.copyOf(remarks);
  }

  /** Those that mean this for the whole. */
  public List<Checked> with(State.Gravity gravity) {
    return checked.stream().filter(c -> c.state().gravity() == gravity).toList();
  }

  /** What it comes to: drift if there is any, else whether something could not be checked. */
  public State.Gravity result() {
    if (!with(State.Gravity.DRIFT).isEmpty()) {
      return State.Gravity.DRIFT;
    }
    return with(State.Gravity.UNCHECKED).isEmpty() ? State.Gravity.FINE : State.Gravity.UNCHECKED;
  }

  /**
   * A file, or a notice that is nowhere.
   *
   * @param target path or address, as the user knows it
   * @param state what became of it
   * @param subject the notice that it should show, where that is known
   * @param due the edition that should be there, where that is known
   * @param shown the edition that it shows, or with which it was compared
   * @param other the notice that it shows instead
   * @param outdatedSince the first day on which it was no longer right
   * @param remarks what else was noticed of it, and why it could not be checked
   * @param matching how many units are as they should be
   * @param units how many there should be; 0 when they were not counted
   * @param differences the units that are not as they should be
   * @param comparison old is the source, new is what the file says
   */
  public record Checked(
      String target,
      State state,
      Optional<Subject> subject,
      Optional<Term> due,
      Optional<Term> shown,
      Optional<Subject> other,
      Optional<LocalDate> outdatedSince,
      List<Remark> remarks,
      int matching,
      int units,
      List<Difference> differences,
      Optional<Comparison> comparison) {

    /** Copies the lists. */
    public Checked {
      remarks = List.copyOf(remarks);
      differences = List.copyOf(differences);
    }

    /** A file of which no units were looked at. */
    public static Checked of(
        String target, State state, Optional<Subject> subject, Optional<Term> due, Remark... why) {
      return new Checked(
          target,
          state,
          subject,
          due,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(why),
          0,
          0,
          List.of(),
          Optional.empty());
    }
  }

  /**
   * A notice of a society, or the society's own page.
   *
   * @param society id
   * @param name of the society
   * @param notice kind, or empty
   * @param title of the notice, or empty
   */
  public record Subject(String society, String name, String notice, String title) {}

  /** For how long an edition is in force, where that is known. */
  public record Term(Optional<LocalDate> from, Optional<LocalDate> until) {}

  /**
   * Something that was noticed.
   *
   * @param target the file
   * @param name stable, in kebab case, for programs
   * @param grave whether it makes a file doubtful
   * @param text what; there is a hint of the same key
   */
  public record Remark(String target, String name, boolean grave, Message text) {}

  /**
   * A unit that is not as it should be.
   *
   * @param id of the unit
   * @param fate altered, missing, extra, moved or mark
   * @param place heading of its section, or empty
   * @param expected what the source says, or empty
   * @param read what the file says, or empty
   */
  public record Difference(String id, String fate, String place, String expected, String read) {}
}
