package org.kohyo.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kohyo.compare.ChangeTable;
import org.kohyo.compare.Comparison;
import org.kohyo.notice.Edition;
import org.kohyo.notice.Unit;
import org.kohyo.verify.UnitVerdict.Fate;
import org.kohyo.verify.read.Line;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.Run;

/** What is said of a file in which one thing is not as it should be. */
class DiagnosisTest {

  static Stream<Arguments> editions() {
    return Notices.ALL.stream()
        .flatMap(e -> Stream.of(Arguments.of(e, true), Arguments.of(e, false)));
  }

  static List<Token> script(Edition edition) {
    return Script.of(edition.notice(), Notices.FURNITURE, Reading.Form.PAGE);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void whereNothingDiffersAllMatches(Edition edition, boolean items) {
    Placement placement =
        new Placement(edition.notice(), script(edition), Spoken.of(edition.notice(), items).page());
    assertThat(Diagnosis.outcome(placement).verdicts())
        .allSatisfy(unit -> assertThat(unit.fate()).isEqualTo(Fate.MATCHES));
  }

  /** One edit of a file and what is to be said of it. */
  record Case(String name, Edition edition, Consumer<Spoken> edit, List<String> said) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Case purposes(String name, Consumer<Spoken> edit, String... said) {
    Edition edition = Notices.of("tokyo-seinan-shitetsu", "riyo-mokuteki");
    return new Case(name, edition, edit, List.of(said));
  }

  private static Case facts(String name, Consumer<Spoken> edit, String... said) {
    return new Case(name, Notices.of("jrc", "kohyo-jiko"), edit, List.of(said));
  }

  private static void move(Spoken spoken, String line, String behind) {
    Line moved = spoken.lines.remove(spoken.index(line));
    spoken.lines.add(spoken.index(behind) + 1, moved);
  }

  private static void around(Spoken spoken) {
    List<String> headings =
        spoken.lines.stream().map(Line::text).filter(t -> t.matches("\\d+\\. .*")).toList();
    List<Line> before =
        new ArrayList<>(Stream.of("サイト内検索", "ホーム", "個人情報について").map(Spoken::foreign).toList());
    before.add(spoken.lines.remove(0));
    Stream.of("公表者", "見本健康保険組合", "印刷用", "PDF（A4・3ページ、120KB）", "目次")
        .map(Spoken::foreign)
        .forEach(before::add);
    headings.stream().map(Spoken::foreign).forEach(before::add);
    spoken.lines.addAll(0, before);
    Stream.of("版の履歴", "これまでの版", "ページの先頭へ", "個人情報の利用目的", "Copyright 2026")
        .map(Spoken::foreign)
        .forEach(spoken.lines::add);
  }

  static Stream<Case> cases() {
    String payment = "保険給付の実施";
    return Stream.of(
        purposes(
            "a letter changed",
            s -> s.change(payment, t -> "保険給附の実施"),
            "ALTERED benefits-payment 保険給附の実施"),
        purposes(
            "a letter deleted",
            s -> s.change(payment, t -> "保険給の実施"),
            "ALTERED benefits-payment 保険給の実施"),
        purposes(
            "a letter inserted",
            s -> s.change(payment, t -> "保険給付等の実施"),
            "ALTERED benefits-payment 保険給付等の実施"),
        purposes(
            "a letter before",
            s -> s.change(payment, t -> "非保険給付の実施"),
            "ALTERED benefits-payment 非保険給付の実施"),
        purposes(
            "a letter behind",
            s -> s.change(payment, t -> "保険給付の実施等"),
            "ALTERED benefits-payment 保険給付の実施等"),
        purposes(
            "invisible character",
            s -> s.change(payment, t -> "保険給\u200b付の実施"),
            "ALTERED benefits-payment 保険給\u200b付の実施"),
        purposes(
            "space inside",
            s -> s.change(payment, t -> "保険給付 の実施"),
            "ALTERED benefits-payment 保険給付 の実施"),
        purposes(
            "title altered",
            s -> s.change(s.lines.get(0).text(), t -> t.replace("目的", "日的")),
            "ALTERED title 東京西南私鉄連合健康保険組合が取り扱う個人情報の利用日的"),
        purposes("title missing", s -> s.lines.remove(0), "MISSING title "),
        purposes(
            "heading altered",
            s -> s.change("保険料の徴収等に必要な利用目的", t -> "保険料の徴収に必要な利用目的"),
            "ALTERED premiums 保険料の徴収に必要な利用目的"),
        purposes(
            "heading altered, contents list exact",
            s -> {
              around(s);
              s.change("保険料の徴収等に必要な利用目的", t -> "保険料の徴収に必要な利用目的");
            },
            "ALTERED premiums 保険料の徴収に必要な利用目的"),
        purposes(
            "first heading altered, contents list exact",
            s -> {
              around(s);
              s.change("被保険者等に対する保険給付に必要な利用目的", t -> "被保険者等に対する給付に必要な利用目的");
            },
            "ALTERED insurance-benefits 被保険者等に対する給付に必要な利用目的"),
        purposes(
            "shell and an item dropped",
            s -> {
              around(s);
              s.lines.remove(s.index(payment));
            },
            "MISSING benefits-payment "),
        purposes(
            "item dropped", s -> s.lines.remove(s.index(payment)), "MISSING benefits-payment "),
        purposes(
            "item moved to another group",
            s -> move(s, "各社共済組合加入・脱退管理", "保険料率変更の通知"),
            "MOVED mutual-aid-membership 各社共済組合加入・脱退管理"),
        purposes(
            "two swapped",
            s -> move(s, "番号法に定める利用事務", payment),
            "MOVED number-act-use 番号法に定める利用事務"),
        purposes(
            "item twice",
            s -> s.lines.add(s.index(payment), s.lines.get(s.index(payment))),
            "EXTRA benefits-payment 保険給付の実施"),
        purposes(
            "item twice, far away",
            s -> s.lines.add(s.index("保険料率変更の通知") + 1, s.lines.get(s.index(payment))),
            "EXTRA premiums-rate-notice 保険給付の実施"),
        purposes(
            "paragraph inserted",
            s -> s.lines.add(s.index(payment) + 1, s.own("また、第三者に販売することがあります。")),
            "EXTRA benefits-payment また、第三者に販売することがあります。"),
        purposes(
            "number changed", s -> s.change("2. ", t -> "3. "), "MARK premiums 3. 保険料の徴収等に必要な利用目的"),
        purposes("number lost", s -> s.change("2. ", t -> ""), "MARK premiums 保険料の徴収等に必要な利用目的"),
        purposes(
            "bracket lost",
            s -> s.change("】", t -> ""),
            "MARK insurance-benefits/internal 健保組合内部での利用に係る事項"),
        purposes(
            "two items run together",
            s -> {
              int at = s.index(payment);
              Line first = s.lines.remove(at);
              Line second = s.lines.get(at);
              s.lines.set(
                  at,
                  new Line(
                      List.of(),
                      Stream.concat(first.runs().stream(), second.runs().stream()).toList()));
            },
            "MARK mutual-aid-membership 保険給付の実施各社共済組合加入・脱退管理"),
        purposes(
            "a line split",
            s -> {
              int at = s.index(payment);
              Run run = s.lines.remove(at).runs().get(0);
              for (String half : List.of("の実施", "保険給付")) {
                s.lines.add(
                    at,
                    new Line(
                        List.of(),
                        List.of(new Run(half, run.item(), "", Run.Kind.TEXT, run.ours()))));
              }
            },
            "ALTERED benefits-payment 保険給付\nの実施"),
        purposes(
            "section dropped",
            s -> {
              int from = s.index("2. 保険料の徴収等に必要な利用目的");
              int to = s.index("3. 保健事業に必要な利用目的");
              s.lines.subList(from, to).clear();
            },
            "MISSING*"),
        facts(
            "phone digit",
            s -> s.change("03-6672-1505", t -> "03-6672-1506"),
            "ALTERED contact/complaints/phone 03-6672-1506"),
        facts(
            "postal code and address",
            s -> {
              s.change("105-0012", t -> "105-0013");
              s.change("東京都港区芝大門1-1-3", t -> "東京都港区浜松町1-1-3");
            },
            "ALTERED contact/complaints/postal-code 105-0013",
            "ALTERED contact/complaints/address 東京都港区浜松町1-1-3"),
        facts(
            "text in a cell altered",
            s -> s.change("保険料の徴収", t -> "保険料の徴取"),
            "ALTERED eligibility/premium-collection 保険料の徴取"),
        facts(
            "text in a cell dropped",
            s -> s.change("保険料の徴収", t -> ""),
            "MISSING eligibility/premium-collection "),
        facts(
            "phone dropped",
            s -> s.change("03-6672-1505", t -> ""),
            "MISSING contact/complaints/phone "),
        facts(
            "label wrong",
            s -> s.change("電話：", t -> "FAX："),
            "MARK contact/complaints/phone FAX：03-6672-1505"),
        facts(
            "department altered",
            s -> s.change("総務課", t -> "総務部"),
            "ALTERED contact/complaints/department 総務部"));
  }

  static Stream<Arguments> casesBothWays() {
    return cases().flatMap(c -> Stream.of(Arguments.of(c, true), Arguments.of(c, false)));
  }

  private static Diagnosis diagnose(Edition edition, Spoken spoken) {
    return Diagnosis.of(edition, script(edition), Notices.FURNITURE, spoken.page());
  }

  private static List<String> said(Diagnosis diagnosis) {
    return diagnosis.units().stream()
        .filter(unit -> unit.fate() != Fate.MATCHES)
        .map(unit -> unit.fate() + " " + unit.id() + " " + unit.read())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("casesBothWays")
  void whatBecameOfOneUnit(Case one, boolean items) {
    Spoken spoken = Spoken.of(one.edition().notice(), items);
    one.edit().accept(spoken);
    Diagnosis diagnosis = diagnose(one.edition(), spoken);
    List<String> said = said(diagnosis);
    if (one.said().equals(List.of("MISSING*"))) {
      assertThat(said).hasSizeGreaterThan(5).allMatch(unit -> unit.startsWith("MISSING premiums"));
    } else {
      assertThat(said).isEqualTo(one.said());
    }
    boolean marks = said.stream().allMatch(unit -> unit.startsWith("MARK"));
    assertThat(diagnosis.comparison().isPresent()).isEqualTo(!marks);
    diagnosis.comparison().ifPresent(c -> assertThat(ChangeTable.of(c, true).rows()).isNotEmpty());
  }

  /** As print says it: society above, contents with page numbers, a foot. */
  private static Spoken printed(Edition edition) {
    Spoken spoken = Spoken.of(edition.notice(), false);
    List<Line> contents = new ArrayList<>(List.of(Spoken.foreign("目次")));
    for (Line line : spoken.lines) {
      if (line.text().matches("\\d+\\. .*")) {
        contents.add(Spoken.foreign(line.text() + " 3"));
      }
    }
    spoken.lines.addAll(1, contents);
    spoken.lines.add(0, Spoken.foreign(edition.notice().society().name()));
    spoken.lines.add(Spoken.foreign(edition.notice().shortTitle() + " 令和8年4月1日版"));
    return spoken;
  }

  private static List<String> print(Edition edition, Consumer<Spoken> edit) {
    Spoken spoken = printed(edition);
    edit.accept(spoken);
    return said(
        Diagnosis.of(edition, script(edition), Notices.FURNITURE, spoken.as(Reading.Form.PDF)));
  }

  @Test
  void inPrintContentsAndFootAreNoExtras() {
    for (Edition edition : Notices.ALL) {
      assertThat(print(edition, s -> {}))
          .hasSize(1)
          .allMatch(unit -> unit.startsWith("MARK title"));
      assertThat(print(edition, s -> s.lines.remove(s.lines.size() - 2)))
          .isNotEmpty()
          .allMatch(unit -> unit.matches("(?s)(MISSING|ALTERED).*"));
    }
    Edition purposes = Notices.of("tokyo-seinan-shitetsu", "riyo-mokuteki");
    assertThat(print(purposes, s -> s.change("保険料の徴収等に必要な利用目的", t -> "保険料の徴収に必要な利用目的")))
        .containsExactly("ALTERED premiums 保険料の徴収に必要な利用目的");
    assertThat(print(purposes, s -> s.lines.add(Spoken.foreign("第三者に販売します。"))))
        .hasSize(1)
        .allMatch(unit -> unit.startsWith("EXTRA") && unit.endsWith("第三者に販売します。"));
    assertThat(print(purposes, s -> s.lines.add(2, Spoken.foreign("第三者に販売します。"))))
        .containsExactly("EXTRA title 第三者に販売します。");
  }

  @Test
  void theComparisonShowsWhatWasFound() {
    Edition edition = Notices.of("tokyo-seinan-shitetsu", "riyo-mokuteki");
    Spoken spoken = Spoken.of(edition.notice(), false);
    spoken.change("保険給付の実施", t -> "保険給附の実施");
    move(spoken, "各社共済組合加入・脱退管理", "保険料率変更の通知");
    spoken.lines.add(spoken.index("番号法に定める利用事務") + 1, spoken.own("また、第三者に販売します。"));
    spoken.lines.remove(spoken.index("第三者行為に係る損害賠償請求"));
    Comparison comparison = diagnose(edition, spoken).comparison().orElseThrow();
    assertThat(comparison.before()).contains(edition.notice());
    assertThat(comparison.changes())
        .extracting(c -> c.getClass().getSimpleName() + " " + c.id())
        .containsExactlyInAnyOrder(
            "Amended benefits-payment",
            "Moved mutual-aid-membership",
            "Added extra-1",
            "Removed third-party-damages");
    assertThat(comparison.after().orElseThrow().units().map(Unit::text).toList())
        .containsSubsequence("番号法に定める利用事務", "また、第三者に販売します。")
        .containsSubsequence("保険料率変更の通知", "各社共済組合加入・脱退管理")
        .doesNotContain("第三者行為に係る損害賠償請求");
  }

  @Test
  void aLinkThatLeadsElsewhereAndKanaThatReadOtherwise() {
    Edition edition = Notices.of("jrc", "kohyo-jiko");
    Spoken spoken = Spoken.of(edition.notice(), false);
    int at = spoken.index("03-6672-1505");
    List<Run> runs = new ArrayList<>(spoken.lines.get(at).runs());
    runs.replaceAll(
        r ->
            r.text().equals("03-6672-1505")
                ? new Run(r.text(), "", "tel:+81366721506", r.kind(), false)
                : r);
    spoken.lines.set(at, new Line(List.of(), runs));
    assertThat(said(diagnose(edition, spoken)))
        .containsExactly("MARK contact/complaints/phone 03-6672-1505 (tel:+81366721506)");
  }
}
