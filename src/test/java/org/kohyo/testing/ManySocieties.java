package org.kohyo.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * A content folder with many fictional societies: own names, contacts and three own purposes each,
 * the same for the same number.
 */
public final class ManySocieties {

  private static final String[] AREAS = {"青葉", "若葉", "白浜", "朝日", "桜台", "緑川", "美里", "光陽"};
  private static final String[] TRADES = {"電機", "製薬", "運輸", "印刷", "食品", "化学", "建設", "通信"};

  /** 都道府県, by JIS X 0401; a few societies have none. */
  private static final String[] PREFECTURES =
      ("北海道 青森県 岩手県 宮城県 秋田県 山形県 福島県 茨城県 栃木県 群馬県 埼玉県 千葉県 東京都 神奈川県 新潟県 富山県 石川県 福井県 山梨県"
              + " 長野県 岐阜県 静岡県 愛知県 三重県 滋賀県 京都府 大阪府 兵庫県 奈良県 和歌山県 鳥取県 島根県 岡山県 広島県 山口県 徳島県"
              + " 香川県 愛媛県 高知県 福岡県 佐賀県 長崎県 熊本県 大分県 宮崎県 鹿児島県 沖縄県")
          .split(" ");

  private static final String[] AREA_READINGS = {
    "あおば", "わかば", "しらはま", "あさひ", "さくらだい", "みどりかわ", "みさと", "こうよう"
  };
  private static final String[] TRADE_READINGS = {
    "でんき", "せいやく", "うんゆ", "いんさつ", "しょくひん", "かがく", "けんせつ", "つうしん"
  };

  private ManySocieties() {}

  /**
   * Copies the policy and writes the societies.
   *
   * @param real a content folder to take policy, law and site from
   * @param to an empty folder
   * @param number of societies, at most 100,000
   */
  public static void write(Path real, Path to, int number) throws IOException {
    Folders.copy(real, to, path -> !path.startsWith("societies"));
    Path societies = Files.createDirectories(to.resolve("societies"));
    for (int i = 0; i < number; i++) {
      String id = String.format(Locale.ROOT, "mihon-%05d", i);
      Files.writeString(societies.resolve(id + ".yaml"), yaml(i));
    }
  }

  private static String yaml(int number) {
    Random random = new Random(number);
    int areaAt = random.nextInt(AREAS.length);
    int tradeAt = random.nextInt(TRADES.length);
    String area = AREAS[areaAt];
    String trade = TRADES[tradeAt];
    String phone = String.format(Locale.ROOT, "03-0000-%04d", number % 10_000);
    String address = "東京都見本区" + area + (1 + random.nextInt(9)) + "丁目" + random.nextInt(30) + "番";
    // Drawn last: what was drawn before them stays.
    int place = random.nextInt(PREFECTURES.length + 1);
    String prefecture =
        place == PREFECTURES.length ? "" : "prefecture: " + PREFECTURES[place] + "\n";
    String reading = AREA_READINGS[areaAt] + TRADE_READINGS[tradeAt] + "だい" + number;
    return """
        name: 見本%1$s%2$s第%3$d健康保険組合
        reading: %6$s
        self: 当組合
        %7$s\
        demonstration: true
        notices: [riyo-mokuteki, kohyo-jiko]
        representative: 理事長 見本 太郎
        postal-code: 100-0000
        address: %4$s
        procedures-url: https://www.example.jp/%3$d/kaiji/
        fees: none
        history:
          - {date: 2022-04-01, event: enacted, decided-by: 理事会議決}
        contacts:
          - for: [complaints, disclosure]
            department: 総務課
            postal-code: 100-0000
            address: %4$s
            phone: %5$s
        adjustments:
          - add: own-benefits
            text: %2$s業に特有の保険給付の審査（第%3$d号）
            after: benefits-payment
          - add: own-health
            text: %1$s健康づくり教室の参加者の管理（第%3$d号）
            after: health-promotion
          - add: staff/own-staff
            text: %1$s事務所の入退室の管理（第%3$d号）
            after: staff/employment-management
        """
        .formatted(area, trade, number, address, phone, reading, prefecture);
  }
}
