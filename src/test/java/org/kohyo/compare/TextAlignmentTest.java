package org.kohyo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.notice.Notice;
import org.kohyo.testing.Samples;

/** Where places of a text are in another one; and comparing without a source. */
class TextAlignmentTest {

  /** The second of three parts, as it is in the other text. */
  private static String part(String first, String second, String third, String after) {
    TextAlignment alignment = TextAlignment.of(first + second + third, after);
    int from = first.length();
    return after.substring(alignment.from(from), alignment.to(from + second.length()));
  }

  @Test
  void aPartKeepsWhatWasMadeOfIt() {
    assertThat(part("1.", "利用目的", "", "1.利用目的")).isEqualTo("利用目的");
    assertThat(part("1.", "利用目的", "", "2.利用自的")).isEqualTo("利用自的");
    assertThat(part("1.", "利用目的", "", "10.利用目的")).isEqualTo("利用目的");
    assertThat(part("1.", "利用目的", "", "利用の目的")).isEqualTo("利用の目的");
    assertThat(part("【", "内部", "】", "【内部等】")).isEqualTo("内部等");
    assertThat(part("【", "内部", "】", "【の内部】")).isEqualTo("の内部");
    assertThat(part("〒", "105-0012", "東京都", "〒105-0013東京都")).isEqualTo("105-0013");
    assertThat(part("", "a", "", "")).isEmpty();
  }

  @Test
  void placesAscendAndSplitNoCharacter() {
    Samples.check(
        2_000,
        samples -> {
          String before = samples.text(20);
          String after = samples.damaged(before);
          TextAlignment alignment = TextAlignment.of(before, after);
          int last = 0;
          for (int i = 0; i <= before.length(); i++) {
            assertThat(alignment.from(i)).isBetween(last, after.length());
            assertThat(alignment.to(i)).isBetween(alignment.from(i), after.length());
            last = alignment.from(i);
            boolean split =
                last > 0
                    && last < after.length()
                    && Character.isSurrogatePair(after.charAt(last - 1), after.charAt(last));
            assertThat(split).isFalse();
          }
        });
  }

  @Test
  void withoutASourceTheChangesAreTheSameAndHaveNoReason() {
    Samples.check(
        300,
        samples -> {
          RandomNotices random = new RandomNotices(samples);
          Notice before = random.notice();
          Notice after = random.edited(before);
          List<Change> changes = new Comparer().compare(before, after).changes();
          assertThat(Application.apply(NoticeTree.of(before), changes))
              .isEqualTo(NoticeTree.of(after));
          assertThat(changes)
              .allMatch(c -> c.about().amendment().isEmpty())
              .allMatch(c -> c.about().origin() == About.Origin.SOCIETY);
        });
  }
}
