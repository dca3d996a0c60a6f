package org.kohyo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The measuring rod is measured first. */
class TranscriptTest {

  @Test
  void riyoMokuteki_has8Sections_17Groups_67Purposes_oneLead_andItsTitle() {
    assertThat(Transcript.riyoMokuteki()).hasSize(8 + 17 + 67 + 1 + 1);
  }

  @Test
  void kohyoJiko_has17Categories_54Purposes_4Measures_andEveryStatement() {
    int statements = 1 + 2 + 4 + 1;
    int contact = 5;
    assertThat(Transcript.kohyoJiko()).hasSize(1 + 4 + 17 + 54 + 4 * 2 + statements + contact);
  }

  @Test
  void noMarkOfTheTranscriptionIsLeft() {
    List<String> all = new java.util.ArrayList<>(Transcript.riyoMokuteki());
    all.addAll(Transcript.kohyoJiko());
    assertThat(all).noneMatch(t -> t.contains(" ") || t.startsWith("・") || t.contains("記載する"));
    assertThat(all).contains("健診結果のデータ化", "電子証明書の再交付勧奨", "コラボヘルス");
  }
}
