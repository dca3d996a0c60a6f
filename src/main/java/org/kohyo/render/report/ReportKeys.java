package org.kohyo.render.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

  /** Of findings that many societies have, and of theirs: each is summed up once. */
  private final Map<Finding, Long> known = new ConcurrentHashMap<>();

  /**
   * The keys of a report.
   *
   * @param program what tells one program, with its templates and texts, from another
   * @param language of the pages
   * @param day for which the notices were looked at
   * @param requirements columns of the overview
   */
  public ReportKeys(String program, Language language, LocalDate day, List<Column> requirements) {
    Checksum sum = new Checksum().add(program).add(language.tag()).add(day.toString());
    requirements.forEach(c -> sum.add(c.id()).add(c.title()).add(c.article()));
    this.shared = sum.hex();
    this.columns = requirements.stream().map(Column::id).toList();
  }

  /** What the style sheet depends on. */
  public String style() {
    return shared;
  }

  /** What the page of a society depends on. */
  public String society(SocietyReport society) {
    Checksum sum = new Checksum().add(shared).add(society.id()).add(society.name());
    cells(sum, society.cells());
    sum.add(society.remarks().size());
    for (Remark remark : society.remarks()) {
      sum.add(known.computeIfAbsent(remark.finding(), ReportKeys::checksum));
      boolean same = remark.society().equals(society.id());
      sum.add(same ? "" : remark.society() + '!').add(remark.notice()).add(remark.item());
      sum.add(remark.silenced().map(reason -> '!' + reason).orElse(""));
    }
    return sum.hex();
  }

  /**
   * What the overview depends on.
   *
   * @param societies the keys of the societies, in their order
   * @param general findings about files
   */
  public String overview(List<String> societies, List<Finding> general) {
    Checksum sum = new Checksum().add(shared).add(general.size());
    general.forEach(finding -> finding(sum, finding));
    societies.forEach(sum::add);
    return sum.hex();
  }

  /** As a rule there is one for each column, in their order. */
  private void cells(Checksum sum, List<Cell> cells) {
    sum.add(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      sum.add(cell.state().ordinal());
      boolean next = i < columns.size() && columns.get(i).equals(cell.requirement());
      sum.add(next ? "" : cell.requirement() + '!');
    }
  }

  private static long checksum(Finding finding) {
    Checksum sum = new Checksum();
    finding(sum, finding);
    return sum.getValue();
  }

  private static void finding(Checksum sum, Finding finding) {
    sum.add(finding.rule()).add(finding.severity().ordinal());
    sum.add(finding.location().path());
    sum.add(finding.location().line()).add(finding.location().column());
    message(sum, finding.message());
    Optional<Message> hint = finding.hint();
    boolean usual = hint.isPresent() && hint.get().equals(finding.message().hint());
    sum.add(usual ? 2 : hint.isPresent() ? 1 : 0);
    if (!usual) {
      hint.ifPresent(h -> message(sum, h));
    }
  }

  private static void message(Checksum sum, Message message) {
    sum.add(message.key()).add(message.args().size());
    message.args().forEach(sum::add);
  }
}
