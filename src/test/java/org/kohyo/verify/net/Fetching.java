package org.kohyo.verify.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;

/** What the tests of {@link Fetcher} share: limits, a look at a refusal, a body without an end. */
final class Fetching {

  static final int LIMIT = 100_000;

  /** The minutes of the limit are for a machine that hangs; nothing here depends on speed. */
  static final Limits LIMITS = new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), LIMIT);

  static final Limits SHORT = new Limits(Duration.ofSeconds(60), Duration.ofMillis(500), LIMIT);

  private Fetching() {}

  static UnreachableException refused(Fetcher by, URI uri) {
    UnreachableException e = catchThrowableOfType(UnreachableException.class, () -> by.fetch(uri));
    assertThat(e).as("%s is refused", uri).isNotNull();
    // Each reason has its texts.
    for (Language language : Language.values()) {
      Messages messages = Messages.in(language);
      assertThat(messages.text(e.text())).doesNotContain("{");
      assertThat(messages.text(e.text().hint())).isNotBlank();
    }
    return e;
  }

  static void drip(OutputStream out) throws IOException {
    try {
      while (true) {
        out.write('x');
        out.flush();
        Thread.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
