package org.kohyo.render.linked;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.OpenContent;
import org.kohyo.finding.Locations;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Edition;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Society;
import org.kohyo.policy.Vocabulary;

/** The notices of 見本健康保険組合, as if it were a society that there is. */
final class LinkedSamples {

  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final OpenContent CONTENT =
      new ContentLoader().open(FolderSource.open(Path.of("content")));

  private LinkedSamples() {}

  static Vocabulary vocabulary() {
    return CONTENT.vocabulary();
  }

  /** The society under another name. */
  static Society society(String name, boolean demonstration) {
    return CONTENT.society("mihon").society().orElseThrow().called(name, demonstration);
  }

  /** The same with adjustments of its own. */
  static Society adjusted(List<Adjustment> adjustments) {
    Society s = society("見本健康保険組合", false);
    return new Society(
        s.id(),
        s.name(),
        s.reading(),
        s.self(),
        s.notices(),
        false,
        s.operator(),
        s.proceduresUrl(),
        s.formsUrl(),
        s.fees(),
        s.details(),
        s.history(),
        s.amendments(),
        s.editionsFrom(),
        s.contacts(),
        adjustments,
        s.silences(),
        s.presence());
  }

  static Edition edition(Society society, String kind) {
    Assembly assembly =
        new NoticeAssembler(CONTENT.policy().orElseThrow(), Locations.none())
            .assemble(society, DAY);
    return new Edition(
        assembly.notices().stream().filter(n -> n.kind().equals(kind)).findFirst().orElseThrow(),
        assembly,
        DAY,
        Optional.of(LocalDate.of(2026, 4, 1)),
        Optional.empty());
  }
}
