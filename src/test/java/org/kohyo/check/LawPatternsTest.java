package org.kohyo.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules of the law read out of single texts, and what they must not. */
class LawPatternsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "医療保険事務に関すること",
        "健康保険組合の業務のため",
        "業務に必要なため",
        "事業活動に用いるため。",
        "健康保険事業の円滑な運営",
        "その他これに関連する業務",
        "その他、これらに付随する一切の業務",
        "前各号に附帯する事業",
        "その他当組合が必要と認める事項",
        "その他"
      })
  void vaguePurposes(String purpose) {
    assertThat(PurposesRequirement.vague(purpose)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "その他の窓口業務における本人の確認",
        "業務の適正処理のための照会または回答",
        "適正な経理業務の執行",
        "当組合の管理運営業務に係る記録資料",
        "当組合の管理運営業務のうち、業務の維持・改善のための基礎資料",
        "医療費分析・疾病分析",
        "健康保険事業の統計の作成",
        "算定基礎届・月額変更届業務の実施",
        "保険給付の実施",
        "番号法に定める利用事務"
      })
  void purposesThatSayEnough(String purpose) {
    assertThat(PurposesRequirement.vague(purpose)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "コラボヘルス",
        "コラボヘルスの一環である健診結果の事業者への提供",
        "健診結果の事業所への提供",
        "特定健診の結果に関する事業主等との情報共有",
        "事業主への健康診断結果の報告",
        "保健指導の実施状況の事業主への通知"
      })
  void sharingWithEmployers(String purpose) {
    assertThat(SharingPurposes.tellsOfEmployers(purpose)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "スコアリングレポート",
        "高額療養費の自動払いにおける事業主への支払い",
        "保険給付の事業主経由による申請・届出",
        "健診に関する事務委託業者への提供",
        "健診結果の委託事業者への提供",
        "健診実施事業者への健診の申込内容の通知",
        "事業主からの健診結果の受領",
        "健診結果を集計した資料の事業主への提供",
        "本人の同意を得た健診結果の事業主への提供",
        "特定健診、保健指導の実施状況管理及び国への報告"
      })
  void noSharingWithEmployers(String purpose) {
    assertThat(SharingPurposes.tellsOfEmployers(purpose)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"個人番号", "マイナンバー", "氏名、個人番号、住所", "特定個人情報", "個人番号（12桁）"})
  void theIndividualNumber(String item) {
    assertThat(JointUseNumberRequirement.holdsNumber(item)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "個人番号を除く資格情報",
        "資格情報（個人番号を除く。）",
        "資格情報（マイナンバーは含みません）",
        "資格情報（個人番号（マイナンバー）を含まない）",
        "特定個人情報以外の資格情報",
        "被保険者等記号・番号",
        "個人番号カードの有無",
        "マイナンバーカードの保険証としての利用登録",
        "社員個人番号",
        "法人番号"
      })
  void noIndividualNumber(String item) {
    assertThat(JointUseNumberRequirement.holdsNumber(item)).isFalse();
  }
}
