package org.kohyo.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kohyo.policy.EraDate;
import org.kohyo.render.Release.Event;

/** What pages and PDFs say of editions, in the words of the labels. */
final class EditionWords {

  private final Labels labels;

  EditionWords(Labels labels) {
    this.labels = labels;
  }

  /** A day as a template shows it: {@code iso} for programs. */
  public record DayView(String iso, String text) {}

  /** A link; {@code name} is what it is called out of context, empty where the text says it. */
  public record LinkView(String href, String text, String name) {

    /** Drops a name that says no more. */
    public LinkView {
      name = name.equals(text) ? "" : name;
    }
  }

  /** When the notice was made or amended, for its masthead. */
  public record FactView(String label, DayView day, String event) {}

  /** An edition that is scheduled. */
  public record ComingView(String text, List<LinkView> links) {}

  /**
   * An edition in a list; without a day where its first one is not known.
   *
   * @param current whether the list is on its own page
   */
  public record HistoryView(
      List<DayView> day,
      String event,
      String standing,
      String href,
      boolean current,
      List<LinkView> links) {}

  /** A day as people read it. */
  String day(LocalDate day) {
    return EraDate.text(day);
  }

  private DayView view(LocalDate day) {
    return new DayView(day.toString(), day(day));
  }

  /** What an edition with a known first day is called: 令和8年4月1日版. */
  String name(LocalDate from) {
    return labels.text("edition.name", day(from));
  }

  /**
   * What it is called where it must be told from every other, on pages and on paper. A mended
   * misprint doesn't make it a newer one, but two sheets that differ must be told apart.
   *
   * @return empty where its first day is not known and nobody decided it
   */
  String called(Release release) {
    Optional<LocalDate> decided = release.decided().map(Release.Decided::day);
    Optional<LocalDate> from = release.edition().from();
    Optional<LocalDate> mended = from.filter(day -> decided.filter(day::isAfter).isPresent());
    return mended
        .map(day -> labels.text("edition.mended", day(decided.orElseThrow()), day(day)))
        .or(() -> decided.or(() -> from).map(this::name))
        .orElse("");
  }

  /** 以前の版 or 今後の版; empty for the one in force. */
  String sort(Release release) {
    return switch (release.standing()) {
      case PAST -> labels.text("edition.past");
      case PRESENT -> "";
      case SCHEDULED -> labels.text("edition.scheduled");
    };
  }

  /** What stands at the head of an edition that is not in force; empty for the one that is. */
  String warning(Release release) {
    return switch (release.standing()) {
      case PAST ->
          labels.text("edition.past.text", release.edition().until().map(this::day).orElseThrow());
      case PRESENT -> "";
      case SCHEDULED ->
          labels.text(
              "edition.scheduled.text", release.edition().from().map(this::day).orElseThrow());
    };
  }

  /** When it was made or amended last; none where that is not known. */
  List<FactView> facts(Release release) {
    return release.decided().stream()
        .map(
            d ->
                new FactView(
                    labels.text(
                        d.event() == Event.ENACTED ? "edition.enacted-on" : "edition.amended-on"),
                    view(d.day()),
                    event(d.event())))
        .toList();
  }

  /** 制定, 改定 or 正誤. */
  String event(Event event) {
    return switch (event) {
      case ENACTED -> labels.text("edition.enacted");
      case AMENDED -> labels.text("edition.amended");
      case CORRECTED -> labels.text("edition.corrected");
    };
  }

  /**
   * Announcements of the editions to come.
   *
   * @param base relative address of the notice's folder, empty or ending with a slash
   */
  List<ComingView> coming(Releases releases, String base) {
    List<ComingView> coming = new ArrayList<>();
    for (Release release : releases.scheduled()) {
      LocalDate from = release.edition().from().orElseThrow();
      String event = release.event().map(this::event).orElseThrow();
      List<LinkView> links = new ArrayList<>();
      links.add(new LinkView(base + from + "/index.html", name(from), name(from)));
      links.addAll(changes(release, base, false));
      coming.add(new ComingView(labels.text("edition.coming", event, day(from)), links));
    }
    return List.copyOf(coming);
  }

  /**
   * All editions with a permanent page, and the one in force, newest first; none where nothing is
   * known of any day.
   *
   * @param base relative address of the notice's folder, empty or ending with a slash
   * @param pdf whether there are PDFs
   * @param itself relative address of the page with the list; empty where it is no edition's
   */
  List<HistoryView> history(Releases releases, String base, boolean pdf, String itself) {
    List<HistoryView> history = new ArrayList<>();
    for (Release release : releases.dated()) {
      LocalDate from = release.edition().from().orElseThrow();
      List<LinkView> links = new ArrayList<>();
      if (pdf) {
        links.add(link(base + from + "/notice.pdf", labels.text("edition.pdf"), from));
      }
      links.addAll(changes(release, base, pdf));
      String href = base + from + "/index.html";
      history.add(
          new HistoryView(
              List.of(view(from)),
              release.event().map(this::event).orElse(""),
              standing(release),
              href,
              href.equals(itself),
              links));
    }
    if (!history.isEmpty()) {
      Optional<Release> undated = releases.present().filter(r -> r.folder().isEmpty());
      String href = base + "index.html";
      undated.ifPresent(
          r ->
              history.add(
                  new HistoryView(
                      List.of(), "", standing(r), href, href.equals(itself), List.of())));
    }
    return List.copyOf(history);
  }

  /** That its society is no more, where that is so. */
  Ending ending(Release release, Optional<String> root) {
    return Ending.of(labels, release.edition().notice().society().presence(), release.over(), root);
  }

  private String standing(Release release) {
    return switch (release.standing()) {
      case PAST -> "";
      case PRESENT -> labels.text(release.over() ? "edition.last" : "edition.in-force");
      case SCHEDULED -> labels.text("edition.not-yet");
    };
  }

  private List<LinkView> changes(Release release, String base, boolean pdf) {
    if (!release.compared()) {
      return List.of();
    }
    LocalDate from = release.edition().from().orElseThrow();
    String table =
        labels.text(
            release.event().filter(e -> e == Event.CORRECTED).isPresent()
                ? "edition.corrections"
                : "edition.changes");
    List<LinkView> links = new ArrayList<>();
    links.add(link(base + from + "/changes.html", table, from));
    if (pdf) {
      String text = labels.text("edition.table-pdf", table);
      links.add(link(base + from + "/changes.pdf", text, from));
    }
    return links;
  }

  private LinkView link(String href, String text, LocalDate from) {
    return new LinkView(href, text, labels.text("edition.of", name(from), text));
  }
}
