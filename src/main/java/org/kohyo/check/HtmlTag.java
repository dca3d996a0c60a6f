package org.kohyo.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/** HTML that somebody pasted into a text: it is shown as it stands, never obeyed. */
final class HtmlTag implements Rule {

  private static final String RULE = "html-tag";
  private static final String NAME = "name";

  /** A tag, a comment, or a character reference (HTML Standard, 13.1.2 and 13.1.4). */
  private static final Pattern HTML =
      Pattern.compile(
          "</?[A-Za-z][^<>]{0,200}>|<!--|&(?:[A-Za-z]{2,20}|#[0-9]{1,7}|#x[0-9a-f]{1,6});");

  private final Memo<Optional<String>> tags = new Memo<>(HtmlTag::tag);

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
    for (Line line : subject.lines()) {
      Optional<String> tag = tags.of(line.text());
      if (tag.isPresent()) {
        Message message = Message.of("check.html-tag", line.id(), tag.get());
        remarks.add(subject.onUnit(line.notice(), line.id(), RULE, Severity.ERROR, message));
      }
    }
    return remarks;
  }

  private static Optional<String> tag(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return Optional.empty();
    }
    Matcher html = HTML.matcher(text);
    return html.find() ? Optional.of(html.group()) : Optional.empty();
  }
}
