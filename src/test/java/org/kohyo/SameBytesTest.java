package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.OtherJdk;

/** Output depends on the source and the day alone. Manifest and signature are compared too. */
class SameBytesTest {

  private static final Path KEY = Path.of("src/test/resources/org/kohyo/publish/keys/ed25519.pem");

  @TempDir Path folder;

  private Map<String, String> build(Clock clock, String name, Object... more) throws IOException {
    Path out = folder.resolve(name);
    Object[] args = new Object[more.length + 6];
    args[0] = "build";
    args[1] = "--content=" + Kohyo.CONTENT;
    args[2] = "--out=" + out;
    args[3] = "--report=" + folder.resolve("report-" + name);
    args[4] = "--sign=" + KEY;
    args[5] = "--lang=ja";
    System.arraycopy(more, 0, args, 6, more.length);
    Kohyo.Result result = Kohyo.run(clock, Optional.empty(), args);
    assertThat(result.status()).as(result.err()).isZero();
    return ContentCopy.tree(out);
  }

  private static void same(Map<String, String> second, Map<String, String> first) {
    assertThat(second.keySet()).isEqualTo(first.keySet());
    assertThat(first).containsKeys("manifest.json", "manifest.json.sig");
    second.forEach((path, bytes) -> assertThat(bytes.equals(first.get(path))).as(path).isTrue());
  }

  @Test
  void localeTimeZoneThreadsAndTheDayOfTheClockChangeNothing() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Map<String, String> first = build(Kohyo.TODAY, "first", "--jobs", 1);
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Clock later = Clock.offset(Kohyo.TODAY, Duration.ofDays(4321));
      same(build(later, "second", "--jobs", 4, "--as-of", "2026-11-22"), first);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  /** Also another process: what is salted for each, such as sets, is salted otherwise there. */
  @Test
  void anotherJdkChangesNothing() throws Exception {
    Path java =
        OtherJdk.java()
            .orElseGet(
                () ->
                    Assumptions.abort(
                        "no other JDK of version 21 or later: name one with -Dkohyo.other-jdk=DIR"));
    Map<String, String> first = build(Kohyo.TODAY, "first", "--jobs", 2);
    Path out = folder.resolve("other");
    ProcessBuilder other =
        new ProcessBuilder(
                java.toString(),
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=America/St_Johns",
                "-Dfile.encoding=COMPAT",
                "-Djava.awt.headless=true",
                "-cp",
                OtherJdk.classPath(),
                Main.class.getName(),
                "build",
                "--content=" + Kohyo.CONTENT,
                "--out=" + out,
                "--report=" + folder.resolve("report"),
                "--sign=" + KEY,
                "--jobs=3")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile());
    other.environment().put("LC_ALL", "C");
    other.environment().put("TZ", "Asia/Kathmandu");
    other
        .environment()
        .put("SOURCE_DATE_EPOCH", Long.toString(Kohyo.TODAY.instant().getEpochSecond()));
    Process process = other.start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(folder.resolve("said"))).isZero();
    same(ContentCopy.tree(out), first);
  }
}
