package org.kohyo.fuzz;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.UnreadableException;

/** A page of any bytes, whose first line is what the transport says of its encoding. */
public final class PageTarget {

  private static final Sample SAMPLE = Sample.make();
  private static final Seen SEEN = new Seen(SAMPLE.page());

  private PageTarget() {}

  /** Called by Jazzer once: what is slow the first time is no fault of an input. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Headed headed = Headed.of(input);
    try {
      Optional<String> charset = Optional.of(headed.head()).filter(head -> !head.isEmpty());
      Reading reading = PageReader.read(headed.body(), charset);
      Readings.check(reading);
      Judgement judgement = SAMPLE.judge().judge(reading, SAMPLE.expectation());
      Fault.unless(!judgement.right() || seen(headed.body()), () -> "passed");
    } catch (UnreadableException e) {
      Readings.check(e);
    }
  }

  private static boolean seen(byte[] page) {
    return Stream.of("UTF-8", "windows-31j", "EUC-JP", "ISO-2022-JP", "UTF-16LE", "UTF-16BE")
        .anyMatch(name -> SEEN.in(new String(page, Charset.forName(name))));
  }
}
