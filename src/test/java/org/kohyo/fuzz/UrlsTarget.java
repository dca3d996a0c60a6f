package org.kohyo.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Location;
import org.kohyo.finding.Messages;
import org.kohyo.verify.UrlList;

/** A list of addresses of any bytes: what is read can be fetched, what isn't is told where. */
public final class UrlsTarget {

  private static final List<FindingPrinter> PRINTERS =
      Stream.of(Language.JA, Language.EN).map(Messages::in).map(FindingPrinter::new).toList();
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private UrlsTarget() {}

  /** Called by Jazzer once: what is slow the first time is no fault of an input. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    UrlList list = UrlList.parse(input, "urls.csv");
    for (UrlList.Entry entry : list.entries()) {
      Fault.unless(
          SCHEMES.contains(entry.url().getScheme()) && !entry.url().getHost().isEmpty(),
          () -> "no address of a page: " + entry);
    }
    for (Finding finding : list.findings()) {
      Fault.unless(
          within(finding.location(), lines(input, StandardCharsets.UTF_8))
              || within(finding.location(), lines(input, Charset.forName("MS932"))),
          () -> "outside of the file: " + finding);
    }
    PRINTERS.forEach(printer -> printer.print(list.findings()));
  }

  private static List<String> lines(byte[] input, Charset charset) {
    return List.of(new String(input, charset).split("\r\n|\r|\n", -1));
  }

  private static boolean within(Location place, List<String> lines) {
    if (place.line() < 1 || place.column() < 1) {
      return place.line() == 0 && place.column() == 0;
    }
    String line = place.line() > lines.size() ? "" : lines.get(place.line() - 1);
    return place.line() <= lines.size()
        && place.column() <= line.codePointCount(0, line.length()) + 1;
  }
}
