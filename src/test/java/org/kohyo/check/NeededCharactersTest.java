package org.kohyo.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeededCharactersTest {

  @ParameterizedTest
  @CsvSource({
    "被保険者証, 被保険者証",
    "(?:健康保険)?被保険者証(?!明), 被保険者証",
    "再交付(?:の)?勧奨, 再交付勧奨",
    "の?証書{0}類, 証類",
    "一|二, ''",
    "(?<=の)為(?!替)|上の為に|為, 為",
    "一条|, ''",
    "(一|二)条, 条",
    "[一\\]二]条\\p{IsHan}号, 条号",
    "[一[二]三]条, ''",
    "a1条+, 条",
  })
  void findsWhatEveryMatchHas(String regex, String needed) {
    assertThat(NeededCharacters.of(Pattern.compile(regex))).isEqualTo(needed);
  }
}
