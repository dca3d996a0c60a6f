package org.kohyo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Severity;
import org.kohyo.publish.Stage.Switched;
import org.kohyo.publish.state.StateFile;

/**
 * What a build says in the end: every finding that stops it, warnings as far as anybody reads them,
 * and where the rest stands.
 *
 * @param messages texts of the language
 * @param outcome of the build
 * @param report the first page of the report
 * @param out the output folder, as the user named it
 */
record BuildSummary(Messages messages, Build.Outcome outcome, String report, String out) {

  /** So many warnings are shown in the terminal. */
  private static final int MANY = 30;

  /**
   * Prints it.
   *
   * @param seconds that the build took, as they are shown
   * @param times what took how long
   */
  void print(PrintStream err, String seconds, Message times) {
    Findings findings = outcome.findings();
    List<Finding> stopping = findings.stopping();
    List<Finding> warnings =
        findings.strict()
            ? List.of()
            : findings.all(Severity.WARNING).stream().limit(MANY).toList();
    err.print(
        new FindingPrinter(messages)
            .print(Stream.of(stopping, warnings).flatMap(List::stream).toList()));
    int shown = stopping.size() + warnings.size();
    int more = findings.all().size() - shown;
    if (more > 0) {
      line(
          err,
          "build.more",
          Integer.toString(findings.all(Severity.WARNING).size()),
          findings.count(Severity.ADVICE),
          report);
    }
    if (!outcome.heldBack().isEmpty() && outcome.switched().isPresent()) {
      line(err, "build.held-back", String.join(", ", outcome.heldBack()));
    }
    outcome
        .switched()
        .ifPresentOrElse(
            s ->
                line(
                    err,
                    "build.done",
                    String.valueOf(outcome.societies()),
                    String.valueOf(outcome.notices()),
                    out,
                    String.valueOf(s.written()),
                    String.valueOf(s.unchanged()),
                    String.valueOf(s.removed()),
                    seconds),
            () -> line(err, "build.stopped", String.valueOf(stopping.size()), out));
    if (outcome.switched().isPresent()) {
      err.println(messages.text(times));
    }
    if (outcome.switched().isPresent() && !outcome.verified()) {
      line(err, "build.not-verified");
    }
    if (!outcome.remembered()) {
      line(err, "build.not-remembered", StateFile.beside(Path.of(out)).toString());
    }
    outcome.switched().map(Switched::lostEditions).ifPresent(lost -> lost(err, lost));
    outcome.nextChange().ifPresent(day -> line(err, "build.next-change", day.toString()));
  }

  /** A permanent page that goes is told: somebody may have meant to change another one. */
  private void lost(PrintStream err, List<String> editions) {
    if (!editions.isEmpty()) {
      Stream<String> named = editions.stream().limit(MANY);
      Stream<String> more = editions.size() > MANY ? Stream.of("…") : Stream.empty();
      String all = String.join(", ", Stream.concat(named, more).toList());
      line(err, "build.lost-editions", Integer.toString(editions.size()), all);
    }
  }

  private void line(PrintStream err, String key, String... args) {
    err.println(FindingPrinter.visible(messages.text(Message.of(key, args))));
  }
}
