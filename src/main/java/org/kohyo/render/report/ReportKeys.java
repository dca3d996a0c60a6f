package org.kohyo.render.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Language;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.Column;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.render.Checksum;

/**
 * Checksums of all that the pages of a report depend on: where a key is the same, so are the bytes
 * of the page. That is most of what a page costs that nobody makes again, so what all pages share
 * goes into one checksum, and what repeats itself is left out. Safe for threads.
 */
public final class ReportKeys {

  private final String shared;
  private final List<String> columns;

  /**
   * The keys of a report.
   *
   * @param program what tells one program, with its templates and texts, from another
   * @param language of the pages
   * @param day for which the notices were looked at
   * @param requirements columns of the overview
   */
  public ReportKeys(String program, Language language, LocalDate day, List<Column> requirements) {
    Text text = new Text().add(program).add(language.tag()).add(day.toString());
    requirements.forEach(c -> text.add(c.id()).add(c.title()).add(c.article()));
    this.shared = text.checksum();
    this.columns = requirements.stream().map(Column::id).toList();
  }

  /** What the style sheet depends on. */
  public String style() {
    return shared;
  }

  /** What the page of a society depends on. */
  public String society(SocietyReport society) {
    Text text = new Text().add(shared).add(society.id()).add(society.name());
    cells(text, society.cells());
    text.add(society.remarks().size());
    for (Remark remark : society.remarks()) {
      finding(text, remark.finding());
      boolean same = remark.society().equals(society.id());
      text.add(same ? "" : remark.society() + '!').add(remark.notice()).add(remark.item());
      text.add(remark.silenced().map(reason -> '!' + reason).orElse(""));
    }
    return text.checksum();
  }

  /**
   * What the overview depends on.
   *
   * @param societies the keys of the societies, in their order
   * @param general findings about files
   */
  public String overview(List<String> societies, List<Finding> general) {
    Text text = new Text().add(shared).add(general.size());
    general.forEach(finding -> finding(text, finding));
    societies.forEach(text::add);
    return text.checksum();
  }

  /** As a rule there is one for each column, in their order. */
  private void cells(Text text, List<Cell> cells) {
    text.add(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      text.add(cell.state().ordinal());
      boolean next = i < columns.size() && columns.get(i).equals(cell.requirement());
      text.add(next ? "" : cell.requirement() + '!');
    }
  }

  private static void finding(Text text, Finding finding) {
    text.add(finding.rule()).add(finding.severity().ordinal());
    text.add(finding.location().path());
    text.add(finding.location().line()).add(finding.location().column());
    message(text, finding.message());
    Optional<Message> hint = finding.hint();
    boolean usual = hint.isPresent() && hint.get().equals(finding.message().hint());
    text.add(usual ? 2 : hint.isPresent() ? 1 : 0);
    if (!usual) {
      hint.ifPresent(h -> message(text, h));
    }
  }

  private static void message(Text text, Message message) {
    text.add(message.key()).add(message.args().size());
    message.args().forEach(text::add);
  }

  /** Parts, each behind its length: different ones never look the same in a row. */
  private static final class Text {

    private final StringBuilder text = new StringBuilder(1 << 11);

    Text add(String part) {
      text.append(part.length()).append(':').append(part);
      return this;
    }

    Text add(int number) {
      text.append(number).append(';');
      return this;
    }

    String checksum() {
      return Checksum.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }
}
