package org.kohyo.publish.state;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.finding.Severity;
import org.kohyo.publish.Manifest;
import org.kohyo.render.EditionEntry;
import org.kohyo.render.FeedItem;
import org.kohyo.render.Release.Standing;
import org.kohyo.render.SocietyEntry;
import org.kohyo.render.SocietyEntry.NoticeName;

/** In which order the values of a state stand. What is written is read right below. */
final class StateFormat {

  private static final State[] STATES = State.values();
  private static final Standing[] STANDINGS = Standing.values();
  private static final Severity[] SEVERITIES = Severity.values();

  private StateFormat() {}

  static void write(StateWriter to, SiteState site) {
    to.text(site.manifest());
    to.text(site.basis());
    to.text(site.shown());
    to.all(site.files(), StateFormat::write);
    to.all(site.societies().values(), StateFormat::write);
    to.all(site.others(), StateFormat::write);
  }

  static SiteState site(StateReader from) {
    String manifest = from.text();
    String basis = from.text();
    String shown = from.text();
    List<FileState> files = from.all(StateFormat::file);
    SortedMap<String, SocietyState> societies = new TreeMap<>();
    from.all(StateFormat::society).forEach(s -> societies.put(s.entry().id(), s));
    return new SiteState(manifest, basis, shown, files, societies, from.all(StateFormat::entry));
  }

  private static void write(StateWriter to, SocietyState society) {
    to.text(society.basis());
    to.all(society.own().keySet(), StateWriter::text);
    to.all(society.own().values(), StateWriter::text);
    to.day(society.since());
    to.optional(society.changes(), StateWriter::day);
    to.truth(society.verified());
    to.number(society.notices());
    write(to, society.entry());
    write(to, society.report());
    to.all(society.findings(), StateFormat::write);
    to.optional(society.next(), StateWriter::day);
    to.all(society.files(), StateFormat::write);
  }

  private static SocietyState society(StateReader from) {
    String basis = from.text();
    List<String> paths = from.all(StateReader::text);
    List<String> digests = from.all(StateReader::text);
    SortedMap<String, String> own = new TreeMap<>();
    for (int i = 0; i < paths.size(); i++) {
      own.put(paths.get(i), digests.get(i));
    }
    return new SocietyState(
        basis,
        own,
        from.day(),
        from.optional(StateReader::day),
        from.truth(),
        (int) from.number(),
        societyEntry(from),
        report(from),
        from.all(StateFormat::finding),
        from.optional(StateReader::day),
        from.all(StateFormat::file));
  }

  /** A society's files mostly lie in one folder and were made from the same: both are pooled. */
  private static void write(StateWriter to, FileState file) {
    write(to, file.entry());
    to.number(file.stamp().modified());
    to.text(file.stamp().file());
    to.optional(
        file.paper(),
        (w, paper) -> {
          w.text(paper.key());
          w.number(paper.pages());
        });
  }

  private static FileState file(StateReader from) {
    Manifest.Entry entry = entry(from);
    Stamp stamp = new Stamp(entry.size(), from.number(), from.text());
    return new FileState(
        entry, stamp, from.optional(r -> new FileState.Paper(r.text(), (int) r.number())));
  }

  private static void write(StateWriter to, Manifest.Entry entry) {
    to.text(entry.path());
    to.text(entry.sha256());
    to.number(entry.size());
    to.text(entry.society());
    to.text(entry.notice());
    to.optional(entry.edition(), StateWriter::day);
    to.optional(entry.sources(), StateWriter::text);
  }

  private static Manifest.Entry entry(StateReader from) {
    return new Manifest.Entry(
        from.text(),
        from.text(),
        from.number(),
        from.text(),
        from.text(),
        from.optional(StateReader::day),
        from.optional(StateReader::text));
  }

  static void write(StateWriter to, SocietyEntry entry) {
    to.text(entry.id());
    to.text(entry.name());
    to.optional(entry.reading(), StateWriter::text);
    to.truth(entry.demonstration());
    PresenceFormat.write(to, entry.presence());
    to.all(
        entry.notices(),
        (w, notice) -> {
          w.text(notice.kind());
          w.text(notice.shortTitle());
        });
    to.all(entry.editions(), StateFormat::write);
    to.all(entry.news(), StateFormat::write);
  }

  static SocietyEntry societyEntry(StateReader from) {
    return new SocietyEntry(
        from.text(),
        from.text(),
        from.optional(StateReader::text),
        from.truth(),
        PresenceFormat.presence(from),
        from.all(r -> new NoticeName(r.text(), r.text())),
        from.all(StateFormat::edition),
        from.all(StateFormat::item));
  }

  private static void write(StateWriter to, EditionEntry edition) {
    to.text(edition.kind());
    to.text(edition.shortTitle());
    to.optional(edition.from(), StateWriter::day);
    to.number(edition.standing().ordinal());
    to.truth(edition.compared());
    to.text(edition.digest());
  }

  private static EditionEntry edition(StateReader from) {
    return new EditionEntry(
        from.text(),
        from.text(),
        from.optional(StateReader::day),
        STANDINGS[(int) from.number()],
        from.truth(),
        from.text());
  }

  private static void write(StateWriter to, FeedItem item) {
    to.text(item.society());
    to.text(item.author());
    to.text(item.kind());
    to.day(item.day());
    to.day(item.updated());
    to.text(item.title());
    to.truth(item.compared());
    to.optional(item.summary(), StateWriter::text);
  }

  private static FeedItem item(StateReader from) {
    return new FeedItem(
        from.text(),
        from.text(),
        from.text(),
        from.day(),
        from.day(),
        from.text(),
        from.truth(),
        from.optional(StateReader::text));
  }

  private static void write(StateWriter to, SocietyReport report) {
    to.text(report.id());
    to.text(report.name());
    to.all(
        report.cells(),
        (w, cell) -> {
          w.text(cell.requirement());
          w.number(cell.state().ordinal());
        });
    to.all(report.remarks(), StateFormat::write);
  }

  private static SocietyReport report(StateReader from) {
    return new SocietyReport(
        from.text(),
        from.text(),
        from.all(r -> new Cell(r.text(), STATES[(int) r.number()])),
        from.all(StateFormat::remark));
  }

  private static void write(StateWriter to, Remark remark) {
    to.shared(remark.finding(), StateFormat::write);
    to.text(remark.society());
    to.text(remark.notice());
    to.text(remark.item());
    to.optional(remark.silenced(), StateWriter::text);
  }

  private static Remark remark(StateReader from) {
    return new Remark(
        from.shared(Finding.class, StateFormat::finding),
        from.text(),
        from.text(),
        from.text(),
        from.optional(StateReader::text));
  }

  private static void write(StateWriter to, Finding finding) {
    to.text(finding.rule());
    to.number(finding.severity().ordinal());
    to.text(finding.location().path());
    to.number(finding.location().line());
    to.number(finding.location().column());
    write(to, finding.message());
    to.optional(finding.hint(), StateFormat::write);
  }

  private static Finding finding(StateReader from) {
    return new Finding(
        from.text(),
        SEVERITIES[(int) from.number()],
        new Location(from.text(), (int) from.number(), (int) from.number()),
        message(from),
        from.optional(StateFormat::message));
  }

  private static void write(StateWriter to, Message message) {
    to.text(message.key());
    to.all(message.args(), StateWriter::text);
  }

  private static Message message(StateReader from) {
    return new Message(from.text(), from.all(StateReader::text));
  }
}
