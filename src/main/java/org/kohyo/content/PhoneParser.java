package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kohyo.content.PhoneScanner.Written;
import org.kohyo.finding.Message;
import org.kohyo.policy.PhoneNumber;

/**
 * A telephone or facsimile number as people type it → a telephone number. The author's groups stay:
 * published text must not change with the version of a library.
 */
final class PhoneParser {

  /** What 11 digits follow on (電気通信番号計画, 令和元年総務省告示第6号); all others have 10. */
  private static final Set<String> ELEVEN =
      Set.of("020", "050", "060", "070", "080", "090", "0800");

  private static final String COUNTRY = "81";

  private final PhoneGrouping grouping = new PhoneGrouping();

  /** The number, or what is wrong with the text. Never throws. */
  Parsed<PhoneNumber> parse(String text) {
    Optional<Message> tooLong = NumberSigns.tooLong(text);
    if (tooLong.isPresent()) {
      return Parsed.problem(tooLong.get());
    }
    Parsed<Written> scanned = PhoneScanner.scan(text);
    if (scanned instanceof Parsed.Value<Written> value) {
      return national(value.value());
    }
    Parsed.Problem<Written> problem = (Parsed.Problem<Written>) scanned;
    return new Parsed.Problem<>(problem.message(), problem.index());
  }

  private Parsed<PhoneNumber> national(Written written) {
    List<String> groups = written.groups();
    if (written.plus().isPresent() && !groups.isEmpty()) {
      String first = groups.get(0);
      if (!first.startsWith(COUNTRY)) {
        String country = "+" + first.substring(0, Math.min(3, first.length()));
        return new Parsed.Problem<>(Message.of("content.phone-country", country), written.plus());
      }
      groups = withTrunkPrefix(groups);
    }
    String digits = String.join("", groups);
    Optional<Parsed<PhoneNumber>> problem = problem(groups, digits);
    return problem.isPresent() ? problem.get() : grouped(groups, digits, written.extension());
  }

  private Parsed<PhoneNumber> grouped(
      List<String> groups, String digits, Optional<String> extension) {
    Optional<String> number =
        isGrouped(groups)
            ? Optional.of(String.join("-", groups))
            // the library still knows numbers of 10 digits from 060, a service that ended
            : grouping.of(digits).filter(n -> hasItsLength(List.of(n.split("-"))));
    String tail = extension.map(e -> "（内線" + e + "）").orElse("");
    return number
        .<Parsed<PhoneNumber>>map(n -> new Parsed.Value<>(new PhoneNumber(n + tail)))
        .orElseGet(() -> Parsed.problem("content.phone-grouping", digits));
  }

  /** The groups of a number after +81 as they are dialled in Japan: with one 0 in front. */
  private static List<String> withTrunkPrefix(List<String> international) {
    List<String> groups = new ArrayList<>(international);
    String first = groups.remove(0).substring(COUNTRY.length());
    if (!first.isEmpty()) {
      groups.add(0, first);
    }
    if (groups.size() > 1 && groups.get(0).equals("0")) {
      groups.remove(0); // +81 (0)3
    }
    if (!groups.isEmpty() && !groups.get(0).startsWith("0")) {
      groups.set(0, "0" + groups.get(0));
    }
    return List.copyOf(groups);
  }

  private static Optional<Parsed<PhoneNumber>> problem(List<String> groups, String digits) {
    int length = digits.length();
    String number = String.join("-", groups);
    if (length < 5 || length > 12) {
      return wrongLength(length);
    } else if (!digits.startsWith("0")) {
      String key = length <= 8 ? "content.phone-area-code" : "content.phone-zero";
      return Optional.of(Parsed.problem(key, number));
    } else if (length < 10 || length > 11) {
      return wrongLength(length);
    } else if (digits.startsWith("00") || groups.get(0).startsWith("010")) {
      return Optional.of(Parsed.problem("content.phone-prefix", number));
    }
    return isGrouped(groups) && !hasItsLength(groups) ? wrongLength(length) : Optional.empty();
  }

  private static Optional<Parsed<PhoneNumber>> wrongLength(int length) {
    return Optional.of(Parsed.problem("content.phone-length", Integer.toString(length)));
  }

  /** Whether there are as many digits as the first group asks for. */
  private static boolean hasItsLength(List<String> groups) {
    int length = groups.stream().mapToInt(String::length).sum();
    return length == (ELEVEN.contains(groups.get(0)) ? 11 : 10);
  }

  /** Whether the author's groups can be those of a Japanese number. */
  private static boolean isGrouped(List<String> groups) {
    if (groups.size() < 2 || groups.size() > 3) {
      return false;
    }
    int area = groups.get(0).length();
    return area >= 2 && area <= 5 && groups.get(groups.size() - 1).length() >= 3;
  }
}
