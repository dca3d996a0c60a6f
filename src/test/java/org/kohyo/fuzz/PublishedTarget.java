package org.kohyo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.read.PageReader;
import org.kohyo.verify.read.UnreadableException;

/** A published page with edits is right only where another reader thinks so too. */
public final class PublishedTarget {

  private static final Sample SAMPLE = Sample.make();
  private static final Seen SEEN = new Seen(SAMPLE.page());

  private PublishedTarget() {}

  /** Called by Jazzer once: what is slow the first time is no fault of an input. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    String page = Edits.apply(SAMPLE.page(), new String(input, StandardCharsets.UTF_8));
    try {
      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
      Judgement judgement =
          SAMPLE.judge().judge(PageReader.read(bytes, Optional.of("utf-8")), SAMPLE.expectation());
      boolean same = page.equals(SAMPLE.page());
      Fault.unless(!same || judgement.right(), () -> "the page itself is not right: " + judgement);
      Fault.unless(!judgement.right() || SEEN.in(page), () -> "passed: " + page);
    } catch (UnreadableException e) {
      throw new Fault("a small page is unreadable", e);
    }
  }
}
