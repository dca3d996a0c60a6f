package org.kohyo.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A list of which much is shared has the digest of the whole list. */
class SharedSourcesTest {

  private static final String PROGRAM = "kohyo 公表 1";

  private static final SortedMap<String, String> SHARED =
      new TreeMap<>(Map.of("content/law/一.yaml", "a1", "content/site.yaml", "b2", "t/x", "c3"));

  static Stream<List<String>> whereOwnFilesStand() {
    return Stream.of(
        List.of(),
        List.of("a"),
        List.of("content/societies/a.yaml"),
        List.of("z"),
        List.of("content/approvals/a/k/undated.yaml", "content/logos/a.png", "content/t", "公"),
        List.of("a", "b", "content/m", "content/n", "u", "v"));
  }

  @ParameterizedTest
  @MethodSource("whereOwnFilesStand")
  void theDigestIsThatOfTheWholeList(List<String> paths) {
    SortedMap<String, String> own = new TreeMap<>();
    paths.forEach(path -> own.put(path, "d" + path.length()));
    SortedMap<String, String> all = new TreeMap<>(SHARED);
    all.putAll(own);
    SharedSources lists = new SharedSources(PROGRAM, SHARED);
    String digest = new SourceList(PROGRAM, all).digest();
    assertThat(lists.digest(own)).isEqualTo(digest);
    assertThat(lists.digest(own)).as("a second time").isEqualTo(digest);
  }

  @Test
  void nothingNeedsToBeShared() {
    SortedMap<String, String> own = new TreeMap<>(Map.of("a", "1"));
    assertThat(new SharedSources(PROGRAM, new TreeMap<>()).digest(own))
        .isEqualTo(new SourceList(PROGRAM, own).digest());
  }
}
