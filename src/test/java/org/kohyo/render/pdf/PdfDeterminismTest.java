package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The same document gives the same bytes. */
class PdfDeterminismTest {

  @Test
  void underAnotherLocaleAndTimeZone() {
    PrintDocument document = Samples.sample(Samples.DISCLOSURE);
    byte[] expected = Samples.engine().render(document).bytes();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
        assertThat(Samples.engine().render(document).bytes()).as(tag).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void onFourThreadsAndAfterOtherDocuments() throws Exception {
    PdfEngine engine = Samples.engine();
    List<PrintDocument> documents =
        List.of(Samples.sample(Samples.PURPOSES), Samples.sample(Samples.DISCLOSURE));
    List<byte[]> expected =
        documents.stream().map(d -> Samples.engine().render(d).bytes()).toList();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<byte[]>> rendered = new ArrayList<>();
      for (int i = 0; i < 24; i++) {
        PrintDocument document = documents.get(i % 2);
        rendered.add(threads.submit(() -> engine.render(document).bytes()));
      }
      for (int i = 0; i < rendered.size(); i++) {
        assertThat(rendered.get(i).get()).isEqualTo(expected.get(i % 2));
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
