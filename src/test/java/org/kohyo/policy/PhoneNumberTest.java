package org.kohyo.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "03-6672-1505, tel:+81366721505",
    "03-6672-1505（内線123）, tel:+81366721505;ext=123",
    "03-0000-0000（内線00000001）, tel:+81300000000;ext=00000001",
    "0120-123456, tel:+81120123456",
    "0800-123-4567, tel:+818001234567",
  })
  void links(String display, String uri) {
    assertThat(new PhoneNumber(display).uri()).isEqualTo(uri);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0366721505",
        "6672-1505",
        "00-3667-2150",
        "0-03667-2150",
        "03-6672-150",
        "03-6672-150512",
        "03-6672-1505-",
        "03--6672-1505",
        "０３-6672-1505",
        "03-6672-1505 ",
        "03-6672-1505（内線）",
        "03-6672-1505（内線123456789）",
        "03-6672-1505（内線1）（内線2）",
        "03-6672-1505\n"
      })
  void nothingElseIsANumber(String text) {
    assertThatThrownBy(() -> new PhoneNumber(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1050012", "105-001", "１０５-0012", "〒105-0012", "105-0012\n"})
  void nothingElseIsAPostalCode(String text) {
    assertThatThrownBy(() -> new PostalCode(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
