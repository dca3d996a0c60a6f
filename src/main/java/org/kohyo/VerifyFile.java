package org.kohyo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Message;
import org.kohyo.render.verification.State;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.render.verification.Verification.Subject;
import org.kohyo.verify.Expectation;
import org.kohyo.verify.net.Media;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;
import org.kohyo.verify.read.UnreadableException;

/**
 * One file, wherever it comes from. Safe for threads.
 *
 * @param source what should be public
 * @param judgement who judges
 */
record VerifyFile(VerifySource source, VerifyJudgement judgement) {

  /**
   * A file that was had.
   *
   * @param target as the user knows it
   * @param bytes of the file
   * @param charset what a server says about its encoding
   * @param media what it is, by its bytes
   * @param place where it stands
   * @param asked whether the user named this very file: then it must show a notice
   */
  record Had(
      String target,
      byte[] bytes,
      Optional<String> charset,
      Media media,
      VerifyPlace place,
      boolean asked) {

    /** A file of a disk. */
    Had(String target, byte[] bytes, VerifyPlace place, boolean asked) {
      this(target, bytes, Optional.empty(), Media.of(Optional.empty(), bytes), place, asked);
    }

    private Reading read() throws UnreadableException {
      return VerifyBytes.read(bytes, charset, media);
    }
  }

  /** What became of it; empty when it shows nothing of the source, and nobody said that it does. */
  List<Checked> check(Had file) {
    VerifyPlace place = file.place();
    boolean known = source.societies().containsKey(place.society());
    if (place.showsNotice() && known) {
      return List.of(notice(file));
    }
    Reading reading;
    try {
      reading = file.read();
    } catch (UnreadableException e) {
      boolean ours = file.asked() || place.showsNotice() || place.showsSociety();
      return ours ? List.of(unreadable(file.target(), Optional.empty(), e)) : List.of();
    }
    if (place.showsSociety()) {
      return List.of(
          judgement.contacts(file.target(), reading, source.societies().get(place.society())));
    }
    List<Checked> found = judgement.unknown(file.target(), reading);
    if (!found.isEmpty()) {
      return found;
    }
    if (file.asked()) {
      return List.of(because(file.target(), State.NOT_FOUND, Optional.empty(), "verify.no-notice"));
    }
    boolean all = source.selection().ids().isEmpty();
    return all && (place.showsNotice() || ours(reading))
        ? List.of(because(file.target(), State.EXTRA, Optional.empty(), "verify.extra-society"))
        : List.of();
  }

  private Checked notice(Had file) {
    VerifyPlace place = file.place();
    Published society = source.societies().get(place.society());
    Optional<Expectation> due =
        place
            .edition()
            .map(day -> source.dated(place.society(), place.kind(), day))
            .orElseGet(() -> source.inForce(place.society(), place.kind()));
    if (due.isEmpty()) {
      Subject own = VerifyJudgement.subject(society);
      String title = source.title(place.society(), place.kind());
      Subject subject = new Subject(own.society(), own.name(), place.kind(), title);
      boolean none = source.editions(place.society(), place.kind()).isEmpty();
      String why =
          none
              ? "verify.extra-notice"
              : place.edition().isPresent() ? "verify.extra-edition" : "verify.extra-today";
      return because(file.target(), State.EXTRA, Optional.of(subject), why);
    }
    try {
      Reading reading = file.read();
      return judgement.notice(file.target(), reading, due.get());
    } catch (UnreadableException e) {
      return unreadable(
          file.target(), Optional.of(VerifyJudgement.subject(due.get().due().notice())), e);
    }
  }

  /** A file without text. */
  static Checked unreadable(String target, Optional<Subject> subject, UnreadableException why) {
    return Checked.of(
        target,
        State.UNREADABLE,
        subject,
        Optional.empty(),
        new Remark(target, "unreadable", false, why.text()));
  }

  /** A file of a disk that can't be read. */
  static Checked unreadable(String target, IOException why) {
    Message text =
        why instanceof VerifyBytes.TooLongException
            ? Message.of("verify.file-too-large", Integer.toString(VerifyBytes.MOST / 1_000_000))
            : Message.of("verify.file-unreadable", Main.reason(why));
    String name = text.key().substring(text.key().indexOf('.') + 1);
    Remark remark = new Remark(target, name, false, text);
    return Checked.of(target, State.UNREADABLE, Optional.empty(), Optional.empty(), remark);
  }

  /** A state that is told by a message; the name for programs is the end of its key. */
  static Checked because(String target, State state, Optional<Subject> subject, String key) {
    Remark why = new Remark(target, key.substring(key.indexOf('.') + 1), false, Message.of(key));
    return Checked.of(target, state, subject, Optional.empty(), why);
  }

  private static boolean ours(Reading reading) {
    return reading.lines().stream().map(Line::runs).flatMap(List::stream).anyMatch(Run::ours);
  }
}
