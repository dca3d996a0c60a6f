package org.kohyo.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Locations;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Notice;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Policy;
import org.kohyo.policy.Society;

/** What rules look at: one society's notices of one day. */
public final class Subject {

  private final Assembly assembly;
  private final CanonicalWordings canonical;
  private final LocalDate day;
  private final Locations locations;
  private final List<Line> lines;

  /**
   * Reads the notices, once for all rules.
   *
   * @param assembly the notices
   * @param canonical the canonical wordings
   * @param day for which they were made
   * @param locations where everything stands
   */
  public Subject(
      Assembly assembly, CanonicalWordings canonical, LocalDate day, Locations locations) {
    this.assembly = assembly;
    this.canonical = canonical;
    this.day = day;
    this.locations = locations;
    this.lines = Lines.of(assembly.notices());
  }

  /** The notices, and what was noticed while they were made. */
  public Assembly assembly() {
    return assembly;
  }

  /** The canonical wordings. */
  public CanonicalWordings canonical() {
    return canonical;
  }

  /** The day for which the notices were made. */
  public LocalDate day() {
    return day;
  }

  /** All units of all notices in reading order; one that two notices share comes twice. */
  List<Line> lines() {
    return lines;
  }

  /** The society. */
  public Society society() {
    return assembly.society();
  }

  /** The canonical policy. */
  public Policy policy() {
    return canonical.policy();
  }

  /** Its notices, in its order. */
  public List<Notice> notices() {
    return assembly.notices();
  }

  /** Where the text of a unit stands in the source: the society's file or the policy. */
  public Location at(Notice notice, String unit) {
    return locations.at(assembly.origin(notice, unit), day);
  }

  /** Where a value of the society's file stands, by JSON pointer; the file for the empty one. */
  public Location ofSociety(String pointer) {
    return locations.ofSociety(society().id(), pointer);
  }

  /** A remark on a unit; its hint has the message's key with {@code .hint} and its arguments. */
  public Remark onUnit(
      Notice notice, String unit, String rule, Severity severity, Message message) {
    return remark(notice.kind(), unit, rule, severity, at(notice, unit), message);
  }

  /** A remark on the society's file; its hint as above. */
  public Remark onSociety(String pointer, String rule, Severity severity, Message message) {
    return remark("", "", rule, severity, ofSociety(pointer), message);
  }

  /** A remark on what the society's file says about an item; its hint as above. */
  public Remark onItem(
      String item, String pointer, String rule, Severity severity, Message message) {
    return remark("", item, rule, severity, ofSociety(pointer), message);
  }

  /** A remark on whatever stands there; its hint as above. */
  Remark remark(
      String notice,
      String item,
      String rule,
      Severity severity,
      Location location,
      Message message) {
    Finding finding = new Finding(rule, severity, location, message, Optional.of(message.hint()));
    return new Remark(finding, society().id(), notice, item, Optional.empty());
  }
}
