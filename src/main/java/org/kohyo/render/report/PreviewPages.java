package org.kohyo.render.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Message;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Severity;
import org.kohyo.render.Labels;
import org.kohyo.render.TemplateSource;
import org.kohyo.render.Templates;

/**
 * What a live preview shows besides the pages that it previews: a bar with the findings at the foot
 * of each page, and small pages of its own. Safe for threads.
 */
public final class PreviewPages {

  /** Beyond so many, nobody looks for a finding in a bar. */
  static final int MOST = 200;

  private final Templates templates;
  private final Labels labels;
  private final Words words;

  /**
   * Reads the words; templates are read when they are first used.
   *
   * @param messages the language of the bar
   * @throws IOException when a file cannot be read
   */
  public PreviewPages(TemplateSource source, Messages messages) throws IOException {
    this.templates = new Templates(source);
    this.labels =
        Labels.read(source, "preview-labels_" + messages.language().tag() + ".properties");
    this.words = new Words(messages);
  }

  /** How a page stands to its source. */
  public enum State {
    /** It shows what the source says. */
    FRESH,
    /** It is as it was before: the source has errors. */
    STALE,
    /** It is as it was before: the source can't be read at all. */
    LOST
  }

  /**
   * What a bar tells.
   *
   * @param stamp of the build, for the script
   * @param anyBuild whether the page is outdated by every build, not only when pages changed
   * @param state of the page
   * @param trouble why the source can't be read, and what to do about it
   * @param findings those that matter most for the page first
   * @param comparison address of the table against the last commit; empty on that page itself
   * @param underGit whether there can be such a table
   */
  public record Bar(
      String stamp,
      boolean anyBuild,
      State state,
      List<Message> trouble,
      List<Finding> findings,
      Optional<String> comparison,
      boolean underGit) {

    /** Copies the lists. */
    public Bar {
      trouble = List.copyOf(trouble);
      findings = List.copyOf(findings);
    }
  }

  /**
   * A bar.
   *
   * @return an element to stand at the end of the body
   */
  public String bar(Bar bar) {
    List<Finding> shown =
        List.of(Severity.values()).stream()
            .flatMap(s -> bar.findings().stream().filter(f -> f.severity() == s))
            .limit(MOST)
            .toList();
    int more = bar.findings().size() - shown.size();
    return templates.fill(
        "preview-bar.ftlh",
        new BarView(
            labels.all(),
            language(),
            bar.stamp(),
            bar.anyBuild(),
            Words.key(bar.state()),
            bar.trouble().stream().map(this::text).toList(),
            counts(bar.findings()),
            shown.stream().map(this::view).toList(),
            more > 0 ? labels.text("more", more) : "",
            bar.comparison().orElse(""),
            bar.underGit()));
  }

  private String counts(List<Finding> findings) {
    return findings.isEmpty()
        ? labels.text("none")
        : labels.text(
            "counts",
            count(findings, Severity.ERROR),
            count(findings, Severity.WARNING),
            count(findings, Severity.ADVICE));
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  private FindingLine view(Finding finding) {
    String severity = Words.key(finding.severity());
    return new FindingLine(
        severity,
        labels.text(severity),
        FindingViews.place(finding.location()),
        words.message(finding),
        words.hint(finding));
  }

  /** The page for an address at which there is nothing. */
  public String missing() {
    return page("missing", List.of(labels.text("missing.text")));
  }

  /** The page for an address at which there is nothing because the source has errors. */
  public String notYet() {
    return page("not-yet", List.of(labels.text("not-yet.text")));
  }

  /**
   * The page instead of a comparison that can't be made.
   *
   * @param text why
   * @param hint what to do about it
   */
  public String noComparison(Message text, Optional<Message> hint) {
    return page(
        "no-comparison",
        java.util.stream.Stream.concat(List.of(text).stream(), hint.stream())
            .map(this::text)
            .toList());
  }

  private String page(String title, List<String> lines) {
    return templates.fill(
        "preview-page.ftlh", new SmallPage(labels.all(), language(), labels.text(title), lines));
  }

  private String text(Message message) {
    return FindingPrinter.visible(words.messages().text(message));
  }

  private String language() {
    return words.messages().language().tag();
  }

  /** What {@code preview-bar.ftlh} sees. */
  public record BarView(
      Map<String, String> labels,
      String language,
      String stamp,
      boolean anyBuild,
      String state,
      List<String> trouble,
      String counts,
      List<FindingLine> findings,
      String more,
      String comparison,
      boolean underGit) {}

  /** A finding in a bar. */
  public record FindingLine(
      String severity, String called, String place, String message, String hint) {}

  /** What {@code preview-page.ftlh} sees. */
  public record SmallPage(
      Map<String, String> labels, String language, String title, List<String> lines) {}
}
