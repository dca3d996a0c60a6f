package org.kohyo.render.verification;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Messages;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateFault;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;
import org.kohyo.render.comparison.ComparisonHtml;
import org.kohyo.render.comparison.ComparisonSheet;
import org.kohyo.render.comparison.ComparisonSheets;
import org.kohyo.render.verification.State.Gravity;
import org.kohyo.render.verification.Verification.Checked;
import org.kohyo.render.verification.Verification.Difference;
import org.kohyo.render.verification.Verification.Remark;

/**
 * What became of published files as one page that needs no other file. It runs nothing, fetches
 * nothing and is not for publication.
 */
public final class VerificationHtml {

  private static final List<Gravity> ORDER =
      List.of(Gravity.DRIFT, Gravity.UNCHECKED, Gravity.FINE);

  private final Messages messages;
  private final VerificationWords words;
  private final Labels labels;
  private final ComparisonSheets sheets;
  private final Templates templates;
  private final String css;

  /**
   * Reads words and style sheets.
   *
   * @param messages the language of the page
   * @throws IOException when they cannot be read
   */
  public VerificationHtml(Messages messages) throws IOException {
    TemplateSource source = TemplateSource.shipped();
    this.messages = messages;
    this.words = VerificationWords.read(messages);
    this.labels = Labels.read(source);
    this.sheets = new ComparisonSheets(labels);
    this.templates = new Templates(source);
    String sheet =
        String.join(
            "\n",
            source.read("base.css"),
            source.read("report.css"),
            source.read(ComparisonHtml.STYLE),
            source.read("verification.css"));
    // An end tag would end the style element; escaped, it means the same in CSS.
    this.css = sheet.replace("</", "<\\/");
  }

  /**
   * The page.
   *
   * @throws TemplateFault when a template is wrong
   */
  public String page(Verification verification) {
    return templates.fill(
        "verification.ftlh",
        new Page(
            words.all(),
            labels.all(),
            css,
            messages.language().tag(),
            verification.day().toString(),
            words.day(verification.day()),
            words.summary(verification),
            ORDER.stream().map(gravity -> part(verification, gravity)).toList(),
            words.remarks(verification).stream().map(this::note).toList()));
  }

  private Part part(Verification verification, Gravity gravity) {
    List<Checked> checked = verification.with(gravity);
    String key = gravity.key();
    return new Part(
        key,
        words.text(key),
        words.text(key + ".text"),
        words.text("count", checked.size()),
        words.text("list." + key, checked.size()),
        IntStream.range(0, checked.size())
            .mapToObj(i -> view(key + "-" + (i + 1), checked.get(i)))
            .toList());
  }

  private View view(String id, Checked checked) {
    return new View(
        id,
        words.state(checked.state()),
        FindingPrinter.visible(checked.target()),
        checked.subject().map(words::subject).map(FindingPrinter::visible).orElse(""),
        words.sentence(checked).map(FindingPrinter::visible).orElse(""),
        checked.differences().isEmpty() || checked.units() == 0
            ? ""
            : words.text("units", checked.units(), checked.matching()),
        checked.remarks().stream().map(this::note).toList(),
        checked.differences().stream().map(this::side).toList(),
        words.table(checked).map(table -> sheets.of(table, VerificationWords.OPTIONS)).stream()
            .toList());
  }

  private Note note(Remark remark) {
    return new Note(
        FindingPrinter.visible(remark.target()),
        FindingPrinter.visible(messages.text(remark.text())),
        FindingPrinter.visible(messages.text(remark.text().hint())),
        remark.grave());
  }

  private Side side(Difference difference) {
    return new Side(
        words.difference(difference),
        Glyphs.visible(difference.expected()),
        Glyphs.visible(difference.read()),
        words.characters(difference));
  }

  /** What {@code verification.ftlh} sees; {@code css} is no markup any more. */
  public record Page(
      Map<String, String> labels,
      Map<String, String> tables,
      String css,
      String lang,
      String date,
      String day,
      String summary,
      List<Part> parts,
      List<Note> notes) {}

  /** Files of the same gravity. */
  public record Part(
      String key, String word, String means, String count, String heading, List<View> files) {}

  /** A file; its table, if it has one, as a list of one. */
  public record View(
      String id,
      String state,
      String target,
      String notice,
      String sentence,
      String units,
      List<Note> notes,
      List<Side> differences,
      List<ComparisonSheet> tables) {}

  /** Something that was noticed. */
  public record Note(String target, String text, String hint, boolean grave) {}

  /** A unit that is not as it should be. */
  public record Side(String what, String expected, String read, String characters) {}
}
