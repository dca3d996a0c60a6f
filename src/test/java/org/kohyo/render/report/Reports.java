package org.kohyo.render.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Report;
import org.kohyo.finding.Report.Cell;
import org.kohyo.finding.Report.Column;
import org.kohyo.finding.Report.SocietyReport;
import org.kohyo.finding.Report.State;
import org.kohyo.finding.Severity;

/** Reports made by hand. */
final class Reports {

  /** What a hostile file may say. */
  static final String HOSTILE = "<script>alert(1)</script>&amp;\"'\u202E\u0000\n{0}${1}<#if>";

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final List<Column> COLUMNS =
      List.of(
          new Column("law-purposes", "利用目的", "法第17条第1項・第21条第1項"),
          new Column("law-identity", "名称・住所・代表者", "法第32条第1項第1号"),
          new Column("law-safety-measures", "安全管理措置", "法第32条第1項第4号・施行令第10条第1号"),
          new Column("law-foreign-environment", "外的環境", "施行令第10条第1号"));

  private Reports() {}

  /** Every state and severity, something silenced, something general, something hostile. */
  static Report sample() {
    Finding policy =
        finding(
            "law-safety-measures",
            Severity.ADVICE,
            new Location("content/policy/measures.yaml", 12, 5),
            Message.of("notice.missing-value", "foreign-environment", "外的環境"),
            true);
    Finding glyph =
        finding(
            "missing-glyph",
            Severity.WARNING,
            new Location("content/societies/mihon-kenpo.yaml", 3, 9),
            Message.of("check.missing-glyph", HOSTILE, "𠮷", "U+20BB7"),
            true);
    Finding identity =
        finding(
            "law-identity",
            Severity.WARNING,
            new Location("content/societies/mihon-kenpo.yaml", 0, 0),
            Message.of("notice.missing-value", "representative", "代表者の氏名"),
            true);
    Finding error =
        finding(
            "unknown-id",
            Severity.ERROR,
            new Location("content/societies/mihon-kenpo.yaml", 31, 0),
            Message.of("content.unknown-unit", "purposes/保健事業"),
            false);
    SocietyReport mihon =
        new SocietyReport(
            "mihon-kenpo",
            "見本健康保険組合",
            cells(State.MET, State.OPEN, State.SILENCED, State.NOT_APPLICABLE),
            List.of(
                remark(glyph, "mihon-kenpo", "privacy-policy", "title"),
                remark(glyph, "mihon-kenpo", "specified-matters", "title"),
                remark(identity, "mihon-kenpo", "", ""),
                remark(error, "mihon-kenpo", "privacy-policy", "groups/internal"),
                remark(policy, "mihon-kenpo", "privacy-policy", "measures/external")
                    .silencedFor("国外の事業者に委託していないため。" + HOSTILE)));
    SocietyReport jrc =
        new SocietyReport(
            "jrc",
            "髙﨑𠮷葛\uDB40\uDD00神福塚健康保険組合",
            cells(State.MET, State.MET, State.OPEN, State.NOT_APPLICABLE),
            List.of(remark(policy, "jrc", "privacy-policy", "measures/external")));
    SocietyReport quiet =
        new SocietyReport(
            "tokyo-seinan",
            "東京西南私鉄連合健康保険組合",
            cells(State.MET, State.MET, State.MET, State.MET),
            List.of());
    Finding encoding =
        Finding.error(
            "encoding",
            new Location("content/societies/髙 島&#x.yaml", 0, 0),
            Message.of("content.other-encoding", "Shift_JIS"),
            Message.of("content.other-encoding.hint"));
    Finding duplicate =
        Finding.error(
            "duplicate-key",
            new Location("content/policy/purposes.yaml", 7, 3),
            Message.of("content.duplicate-key", "id", "2"),
            Message.of("content.duplicate-key.hint"));
    return new Report(DAY, COLUMNS, List.of(jrc, mihon, quiet), List.of(encoding, duplicate));
  }

  /** As many societies as there are, each with as many findings; half of these in the policy. */
  static Report large(int societies, int findings, int requirements) {
    List<Column> columns =
        IntStream.range(0, requirements)
            .mapToObj(i -> new Column("law-" + i, "安全管理措置" + i, "法第32条第1項第" + i + "号・施行令第10条"))
            .toList();
    List<SocietyReport> reports = new ArrayList<>();
    for (int s = 0; s < societies; s++) {
      String id = String.format(java.util.Locale.ROOT, "kenpo-%04d", s);
      List<Cell> cells = new ArrayList<>();
      for (int r = 0; r < requirements; r++) {
        cells.add(new Cell("law-" + r, State.values()[(s * 7 + r * r) % 4]));
      }
      List<Remark> remarks = new ArrayList<>();
      for (int f = 0; f < findings; f++) {
        String path = f % 2 == 0 ? "content/societies/" + id + ".yaml" : "content/policy/a.yaml";
        Finding finding =
            finding(
                "law-" + f,
                f % 5 == 0 && s % 50 == 0 ? Severity.ERROR : Severity.values()[1 + f % 2],
                new Location(path, f + 1, 3),
                Message.of("content.unknown-unit", "purposes/" + f),
                true);
        remarks.add(remark(finding, id, "privacy-policy", "groups/" + f));
      }
      reports.add(new SocietyReport(id, "第" + s + "見本健康保険組合", cells, remarks));
    }
    return new Report(DAY, columns, reports, List.of());
  }

  private static Finding finding(
      String rule, Severity severity, Location location, Message message, boolean hint) {
    Message how = new Message("notice.missing-value.hint", List.of("representative"));
    return new Finding(
        rule, severity, location, message, hint ? Optional.of(how) : Optional.empty());
  }

  private static Remark remark(Finding finding, String society, String notice, String item) {
    return new Remark(finding, society, notice, item, Optional.empty());
  }

  private static List<Cell> cells(State... states) {
    return IntStream.range(0, states.length)
        .mapToObj(i -> new Cell(COLUMNS.get(i).id(), states[i]))
        .toList();
  }
}
