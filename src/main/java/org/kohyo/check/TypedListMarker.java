package org.kohyo.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kohyo.check.TextRule.Seen;
import org.kohyo.finding.Message;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;

/**
 * A unit that begins with a typed bullet or number. The notice sets the marker of its lists itself,
 * so that the public would see two; and a screen reader would read the typed one aloud.
 */
final class TypedListMarker implements TextRule<String> {

  /** The rule's id. */
  static final String RULE = "typed-list-marker";

  /** On a copy in half width; at least one more character has to follow. */
  private static final Pattern MARKER =
      Pattern.compile(
          "(?:[・･•◦‣][ 　]*+"
              + "|[○●◯◎◆◇■□▲△▶►★☆](?![○●◯◎◆◇■□▲△▶►★☆])[ 　]*+"
              + "|(?:[-‐–—−](?![0-9])|[*])[ 　]*+"
              + "|[0-9]{1,2}(?:\\.(?![0-9])|\\))[ 　]*+"
              + "|[A-Za-zア-ン](?:\\.(?![A-Za-z])|\\))[ 　]*+"
              + "|\\((?:[0-9]{1,2}|[A-Za-zア-ン一二三四五六七八九十])\\)[ 　]*+"
              + "|[①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛Ⅰ-Ⅻⅰ-ⅻ][ 　.]*+)(?=.)",
          Pattern.DOTALL);

  @Override
  public List<String> ids() {
    return List.of(RULE);
  }

  /** A warning for every unit of prose. */
  @Override
  public Stream<Remark> check(Subject subject, List<Seen<String>> seen) {
    return seen.stream()
        .map(
            s ->
                s.remark(
                    subject,
                    RULE,
                    Severity.WARNING,
                    Message.of("check.typed-list-marker", s.found(), s.words())));
  }

  @Override
  public Optional<String> look(String text) {
    Matcher matcher = MARKER.matcher(Typing.folded(text));
    return matcher.lookingAt()
        ? Optional.of(text.substring(0, matcher.end()).strip())
        : Optional.empty();
  }
}
