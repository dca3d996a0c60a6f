package org.kohyo.content;

import java.util.List;
import java.util.Optional;
import org.kohyo.content.FileShapes.RequirementsFile;
import org.kohyo.content.FileShapes.WordingFile;
import org.kohyo.policy.Law;
import org.kohyo.policy.OutdatedWording;
import org.kohyo.policy.Requirement;

/** Reads {@code law/}. Without it nothing would be checked, and nobody would notice: it must be. */
final class LawLoader {

  private LawLoader() {}

  static Law load(SourceFiles files) {
    Optional<List<Requirement>> requirements =
        files
            .yaml(Layout.REQUIREMENTS, "requirements", RequirementsFile.class)
            .map(LawMapper::requirements);
    Optional<List<OutdatedWording>> wordings =
        files.yaml(Layout.OUTDATED, "wording", WordingFile.class).map(LawMapper::wordings);
    return new Law(requirements.orElse(List.of()), wordings.orElse(List.of()));
  }
}
