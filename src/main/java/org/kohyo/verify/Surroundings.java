package org.kohyo.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.notice.CheckNumber;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeDigest;
import org.kohyo.policy.EraDate;

/**
 * Which lines may stand around the sections of one edition: words of the templates with the values
 * of just this edition, and its contents. Anything else there is not ours.
 */
final class Surroundings {

  /** Longer than any line of the templates. */
  private static final int LONGEST = 400;

  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,]{0,8}");

  /** The mark of a list, dots that lead to a page number, the page's number. */
  private static final Pattern PAGE = Pattern.compile("[ .…‥]*[0-9]{0,4}");

  private final Furniture furniture;
  private final List<String> values = new ArrayList<>();
  private final Set<String> contents = new LinkedHashSet<>();
  private final Pattern address;

  Surroundings(Furniture furniture, Edition edition, List<Edition> editions) {
    this.furniture = furniture;
    Notice notice = edition.notice();
    values.add(notice.society().name());
    values.add(Space.collapsed(notice.shortTitle()));
    values.add(Space.collapsed(notice.title().text()));
    for (Edition other : editions) {
      other.from().filter(from -> !after(from, edition)).ifPresent(this::day);
    }
    edition.until().ifPresent(this::day);
    String digest = NoticeDigest.whole(notice);
    values.add(digest);
    values.add(CheckNumber.of(digest).digits());
    values.add(CheckNumber.of(digest).shown());
    values.addAll(furniture.words());
    for (var section : notice.sections()) {
      String heading = Space.collapsed(section.heading().text());
      contents.add(heading);
      contents.add(section.number() + heading);
      contents.add(section.number());
    }
    this.address =
        Pattern.compile(
            "https?://[!-~]{1,300}?/"
                + Pattern.quote(notice.society().id() + "/" + notice.kind() + "/")
                + edition.from().map(from -> "(?:" + from + "/)?").orElse("")
                + "(?:index\\.html)?(?:#d-[0-9]{12})?");
  }

  private static boolean after(LocalDate from, Edition edition) {
    return edition.from().filter(from::isAfter).isPresent();
  }

  private void day(LocalDate day) {
    values.add(EraDate.text(day));
  }

  /** Whether a line may stand there. */
  boolean accepts(String line) {
    return line.length() <= LONGEST && (listed(line) || made(line));
  }

  /** An entry of the contents, with or without the number of its page. */
  private boolean listed(String line) {
    String entry = line.replace(" ", "");
    for (String known : contents) {
      String plain = known.replace(" ", "");
      if (!plain.isEmpty()
          && entry.startsWith(plain)
          && PAGE.matcher(entry.substring(plain.length())).matches()) {
        return true;
      }
    }
    return false;
  }

  private boolean made(String line) {
    BitSet reached = new BitSet();
    reached.set(0);
    for (int i = 0; i < line.length(); i++) {
      if (reached.get(i)) {
        if (line.charAt(i) == ' ' || line.charAt(i) == '：' || line.charAt(i) == '\r') {
          reached.set(i + 1);
        }
        for (Phrase phrase : furniture.phrases()) {
          phrase.ends(line, i, this::valueEnds).forEach(reached::set);
        }
        valueEnds(line, i).forEach(reached::set);
      }
    }
    return reached.get(line.length());
  }

  private List<Integer> valueEnds(String line, int from) {
    List<Integer> ends = new ArrayList<>();
    for (String value : values) {
      if (line.startsWith(value, from)) {
        ends.add(from + value.length());
      }
    }
    // An edition's name is a label with a day, and so a value of other labels.
    furniture
        .label("edition.name")
        .map(Phrase::of)
        .ifPresent(name -> ends.addAll(name.ends(line, from, this::plainEnds)));
    end(NUMBER, line, from).ifPresent(ends::add);
    end(address, line, from).ifPresent(ends::add);
    return ends;
  }

  private List<Integer> plainEnds(String line, int from) {
    return values.stream()
        .filter(value -> line.startsWith(value, from))
        .map(value -> from + value.length())
        .toList();
  }

  private static Optional<Integer> end(Pattern pattern, String line, int from) {
    Matcher matcher = pattern.matcher(line).region(from, line.length());
    return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
  }
}
