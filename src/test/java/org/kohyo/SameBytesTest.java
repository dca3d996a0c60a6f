package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output depends on the source alone. */
class SameBytesTest {

  @TempDir Path folder;

  private Map<String, String> build(String name, int jobs) throws IOException {
    Path out = folder.resolve(name);
    Kohyo.Result result =
        Kohyo.run("build", "--content", Kohyo.CONTENT, "--out", out, "--jobs", jobs);
    assertThat(result.status()).as(result.err()).isZero();
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(
            out.relativize(file).toString().replace('\\', '/'),
            java.util.HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  @Test
  void localeTimeZoneAndThreadsChangeNothing() throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Map<String, String> first = build("first", 1);
    try {
      Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Map<String, String> second = build("second", 4);
      assertThat(second.keySet()).isEqualTo(first.keySet());
      second.forEach((path, bytes) -> assertThat(bytes.equals(first.get(path))).as(path).isTrue());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
