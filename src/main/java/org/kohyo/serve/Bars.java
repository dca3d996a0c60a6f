package org.kohyo.serve;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.finding.Finding;
import org.kohyo.render.report.PreviewPages;
import org.kohyo.render.report.PreviewPages.Bar;
import org.kohyo.render.report.PreviewPages.State;

/**
 * The bar at the foot of each page.
 *
 * @param pages how it looks
 */
record Bars(PreviewPages pages) {

  /** The bar of the page at an address. */
  String bar(String address, Status now) {
    Optional<String> society = SiteFiles.society(address);
    String query =
        society.map(s -> "?society=" + s).orElse("")
            + SiteFiles.notice(address).map(n -> "&notice=" + n).orElse("");
    return pages.bar(bar(now, society, false, Optional.of("/_kohyo/diff" + query)));
  }

  /** The bar of a comparison, which changes with every word of the source. */
  String ofComparison(Status now) {
    return pages.bar(bar(now, Optional.empty(), true, Optional.empty()));
  }

  private static Bar bar(
      Status now, Optional<String> society, boolean anyBuild, Optional<String> comparison) {
    State state =
        !now.trouble().isEmpty() ? State.LOST : now.stale(society) ? State.STALE : State.FRESH;
    return new Bar(
        now.stamp(),
        anyBuild,
        state,
        now.trouble(),
        findings(now, society),
        comparison,
        now.last().underGit());
  }

  /** Those about the page first. */
  private static List<Finding> findings(Status now, Optional<String> society) {
    return Stream.concat(
            now.findings().stream().filter(f -> f.society().equals(society)),
            now.findings().stream().filter(f -> !f.society().equals(society)))
        .map(Workshop.Found::finding)
        .toList();
  }
}
