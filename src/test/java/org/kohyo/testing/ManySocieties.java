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
    String area = AREAS[random.nextInt(AREAS.length)];
    String trade = TRADES[random.nextInt(TRADES.length)];
    String phone = String.format(Locale.ROOT, "03-0000-%04d", number % 10_000);
    String address = "東京都見本区" + area + (1 + random.nextInt(9)) + "丁目" + random.nextInt(30) + "番";
    return """
        name: 見本%1$s%2$s第%3$d健康保険組合
        self: 当組合
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
        .formatted(area, trade, number, address, phone);
  }
}
