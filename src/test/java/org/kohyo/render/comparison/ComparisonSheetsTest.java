package org.kohyo.render.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.compare.Differences;
import org.kohyo.compare.Differences.Standing;
import org.kohyo.compare.Version;
import org.kohyo.policy.TableOptions;
import org.kohyo.render.comparison.ComparisonSheet.Column;
import org.kohyo.render.comparison.ComparisonSheet.Count;
import org.kohyo.render.comparison.ComparisonSheet.Fact;
import org.kohyo.render.comparison.ComparisonSheet.GroupSheet;
import org.kohyo.render.comparison.ComparisonSheet.Part;
import org.kohyo.render.comparison.SheetRow.SheetCell;
import org.kohyo.render.comparison.SheetRow.SheetRun;

class ComparisonSheetsTest {

  private static final TableOptions OLD_FIRST = new TableOptions(false, true, false, true);

  private static ComparisonSheet sheet() {
    return Tables.sheet(Tables.one(Standing.IN_FORCE), TableOptions.DEFAULT);
  }

  private static GroupSheet group() {
    return sheet().groups().get(0);
  }

  private static List<SheetRow.Unit> units(ComparisonSheet sheet) {
    return sheet.groups().get(0).rows().stream()
        .filter(SheetRow.Unit.class::isInstance)
        .map(SheetRow.Unit.class::cast)
        .toList();
  }

  private static String text(SheetCell cell) {
    StringBuilder text = new StringBuilder(cell.label()).append(cell.fixed());
    cell.lines().forEach(line -> line.runs().forEach(run -> text.append(run.text())));
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "IN_FORCE, true, 新旧対照表, 改正後, 改正前",
    "IN_FORCE, false, 新旧対照表, 改正前, 改正後",
    "PROPOSED, true, 新旧対照表, 改正案, 現行",
    "PROPOSED, false, 新旧対照表, 現行, 改正案",
    "CORRECTION, true, 正誤表, 誤, 正",
    "CORRECTION, false, 正誤表, 誤, 正",
  })
  void columnsAreCalledByTheStanding_andMisprintsAlwaysStandLeft(
      Standing standing, boolean newFirst, String title, String left, String right) {
    TableOptions options = new TableOptions(newFirst, false, true, true);
    ComparisonSheet sheet = Tables.sheet(Tables.one(standing), options);
    assertThat(sheet.title()).isEqualTo(title);
    assertThat(sheet.columns()).extracting(Column::heading).containsExactly(left, right);
    // The cells stand under their own headings.
    assertThat(units(sheet))
        .allSatisfy(
            unit ->
                assertThat(unit.cells())
                    .extracting(SheetCell::newer)
                    .containsExactlyElementsOf(
                        sheet.columns().stream().map(Column::newer).toList()));
    boolean newerLeft = sheet.columns().get(0).newer();
    assertThat(text(units(sheet).get(0).cells().get(0)))
        .isEqualTo("・番号法第19条第" + (newerLeft ? "８" : "７") + "号に基づく情報照会");
  }

  @Test
  void optionsTakeTheRemarksAndTheCaptionAway() {
    Differences one = Tables.one(Standing.IN_FORCE);
    assertThat(Tables.sheet(one, TableOptions.DEFAULT).remarks()).isEmpty();
    assertThat(Tables.sheet(one, TableOptions.DEFAULT).caption()).isEqualTo("（下線の部分は改正部分）");
    assertThat(Tables.sheet(one, OLD_FIRST).remarks()).isEqualTo("備考");
    assertThat(Tables.sheet(one, OLD_FIRST).caption()).isEmpty();
  }

  @Test
  void unitsAreCountedByKind_inTheOrderOfReviewers() {
    assertThat(group().counts())
        .extracting(Count::text)
        .containsExactly("追加 1件", "削除 1件", "変更 3件", "移動 1件", "番号の変更 1件");
    assertThat(sheet().summary())
        .isEqualTo("違いは、追加 1件、削除 1件、変更 3件、移動 1件、番号の変更 1件（以上のうち表記のみ 1件）です。");
    assertThat(Tables.sheet(Tables.many(), TableOptions.DEFAULT).summary())
        .isEqualTo("7組合を比べ、4組合の公表文に違いがあります。同じ変更を一つにまとめた表は2件です（追加 2件、削除 2件、変更 6件、移動 2件、番号の変更 2件）。");
  }

  @Test
  void theNoticesOfOneSocietyAreSummedUp() {
    Differences one = Tables.one(Standing.IN_FORCE);
    Differences two =
        new Differences(
            one.before(),
            one.after(),
            one.standing(),
            List.of(one.groups().get(0), one.groups().get(0)),
            1,
            List.of(),
            List.of());
    assertThat(Tables.sheet(two, TableOptions.DEFAULT).summary())
        .isEqualTo("違いは、追加 2件、削除 2件、変更 6件、移動 2件、番号の変更 2件です。");
  }

  @Test
  void unchangedRunsSayTheirNumbersAndHowMany() {
    assertThat(group().rows())
        .contains(
            new SheetRow.Omitted("（略）", 1, "1件"),
            new SheetRow.Omitted("2.～5.　（略）", 4, "4件"),
            new SheetRow.Omitted("7.　（略）", 1, "1件"),
            new SheetRow.Heading(2, "【他の事業者等への情報提供を伴う事項】"));
  }

  @Test
  void everyUnitSaysWhatHappensToIt_andWhoseChangeItIs() {
    assertThat(units(sheet()))
        .extracting(SheetRow.Unit::remark)
        .containsExactly(
            "変更（共通）", "追加（共通）", "削除（共通）", "番号の変更（共通）", "移動（組合独自）", "表記のみ（共通・独自）", "変更（組合独自）", "");
  }

  @Test
  void aSideWithoutTheUnitHasTheFixedWord() {
    List<SheetRow.Unit> units = units(sheet());
    assertThat(units.get(1).cells()).extracting(SheetCell::fixed).containsExactly("", "（新設）");
    assertThat(units.get(2).cells()).extracting(SheetCell::fixed).containsExactly("（削る）", "");
    assertThat(text(units.get(6).cells().get(0))).isEqualTo("電話：03-0000-0001");
  }

  @Test
  void aLineFeedBeginsALine_andUnderliningGoesOnThere() {
    SheetCell removed = units(sheet()).get(2).cells().get(1);
    assertThat(removed.lines())
        .containsExactly(
            new SheetRow.Line(List.of(new SheetRun("・被保険者証の交付", true, true))),
            new SheetRow.Line(List.of(new SheetRun("被保険者証の検認を含みます。", true, false))));
  }

  @Test
  void aMovedUnitSaysWhenceAndWhither_withoutQuotingAll() {
    assertThat(units(sheet()).get(4).cells())
        .extracting(SheetCell::note)
        .containsExactly("（「保健事業の実施に係る計画の策定及びその評価並びにこれらに附…」の次へ移動）", "（先頭から移動）");
  }

  @Test
  void reasonsStandOnce_theCanonicalOnesApart() {
    List<Part> parts = group().parts();
    assertThat(parts).extracting(Part::heading).containsExactly("共通の文言の改定", "組合独自の変更");
    assertThat(parts).extracting(Part::count).containsExactly("5件", "3件");
    assertThat(parts.get(0).reasons()).hasSize(1);
    assertThat(parts.get(0).reasons().get(0).facts())
        .containsExactly(
            new Fact("改定日", "令和3年9月1日"),
            new Fact("理由", "番号法の改正により、引用する号が変わるため。"),
            new Fact("根拠", "デジタル社会の形成を図るための関係法律の整備に関する法律（令和3年法律第37号）"),
            new Fact("決定日", "令和3年7月15日"));
    assertThat(parts.get(0).reasons().get(0).units())
        .containsExactly("・番号法第19条第８号に基づく情報照会（変更）", "・被保険者証の交付 被保険者証の検認を含みます。（削除）");
    assertThat(parts.get(0).unexplained()).hasSize(3);
    assertThat(parts.get(1).reasons().get(0).units())
        .containsExactly("事業所及び 共済組合（表記のみ）", "電話：03-0000-0001（変更）");
    assertThat(parts.get(1).unexplained()).containsExactly("健診の案内（移動）");
  }

  @Test
  void ofManyUnitsAReasonNamesTheFirst() {
    ComparisonSheet sheet =
        Tables.sheets()
            .of(
                Tables.one(Standing.IN_FORCE),
                TableOptions.DEFAULT,
                List.of(Tables.large(12, "長い文")));
    assertThat(sheet.groups().get(0).parts().get(0).reasons().get(0).units())
        .hasSize(10)
        .startsWith("1. 長い文第８号長い文の終わり1（変更）")
        .endsWith("9. 長い文第８号長い文の終わり9（変更）", "ほか3件");
  }

  @Test
  void thePublicIsToldWhy_butNotWhoseChangeItIs() {
    ComparisonSheet sheet = sheet().forPublic();
    assertThat(sheet.groups().get(0).parts()).hasSize(1);
    assertThat(sheet.groups().get(0).parts().get(0).unexplained()).isEmpty();
    assertThat(units(sheet)).extracting(SheetRow.Unit::remark).contains("変更", "表記のみ", "移動");
    assertThat(sheet.toString()).contains("号が変わるため").doesNotContain("共通", "独自");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', 2021-09-01, IN_FORCE, 令和3年9月1日の版",
        "'', -, IN_FORCE, 以前の版",
        "'', -, PROPOSED, 現在の版",
        "main, -, IN_FORCE, main",
        "main, 2030-01-01, IN_FORCE, main",
        "main, 2021-09-01, IN_FORCE, main（令和3年9月1日現在）",
        "'', 1800-01-01, IN_FORCE, 1800-01-01の版",
      })
  void sidesAreNamedByRevision_orByTheirFirstDay(
      String name, LocalDate day, Standing standing, String expected) {
    Differences one = Tables.one(standing);
    Differences named =
        new Differences(
            new Version(name, Optional.ofNullable(day)),
            new Version("新", Optional.of(LocalDate.of(2030, 1, 1))),
            standing,
            one.groups(),
            1,
            List.of(),
            List.of());
    Column older = Tables.sheet(named, TableOptions.DEFAULT).columns().get(1);
    assertThat(older.version()).isEqualTo(expected);
  }

  @Test
  void groupsNameTheirSocieties_andSocietiesOfOneSideAreListed() {
    ComparisonSheet sheet = Tables.sheet(Tables.many(), TableOptions.DEFAULT);
    assertThat(sheet.groups())
        .extracting(GroupSheet::society)
        .containsExactly("例示第一健康保険組合 ほか2組合", "見本健康保険組合");
    assertThat(sheet.groups().get(0).members()).hasSize(3);
    assertThat(sheet.groups())
        .extracting(GroupSheet::whole)
        .containsExactly("この公表文は、全体が新しく加わります。", "");
    assertThat(sheet.absences())
        .extracting(a -> a.members().get(0).id())
        .containsExactly("shin", "kyu");
    assertThat(sheet.columns().get(0).version()).isEqualTo("作業<U+202E>中");
  }

  @Test
  void noDifferenceIsSaid() {
    Differences one = Tables.one(Standing.IN_FORCE);
    Differences none =
        new Differences(
            one.before(), one.after(), one.standing(), List.of(), 3, List.of(), List.of());
    ComparisonSheet sheet = Tables.sheet(none, TableOptions.DEFAULT);
    assertThat(sheet.summary()).isEqualTo("公表文の違いはありません。");
    assertThat(sheet.groups()).isEmpty();
  }
}
