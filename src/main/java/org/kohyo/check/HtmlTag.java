package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Notice;
import org.kohyo.notice.Unit;

/** HTML that somebody pasted into a text: it is shown as it stands, never obeyed. */
final class HtmlTag implements Rule {

  private static final String RULE = "html-tag";
  private static final String NAME = "name";

  /** A tag, a comment, or a character reference (HTML Standard, 13.1.2 and 13.1.4). */
  private static final Pattern HTML =
      Pattern.compile(
          "</?[A-Za-z][^<>]{0,200}>|<!--|&(?:[A-Za-z]{2,20}|#[0-9]{1,7}|#x[0-9a-f]{1,6});");

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  @Override
  public List<Remark> check(Subject subject) {
    List<Remark> remarks = new ArrayList<>();
    Matcher name = HTML.matcher(subject.society().name());
    if (name.find()) {
      remarks.add(
          subject.onSociety(
              "/name", RULE, Severity.ERROR, Message.of("check.html-tag", NAME, name.group())));
      return remarks;
    }
    for (Notice notice : subject.notices()) {
      notice
          .units()
          .filter(unit -> unit.text().indexOf('<') >= 0 || unit.text().indexOf('&') >= 0)
          .forEach(unit -> unit(subject, notice, unit, remarks));
    }
    return remarks;
  }

  private static void unit(Subject subject, Notice notice, Unit unit, List<Remark> remarks) {
    Matcher html = HTML.matcher(unit.text());
    if (html.find()) {
      remarks.add(
          subject.onUnit(
              notice,
              unit.id(),
              RULE,
              Severity.ERROR,
              Message.of("check.html-tag", unit.id(), html.group())));
    }
  }
}
