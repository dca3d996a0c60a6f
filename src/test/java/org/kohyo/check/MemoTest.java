package org.kohyo.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoTest {

  private final List<String> looked = new ArrayList<>();
  private final Memo<Integer> memo =
      new Memo<>(
          text -> {
            looked.add(text);
            return text.length();
          });

  @Test
  void aTextThatCameBefore_isNotLookedAtAgain() {
    assertThat(memo.of("ab")).isEqualTo(2);
    assertThat(memo.of("ab")).isEqualTo(2);
    assertThat(looked).containsExactly("ab");
  }

  @Test
  void itForgetsWhenItIsFull_andAnswersTheSame() {
    for (int i = 0; i <= Memo.MOST; i++) {
      memo.of("text " + i);
    }
    looked.clear();
    assertThat(memo.of("text " + Memo.MOST)).isEqualTo(("text " + Memo.MOST).length());
    assertThat(looked).isEmpty();
    assertThat(memo.of("text 0")).isEqualTo(6);
    assertThat(looked).containsExactly("text 0");
  }
}
