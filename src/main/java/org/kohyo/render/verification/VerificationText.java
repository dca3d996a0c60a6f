package org.kohyo.render.verification;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Messages;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.comparison.ComparisonText;
import org.kohyo.render.verification.State.Gravity;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Difference;
import org.kohyo.render.verification.Verification.Remark;

/**
 * What became of published files, for a terminal: what is wrong first, the summary last, where
 * people look. Of files that are as they should be, the number is told.
 */
public final class VerificationText {

  private final Messages messages;
  private final VerificationWords words;
  private final ComparisonText tables;

  /**
   * Reads the words.
   *
   * @param messages the language
   * @throws IOException when they cannot be read
   */
  public VerificationText(Messages messages) throws IOException {
    this.messages = messages;
    this.words = VerificationWords.read(messages);
    this.tables = new ComparisonText(Labels.read(TemplateSource.shipped()));
  }

  /**
   * The text, ended by a line feed.
   *
   * @param width of the terminal in columns
   * @param colour whether the terminal obeys escape sequences
   * @param all whether files that are as they should be are listed too
   */
  public String text(Verification verification, int width, boolean colour, boolean all) {
    return new Writer(width, colour).write(verification, all);
  }

  /** One text in the making. */
  private final class Writer {
    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean colour;

    Writer(int width, boolean colour) {
      this.width = width;
      this.colour = colour;
    }

    String write(Verification verification, boolean all) {
      list(verification, Gravity.DRIFT);
      list(verification, Gravity.UNCHECKED);
      if (all) {
        list(verification, Gravity.FINE);
      }
      List<Remark> remarks = words.remarks(verification);
      if (!remarks.isEmpty()) {
        heading(words.text("remarks", remarks.size()));
        remarks.forEach(r -> remark(Optional.of(r.target()), r));
      }
      if (out.length() > 0 && !out.toString().endsWith("\n\n")) {
        out.append('\n');
      }
      line("", words.summary(verification));
      return out.toString();
    }

    private void list(Verification verification, Gravity gravity) {
      List<Checked> checked = verification.with(gravity);
      if (!checked.isEmpty()) {
        heading(words.text("list." + gravity.key(), checked.size()));
        checked.forEach(this::checked);
      }
    }

    private void checked(Checked checked) {
      line("", words.text("line", words.state(checked.state()), checked.target()));
      checked.subject().ifPresent(s -> line("  ", words.subject(s)));
      words.sentence(checked).ifPresent(s -> line("  ", s));
      if (checked.units() > 0 && !checked.differences().isEmpty()) {
        line("  ", words.text("units", checked.units(), checked.matching()));
      }
      if (checked.state().gravity() != Gravity.FINE) {
        checked.remarks().forEach(r -> remark(Optional.empty(), r));
        checked.differences().forEach(d -> difference(d, checked.comparison().isPresent()));
        words
            .table(checked)
            .ifPresent(
                table -> {
                  out.append('\n');
                  out.append(tables.text(table, VerificationWords.OPTIONS, width, colour));
                });
        out.append('\n');
      }
    }

    private void difference(Difference difference, boolean table) {
      line("  - ", words.difference(difference));
      if (!table || difference.fate().equals("mark")) {
        side("expected", difference.expected());
        side("read", difference.read());
      }
      side("characters", words.characters(difference));
    }

    private void side(String key, String text) {
      if (!text.isEmpty()) {
        line("      ", words.text("labelled", words.text(key), Glyphs.visible(text)));
      }
    }

    private void remark(Optional<String> target, Remark remark) {
      String text = messages.text(remark.text());
      line("  ", target.map(t -> words.text("labelled", t, text)).orElse(text));
      line("      ", messages.text(remark.text().hint()));
    }

    private void heading(String text) {
      if (out.length() > 0 && !out.toString().endsWith("\n\n")) {
        out.append('\n');
      }
      line("■ ", text);
    }

    private void line(String before, String text) {
      out.append(before).append(FindingPrinter.visible(text)).append('\n');
    }
  }
}
