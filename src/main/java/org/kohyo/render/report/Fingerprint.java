package org.kohyo.render.report;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kohyo.finding.Finding;
import org.kohyo.render.Digests;

/**
 * Knows a finding again in the next report, wherever its line has moved to and in whatever language
 * it is told.
 */
final class Fingerprint {

  /** A number is a line or a count: it changes with what stands elsewhere in the file. */
  private static final Predicate<String> NUMBER = Pattern.compile("[0-9]+").asMatchPredicate();

  private Fingerprint() {}

  /** 16 hexadecimal digits from rule, path and message; the same for the same words elsewhere. */
  static String of(Finding finding) {
    String args =
        finding.message().args().stream().filter(NUMBER.negate()).collect(Collectors.joining("\0"));
    String all =
        String.join("\0", finding.rule(), finding.location().path(), finding.message().key(), args);
    return Digests.sha256(all.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }
}
