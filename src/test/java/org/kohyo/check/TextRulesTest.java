package org.kohyo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.FolderSource;
import org.kohyo.content.LoadedContent;
import org.kohyo.finding.Finding;
import org.kohyo.finding.FindingPrinter;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;
import org.kohyo.finding.Remark;
import org.kohyo.finding.Severity;
import org.kohyo.notice.Assembly;
import org.kohyo.notice.Block;
import org.kohyo.notice.Notice;
import org.kohyo.notice.NoticeAssembler;
import org.kohyo.notice.Section;
import org.kohyo.notice.Unit;
import org.kohyo.policy.GroupKind;
import org.kohyo.policy.OutdatedWording;
import org.kohyo.policy.Society;
import org.kohyo.testing.Golden;

/** The rules about wording and typing: the two real notices, effective dates, hostile texts. */
class TextRulesTest {

  private static final Path SOCIETIES = Path.of("src/test/resources/org/kohyo/check/societies");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final LoadedContent CONTENT =
      new ContentLoader().load(FolderSource.open(Path.of("content")));
  private static final List<Rule> RULES = TextRules.all(CONTENT.law());

  @ParameterizedTest
  @ValueSource(strings = {"jrc", "tokyo-seinan-shitetsu"})
  void realNotices_haveTheseFindings(String id) throws IOException {
    Society society =
        CONTENT.societies().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
    NoticeAssembler assembler =
        new NoticeAssembler(CONTENT.policy().orElseThrow(), CONTENT.locations());
    List<Finding> found = findings(subject(assembler.assemble(society, DAY), DAY));
    assertThat(found).noneMatch(f -> f.severity() == Severity.ERROR);
    Golden.check(
        SOCIETIES.resolve(id + "-text.txt"),
        new FindingPrinter(Messages.in(Language.JA)).print(found));
  }

  @Test
  void aWordingIsOutdatedFromItsDayOn() {
    String text = "番号法第19条第7号に基づく情報連携";
    assertThat(rules(text, LocalDate.of(2021, 8, 31))).isEmpty();
    assertThat(rules(text, LocalDate.of(2021, 9, 1))).containsExactly("wording-number-act-article");
  }

  @Test
  void everyDatedWordingBeginsOnItsDay() {
    for (OutdatedWording wording : CONTENT.law().wordings()) {
      wording
          .period()
          .from()
          .ifPresent(from -> assertThat(wording.period().contains(from.minusDays(1))).isFalse());
    }
    String card = "健康保険証又は被保険者証の確認";
    assertThat(rules(card, LocalDate.of(2024, 12, 1))).isEmpty();
    assertThat(rules(card, LocalDate.of(2024, 12, 2))).containsExactly("wording-insurance-card");
    assertThat(rules(card, LocalDate.of(2025, 12, 2)))
        .containsExactly("wording-insurance-card", "wording-health-card");
  }

  @Test
  void theMatterOfANumberMayStandInTheLabelOrTheHeading() {
    assertThat(rules("法第23条に定める場合", DAY)).isEmpty();
    assertThat(rules(notice("第三者提供", "法第23条に定める場合"), DAY))
        .containsExactly("wording-appi-third-party");
  }

  @Test
  void generalKnowledgeIsNeverMoreThanAdvice() {
    assertThat(CONTENT.law().wordings())
        .filteredOn(w -> w.status() == org.kohyo.policy.Law.Status.GENERAL)
        .isNotEmpty()
        .allMatch(w -> w.severity() == Severity.ADVICE);
  }

  @Test
  void noTextStopsARule() {
    Random random = new Random(20261122);
    List<String> texts = new ArrayList<>(hostile());
    for (int i = 0; i < 2000; i++) {
      texts.add(random(random, random.nextInt(60)));
    }
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> texts.forEach(text -> rules(text, DAY)));
  }

  /** Texts of the greatest length, made of what the patterns look for. */
  private static List<String> hostile() {
    List<String> long2000 = new ArrayList<>(List.of("", " ", "\uFFFC", "𠮷", "\uD842"));
    for (String part :
        List.of(
            "（",
            "）",
            "((",
            "「）",
            "1)",
            "[",
            " ",
            "　あ",
            "あ 亜",
            "※",
            "※を記載する",
            "○",
            "○1",
            "_",
            "X",
            "令和 ",
            "【",
            "【名",
            "0",
            "0-",
            "03-0000-",
            "〒",
            "@",
            "a@",
            "http://",
            "法",
            "法第23条",
            "個人情報保護法(",
            "安全管理",
            "外国",
            "健康保険料",
            "被保険者証",
            "保険証の",
            "子ども",
            "がん",
            "厚生労働省の",
            "平成17年4月",
            "為",
            "の為",
            "理事長 ",
            "組合 課",
            "例",
            "ここに",
            "𠮷",
            "髙\uDB40\uDD00")) {
      long2000.add(part.repeat(2000 / part.length()));
    }
    return long2000;
  }

  /** Any code points, many of them from the alphabet of the patterns. */
  private static String random(Random random, int length) {
    String alphabet = "（）「」()【】[]○●〇※XＸ０1２条第法号 　-・及又為証例@〒年月日\uD842\uDFB7";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
    }
    return text.toString();
  }

  private static List<String> rules(String text, LocalDate day) {
    return rules(notice("区分", text), day);
  }

  private static List<String> rules(Notice notice, LocalDate day) {
    Assembly assembly =
        new Assembly(notice.society(), List.of(notice), List.of(), List.of(), java.util.Map.of());
    Subject subject = subject(assembly, day);
    return RULES.stream()
        .flatMap(rule -> rule.check(subject).stream())
        .map(remark -> remark.finding().rule())
        .toList();
  }

  private static Subject subject(Assembly assembly, LocalDate day) {
    return new Subject(
        assembly,
        new org.kohyo.policy.CanonicalWordings(CONTENT.policy().orElseThrow()),
        day,
        CONTENT.locations());
  }

  private static List<Finding> findings(Subject subject) {
    return RULES.stream()
        .flatMap(rule -> rule.check(subject).stream())
        .map(Remark::finding)
        .distinct()
        .toList();
  }

  private static Notice notice(String label, String text) {
    Society society =
        new Society(
            "mihon",
            "見本健康保険組合",
            Optional.empty(),
            "当組合",
            List.of("riyo-mokuteki"),
            true,
            Optional.empty(),
            List.of(),
            List.of());
    Block group =
        new Block.PurposeGroup(
            "s/g",
            GroupKind.Nature.INTERNAL,
            "【",
            Unit.of("s/g", label),
            "】",
            List.of(new Block.Item(Unit.of("item", text), List.of())));
    Section section = new Section("s", "1.", Unit.of("s", "業務"), List.of(group));
    return new Notice(society, "riyo-mokuteki", Unit.of("title", "公表事項"), "公表事項", List.of(section));
  }
}
