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

  static void write(SiteState site, StateWriter to) {
    to.text(site.manifest());
    to.text(site.basis());
    to.text(site.shown());
    to.all(site.files(), f -> write(f, to));
    to.all(site.societies().values(), s -> write(s, to));
    to.all(site.others(), e -> write(e, to));
  }

  static SiteState site(StateReader from) {
    String manifest = from.text();
    String basis = from.text();
    String shown = from.text();
    List<FileState> files = from.all(() -> file(from));
    SortedMap<String, SocietyState> societies = new TreeMap<>();
    from.all(() -> society(from)).forEach(s -> societies.put(s.entry().id(), s));
    return new SiteState(manifest, basis, shown, files, societies, from.all(() -> entry(from)));
  }

  private static void write(SocietyState society, StateWriter to) {
    to.text(society.basis());
    to.all(society.own().keySet(), to::text);
    to.all(society.own().values(), to::text);
    to.day(society.since());
    to.optional(society.changes(), to::day);
    to.truth(society.verified());
    to.number(society.notices());
    write(society.entry(), to);
    write(society.report(), to);
    to.all(society.findings(), f -> write(f, to));
    to.optional(society.next(), to::day);
    to.all(society.files(), f -> write(f, to));
  }

  private static SocietyState society(StateReader from) {
    String basis = from.text();
    List<String> paths = from.all(from::text);
    List<String> digests = from.all(from::text);
    SortedMap<String, String> own = new TreeMap<>();
    for (int i = 0; i < paths.size(); i++) {
      own.put(paths.get(i), digests.get(i));
    }
    return new SocietyState(
        basis,
        own,
        from.day(),
        from.optional(from::day),
        from.truth(),
        (int) from.number(),
        societyEntry(from),
        report(from),
        from.all(() -> finding(from)),
        from.optional(from::day),
        from.all(() -> file(from)));
  }

  /** A society's files mostly lie in one folder and were made from the same: both are pooled. */
  private static void write(FileState file, StateWriter to) {
    write(file.entry(), to);
    to.number(file.stamp().modified());
    to.text(file.stamp().file());
    to.truth(file.paper().isPresent());
    file.paper()
        .ifPresent(
            paper -> {
              to.text(paper.key());
              to.number(paper.pages());
            });
  }

  private static FileState file(StateReader from) {
    Manifest.Entry entry = entry(from);
    Stamp stamp = new Stamp(entry.size(), from.number(), from.text());
    return new FileState(
        entry, stamp, from.optional(() -> new FileState.Paper(from.text(), (int) from.number())));
  }

  private static void write(Manifest.Entry entry, StateWriter to) {
    to.text(entry.path());
    to.text(entry.sha256());
    to.number(entry.size());
    to.text(entry.society());
    to.text(entry.notice());
    to.optional(entry.edition(), to::day);
    to.optional(entry.sources(), to::text);
  }

  private static Manifest.Entry entry(StateReader from) {
    return new Manifest.Entry(
        from.text(),
        from.text(),
        from.number(),
        from.text(),
        from.text(),
        from.optional(from::day),
        from.optional(from::text));
  }

  static void write(SocietyEntry entry, StateWriter to) {
    to.text(entry.id());
    to.text(entry.name());
    to.optional(entry.reading(), to::text);
    to.truth(entry.demonstration());
    PresenceFormat.write(entry.presence(), to);
    to.all(
        entry.notices(),
        notice -> {
          to.text(notice.kind());
          to.text(notice.shortTitle());
        });
    to.all(entry.editions(), edition -> write(edition, to));
    to.all(entry.news(), item -> write(item, to));
  }

  static SocietyEntry societyEntry(StateReader from) {
    return new SocietyEntry(
        from.text(),
        from.text(),
        from.optional(from::text),
        from.truth(),
        PresenceFormat.presence(from),
        from.all(() -> new NoticeName(from.text(), from.text())),
        from.all(() -> edition(from)),
        from.all(() -> item(from)));
  }

  private static void write(EditionEntry edition, StateWriter to) {
    to.text(edition.kind());
    to.text(edition.shortTitle());
    to.optional(edition.from(), to::day);
    to.number(edition.standing().ordinal());
    to.truth(edition.compared());
    to.text(edition.digest());
  }

  private static EditionEntry edition(StateReader from) {
    return new EditionEntry(
        from.text(),
        from.text(),
        from.optional(from::day),
        STANDINGS[(int) from.number()],
        from.truth(),
        from.text());
  }

  private static void write(FeedItem item, StateWriter to) {
    to.text(item.society());
    to.text(item.author());
    to.text(item.kind());
    to.day(item.day());
    to.day(item.updated());
    to.text(item.title());
    to.truth(item.compared());
    to.optional(item.summary(), to::text);
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
        from.optional(from::text));
  }

  private static void write(SocietyReport report, StateWriter to) {
    to.text(report.id());
    to.text(report.name());
    to.all(
        report.cells(),
        cell -> {
          to.text(cell.requirement());
          to.number(cell.state().ordinal());
        });
    to.all(report.remarks(), remark -> write(remark, to));
  }

  private static SocietyReport report(StateReader from) {
    return new SocietyReport(
        from.text(),
        from.text(),
        from.all(() -> new Cell(from.text(), STATES[(int) from.number()])),
        from.all(() -> remark(from)));
  }

  private static void write(Remark remark, StateWriter to) {
    write(remark.finding(), to);
    to.text(remark.society());
    to.text(remark.notice());
    to.text(remark.item());
    to.optional(remark.silenced(), to::text);
  }

  private static Remark remark(StateReader from) {
    return new Remark(
        finding(from), from.text(), from.text(), from.text(), from.optional(from::text));
  }

  private static void write(Finding finding, StateWriter to) {
    to.text(finding.rule());
    to.number(finding.severity().ordinal());
    to.text(finding.location().path());
    to.number(finding.location().line());
    to.number(finding.location().column());
    write(finding.message(), to);
    to.optional(finding.hint(), hint -> write(hint, to));
  }

  private static Finding finding(StateReader from) {
    return new Finding(
        from.text(),
        SEVERITIES[(int) from.number()],
        new Location(from.text(), (int) from.number(), (int) from.number()),
        message(from),
        from.optional(() -> message(from)));
  }

  private static void write(Message message, StateWriter to) {
    to.text(message.key());
    to.all(message.args(), to::text);
  }

  private static Message message(StateReader from) {
    return new Message(from.text(), from.all(from::text));
  }
}
