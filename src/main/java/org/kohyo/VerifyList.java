package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.render.verification.Verification.Remark;
import org.kohyo.verify.UrlList;

/**
 * The list of addresses, checked against the source.
 *
 * @param entries its lines
 * @param remarks what looks like a mistake in it, and need not be one
 */
record VerifyList(List<UrlList.Entry> entries, List<Remark> remarks) {

  /** No list. */
  static final VerifyList NONE = new VerifyList(List.of(), List.of());

  /** Copies the lists. */
  VerifyList {
    entries = List.copyOf(entries);
    remarks = List.copyOf(remarks);
  }

  /**
   * Reads a list.
   *
   * @throws VerifySource.UnfitException when a line has an error, or names what the source doesn't
   *     have: half a list would be half a proof
   * @throws EnvironmentFault when there is no such file
   */
  static VerifyList read(Path file, VerifySource source)
      throws IOException, VerifySource.UnfitException {
    String shown = VerifyListing.name(file);
    if (!Files.isRegularFile(file)) {
      Message text = Message.of("verify.list-missing", shown);
      throw new EnvironmentFault(text, text.hint());
    }
    UrlList list = UrlList.read(file, shown);
    List<Finding> errors =
        new ArrayList<>(
            list.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList());
    for (UrlList.Entry entry : list.entries()) {
      Location at = new Location(shown, entry.line(), 1);
      if (!source.societies().containsKey(entry.society())) {
        errors.add(error(at, Message.of("verify.list-unknown-society", entry.society())));
      } else if (!source.kinds().contains(entry.notice())) {
        errors.add(error(at, Message.of("verify.list-unknown-notice", entry.notice())));
      }
    }
    if (!errors.isEmpty()) {
      throw new VerifySource.UnfitException(
          errors.stream().sorted().toList(),
          Message.of("verify.bad-list", shown, Integer.toString(errors.size())));
    }
    List<Remark> remarks =
        list.findings().stream()
            .filter(f -> f.severity() != Severity.ERROR)
            .map(VerifyList::remark)
            .toList();
    return new VerifyList(list.entries(), remarks);
  }

  private static Remark remark(Finding finding) {
    Location at = finding.location();
    Message text = finding.message();
    String name = text.key().substring(text.key().indexOf('.') + 1).replace('.', '-');
    return new Remark(at.path() + ":" + at.line(), name, false, text);
  }

  private static Finding error(Location at, Message text) {
    return Finding.error(UrlList.RULE, at, text, text.hint());
  }
}
