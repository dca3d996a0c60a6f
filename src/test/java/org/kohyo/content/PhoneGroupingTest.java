package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneGroupingTest {

  @Test
  void readsTheFileOfJapanAlone() {
    List<String> read = new ArrayList<>();
    PhoneNumberUtil numbers =
        PhoneNumberUtil.createInstance(
            file -> {
              read.add(file);
              return PhoneNumberUtil.class.getResourceAsStream(file);
            });
    PhoneGrouping grouping = new PhoneGrouping(() -> numbers);
    assertThat(read).isEmpty();
    assertThat(grouping.of("0366721505")).contains("03-6672-1505");
    assertThat(grouping.of("09012345678")).contains("090-1234-5678");
    assertThat(grouping.of("0300000000")).isEmpty();
    assertThat(grouping.of("01012125550")).isEmpty();
    assertThat(read).hasSize(1).allMatch(file -> file.endsWith("_JP"));
  }
}
