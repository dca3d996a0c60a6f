package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.Folders;
import org.kohyo.testing.ManySocieties;
import org.kohyo.testing.OtherJdk;

/** A build in a process of its own is killed, as by {@code kill -9}, at any moment. */
class SafeKilledBuildTest {

  private static final int KILLS =
      Integer.getInteger("kohyo.kills", Boolean.getBoolean("kohyo.edits.all") ? 12 : 4);
  private static final int SOCIETIES = 40;
  private static final String FOREIGN = "mihon-00001/riyo-mokuteki/own.txt";

  @TempDir Path folder;

  /** A content; society 0 is A's alone, the last one and its dated editions B's. */
  private Path content(String name, String department, int from, int to, String history)
      throws IOException {
    Path content = folder.resolve(name);
    ManySocieties.write(Kohyo.CONTENT, content, to);
    for (int i = 0; i < to; i++) {
      Path file = content.resolve("societies/mihon-%05d.yaml".formatted(i));
      if (i < from) {
        Files.delete(file);
      } else {
        String text = Files.readString(file).replace("総務課", department);
        Files.writeString(file, history.isEmpty() ? text : text.replace("2022-04-01", history));
      }
    }
    return content;
  }

  private List<String> arguments(Path content, Path out) {
    return List.of(
        "build",
        "--content=" + content,
        "--out=" + out,
        "--report=" + folder.resolve("report"),
        "--formats=html,json",
        "--as-of=2026-11-22",
        "--jobs=2");
  }

  private Map<String, String> built(Path content, Path out) throws IOException {
    Kohyo.Result result = Kohyo.run(arguments(content, out).toArray());
    assertThat(result.status()).as(result.err()).isZero();
    return ContentCopy.tree(out);
  }

  private Process start(Path content, Path out) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                OtherJdk.classPath(),
                Main.class.getName()));
    command.addAll(arguments(content, out));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  /** Where it was when it died. */
  private enum Phase {
    BEFORE,
    STAGING,
    SWITCHING,
    AFTER
  }

  /** Waits for a sign of the phase, then for a little more, and kills. */
  private static Phase kill(Process process, Path out, Phase aim, long nanos) throws Exception {
    Path sign =
        switch (aim) {
          case SWITCHING -> out.resolve(".kohyo-journal");
          default -> out.resolve(".kohyo-stage");
        };
    while (process.isAlive() && aim != Phase.BEFORE && !Files.exists(sign)) {
      Thread.onSpinWait();
    }
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() < until && process.isAlive()) {
      Thread.onSpinWait();
    }
    process.destroyForcibly();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return Files.exists(out.resolve(".kohyo-journal"))
        ? Phase.SWITCHING
        : Files.exists(out.resolve(".kohyo-stage"))
            ? Phase.STAGING
            : process.exitValue() == 0 ? Phase.AFTER : Phase.BEFORE;
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void eachFileIsOldOrNew_andTheNextBuildIsThatOfAnEmptyFolder() throws Exception {
    Path a = content("a", "総務課", 0, SOCIETIES, "");
    Path b = content("b", "適用課", 1, SOCIETIES + 3, "2023-04-01");
    Path c = content("c", "業務課", 3, SOCIETIES - 1, "");
    Map<String, String> old = built(a, folder.resolve("clean-a"));
    Map<Path, Map<String, String>> clean = new HashMap<>();
    clean.put(a, old);
    clean.put(b, built(b, folder.resolve("clean-b")));
    clean.put(c, built(c, folder.resolve("clean-c")));
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Map<Phase, Integer> seen = new HashMap<>();
    for (int i = 0; i < KILLS; i++) {
      Path out = folder.resolve("out-" + i);
      Path state = folder.resolve(".out-" + i + ".kohyo-state");
      Folders.copy(folder.resolve("clean-a"), out, path -> true);
      if (random.nextBoolean()) { // what the last build remembers is there, as a rule
        built(a, out);
      }
      Files.writeString(out.resolve(FOREIGN), "somebody's own");
      Phase aim = i % 8 == 0 ? Phase.BEFORE : i % 4 == 1 ? Phase.STAGING : Phase.SWITCHING;
      long span =
          aim == Phase.SWITCHING ? (i % 3 == 0 ? 0 : 12) : aim == Phase.STAGING ? 900 : 1500;
      int kills = 1 + i % 2; // one more, on what the first one left
      for (int k = 0; k < kills; k++) {
        Process process = start(k == 0 ? b : c, out);
        Phase phase = kill(process, out, aim, (long) (random.nextDouble() * span * 1_000_000));
        seen.merge(phase, 1, Integer::sum);
        String where = "seed " + seed + ", kill " + i + " in " + phase;
        List<Map<String, String>> may =
            k == 0 ? List.of(old, clean.get(b)) : List.of(old, clean.get(b), clean.get(c));
        holds(out, may, where);
      }
      Path next = List.of(b, c, a).get(i % 3);
      Map<String, String> after = built(next, out);
      assertThat(after.remove(FOREIGN)).isEqualTo("somebody's own");
      String where = "seed " + seed + ", build after kill " + i;
      assertThat(after.keySet()).as(where).isEqualTo(clean.get(next).keySet());
      after.forEach(
          (path, text) ->
              assertThat(text.equals(clean.get(next).get(path))).as(where + " " + path).isTrue());
      assertThat(emptyFolders(out)).as(where).isEmpty();
      Folders.delete(out);
      Files.deleteIfExists(state);
    }
    if (KILLS < 50) {
      return; // too few to say that the switch, some milliseconds, was hit
    }
    assertThat(seen.get(Phase.SWITCHING)).as("kills in the switch, of all: %s", seen).isPositive();
  }

  private static void holds(Path out, List<Map<String, String>> may, String where)
      throws IOException {
    Map<String, String> now = ContentCopy.tree(out);
    assertThat(now.remove(FOREIGN)).as(where).isEqualTo("somebody's own");
    assertThat(now).as(where).containsKey("manifest.json");
    now.forEach(
        (path, text) -> {
          if (!path.startsWith(".kohyo-")) {
            assertThat(may.stream().anyMatch(tree -> text.equals(tree.get(path))))
                .as(where + " " + path)
                .isTrue();
          }
        });
  }

  private static List<Path> emptyFolders(Path out) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      List<Path> empty = new ArrayList<>();
      for (Path path : all.filter(Files::isDirectory).toList()) {
        try (Stream<Path> in = Files.list(path)) {
          if (in.findAny().isEmpty()) {
            empty.add(path);
          }
        }
      }
      return empty;
    }
  }
}
