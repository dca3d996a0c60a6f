package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.policy.CanonicalWordings;
import org.kohyo.policy.Policy;

/** No id that a society may reword is unknown to {@link CanonicalWordings}. */
class CanonicalUnitsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  static List<ContentSource> sources() {
    return List.of(
        FolderSource.open(Path.of("content")),
        FolderSource.open(OverlaySource.DATA.resolve("base")));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void everyUnitIsKnown_andHasAWordingUnlessItIsAStatementOfSeveralPieces(ContentSource source) {
    SourceFiles files = new SourceFiles(source, Schemas::compile);
    PolicyLoader loader = new PolicyLoader(files, Layout.of(source.paths()));
    Policy policy = loader.load().orElseThrow();
    Units units = loader.unitsIfComplete().orElseThrow();
    CanonicalWordings canonical = new CanonicalWordings(policy);
    assertThat(units.ids()).isNotEmpty();
    for (String id : units.ids()) {
      assertThat(canonical.periods(id)).as(id).isNotEmpty();
      boolean inPieces =
          units.kind(id).orElseThrow() == Units.Kind.STATEMENT
              && policy.statements().get(id).at(DAY).orElseThrow().nodes().size() > 1;
      assertThat(canonical.at(id, DAY).isPresent()).as(id).isEqualTo(!inPieces);
    }
  }
}
