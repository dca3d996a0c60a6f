package org.kohyo.fuzz;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Location;
import org.kohyo.finding.Messages;
import org.kohyo.notice.Editions;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Policy;

/**
 * A file of a content folder, of any bytes; its first line says which. Findings must point into it,
 * and what is accepted must make notices.
 */
public final class ContentTarget {

  private static final ContentLoader LOADER = new ContentLoader();
  private static final List<FindingPrinter> PRINTERS =
      Stream.of(Language.JA, Language.EN).map(Messages::in).map(FindingPrinter::new).toList();
  private static final List<String> PATHS =
      List.of(
          "societies/x.yaml",
          "policy/statements/intro.md",
          "policy/purposes.yaml",
          "policy/categories.yaml",
          "policy/measures.yaml",
          "policy/notices.yaml",
          "policy/details.yaml",
          "site.yaml",
          "approvals/kihon/riyo/2026-04-01.yaml",
          "law/wording.yaml",
          "law/requirements.yaml");

  private ContentTarget() {}

  /** Called by Jazzer once: what is slow the first time is no fault of an input. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Headed headed = Headed.of(input);
    String path = PATHS.contains(headed.head()) ? headed.head() : PATHS.get(0);
    LoadedContent content = LOADER.load(new SmallContent(path, headed.body()));
    List<String> lines = lines(headed.body());
    for (Finding finding : content.findings()) {
      Location place = finding.location();
      if (place.path().equals("content/" + path)) {
        Fault.unless(within(place, lines), () -> "outside of the file: " + finding);
      }
      Fault.unless(place.line() >= 0 && place.column() >= 0, () -> "nowhere: " + finding);
    }
    PRINTERS.forEach(printer -> printer.print(content.findings()));
    content.policy().ifPresent(policy -> assemble(content, policy));
  }

  private static void assemble(LoadedContent content, Policy policy) {
    NoticeAssembler assembler = new NoticeAssembler(policy, content.locations());
    LocalDate day = Sample.DAY;
    content
        .societies()
        .forEach(s -> new Editions(assembler).of(s, day, assembler.assemble(s, day)));
  }

  /** A line ends as it does for YAML; what is no UTF-8 counts for no more than its bytes. */
  private static List<String> lines(byte[] file) {
    boolean marked =
        file.length >= 3
            && file[0] == (byte) 0xEF
            && file[1] == (byte) 0xBB
            && file[2] == (byte) 0xBF;
    String text = new String(file, StandardCharsets.UTF_8).substring(marked ? 1 : 0);
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  private static boolean within(Location place, List<String> lines) {
    if (place.line() == 0) {
      return place.column() == 0;
    }
    if (place.line() > lines.size()) {
      return false;
    }
    String line = lines.get(place.line() - 1);
    return place.column() <= line.codePointCount(0, line.length()) + 1;
  }
}
