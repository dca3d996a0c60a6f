package org.kohyo.render.comparison;

import org.kohyo.compare.Differences;
import org.kohyo.compare.Version;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.policy.EraDate;
import org.kohyo.render.Labels;

/**
 * What the sides of a comparison are called.
 *
 * @param labels the words
 * @param differences whose sides
 */
record VersionNames(Labels labels, Differences differences) {

  /** The new side. */
  String after() {
    return name(differences.after(), "comparison.version.current");
  }

  /**
   * The old side. Without a first day it is what stood before anything is known to have changed.
   */
  String before() {
    boolean stillInForce = differences.standing() == Differences.Standing.PROPOSED;
    return name(
        differences.before(),
        stillInForce ? "comparison.version.current" : "comparison.version.earlier");
  }

  private String name(Version version, String unknown) {
    // A revision's name is whatever somebody typed.
    String name = FindingPrinter.visible(version.name());
    if (name.isEmpty()) {
      return version
          .day()
          .map(day -> labels.text("comparison.version.edition", EraDate.text(day)))
          .orElseGet(() -> labels.text(unknown));
    }
    if (version.day().filter(day -> day.toString().equals(name)).isPresent()) {
      return labels.text("comparison.version.day", EraDate.text(version.day().get()));
    }
    // Only where the same source is read for two days does a day tell the sides apart.
    boolean sameDay = differences.before().day().equals(differences.after().day());
    return version
        .day()
        .filter(day -> !sameDay)
        .map(day -> labels.text("comparison.version.on", name, EraDate.text(day)))
        .orElse(name);
  }
}
