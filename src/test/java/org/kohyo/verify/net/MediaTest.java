package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kohyo.testing.Samples;

class MediaTest {

  private static byte[] latin(String text) {
    return text.replace("_", "\0").getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html|<!DOCTYPE html>|PAGE|false",
        "application/xhtml+xml|<html>|PAGE|false",
        "text/html|{% if %}<html>|PAGE|false",
        "text/plain|<html>|PAGE|true",
        "application/octet-stream|<html>|PAGE|true",
        "application/pdf|<html>404|PAGE|true",
        "text/html|''|PAGE|false",
        "text/html|<_h_t_m_l_>_|PAGE|false",
        "text/plain|a_b|OTHER|false",
        "|<html>|PAGE|false",
        "|ÿþ<_h_|PAGE|false",
        "application/pdf|%PDF-1.7|PDF|false",
        "application/pdf|x %PDF-1.7|PDF|false",
        "text/html|x %PDF-1.7|PAGE|false",
        "text/html|%PDF-1.7|PDF|true",
        "|%PDF-1.7|PDF|false",
        "application/json|{ }|JSON|false",
        "application/ld+json|ï»¿ {\"a\":1}|JSON|false",
        "text/html|{\"a\":1}|JSON|true",
        "application/msword|ÐÏ\u0011à|OTHER|false",
        "text/html|PK\u0003\u0004x|OTHER|false"
      })
  void theBytesDecide(String type, String bytes, Media.Kind kind, boolean noted) {
    Media media = Media.of(Optional.ofNullable(type), latin(bytes));
    assertThat(media.kind()).isEqualTo(kind);
    assertThat(media.note().isPresent()).isEqualTo(noted);
  }

  @Test
  void anyBytesAreSomething() {
    Samples.check(
        2000,
        samples -> {
          String text = samples.one("", "{", "%PDF", "\u0000") + samples.text(50);
          assertThat(Media.of(Optional.of(samples.text(5)), text.getBytes(StandardCharsets.UTF_16)))
              .isNotNull();
          ContentType.of(samples.damaged("text/html; charset=\"UTF-8\"")).media();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html;charset=UTF-8|text/html|UTF-8",
        "TEXT/HTML ; Charset = 'Shift_JIS'|text/html|Shift_JIS",
        "text/html; x=\"a;b\"; charset=\"euc-jp\"; y|text/html|euc-jp",
        "text/html;charset=|text/html|",
        "text/html;charset=公|text/html|",
        "charset=UTF-8||",
        "text||"
      })
  void contentTypes(String header, String media, String charset) {
    assertThat(ContentType.of(header))
        .isEqualTo(new ContentType(Optional.ofNullable(media), Optional.ofNullable(charset)));
  }
}
