package org.kohyo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kohyo.testing.ManySocieties;
import org.kohyo.testing.OtherJdk;

/** Disks that are full or can't be written to, other builds, and clocks that jump. */
class SafeFullDiskTest {

  @TempDir Path folder;
  private Path a;
  private Path b;

  @BeforeEach
  void contents() throws IOException {
    a = folder.resolve("a");
    b = folder.resolve("b");
    ManySocieties.write(Kohyo.CONTENT, a, 2);
    ManySocieties.write(Kohyo.CONTENT, b, 6);
  }

  private int sh(String script) throws Exception {
    Process process =
        new ProcessBuilder("unshare", "-rm", "bash", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    try {
      assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    return process.exitValue();
  }

  /** Runs a script with a small disk at {@code disk}; {@code kohyo CONTENT} builds onto it. */
  private void onSmallDisk(String script) throws Exception {
    Files.createDirectories(folder.resolve("disk"));
    try {
      Assumptions.assumeTrue(
          sh("mount -t tmpfs -o size=1m none disk") == 0, "no disk of its own can be mounted here");
    } catch (IOException e) {
      Assumptions.abort("no unshare here");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String head =
        """
        kohyo() { '%s' -XX:TieredStopAtLevel=1 -cp '%s' %s build --content="$1" --out="$2" \
          --report=report --formats=html --as-of=2026-11-22; }
        fail() { echo "FAILED: $*"; exit 1; }
        """
            .formatted(java, OtherJdk.classPath(), Main.class.getName());
    int status = sh(head + script);
    assertThat(status).as(Files.readString(folder.resolve("said"))).isZero();
  }

  /** From so little room that nothing can be put aside to so much that only the end fails. */
  @Test
  void aFullDiskChangesNothing_andWithRoomTheNextBuildIsWhole() throws Exception {
    onSmallDisk(
        """
        kohyo a clean-a && kohyo b clean-b || fail clean
        mount -t tmpfs -o size=8m none disk
        kohyo a disk/out || fail first
        need=$(du -sk clean-b | cut -f1)
        for room in 0 4 16 $((need / 4)) $((need / 2)) $((need * 3 / 4)); do
          avail=$(df -k --output=avail disk | tail -1)
          head -c $(((avail - room) * 1024)) /dev/zero > disk/fill
          kohyo b disk/out > told 2>&1
          status=$?
          cat told
          rm disk/fill
          if [ $status = 0 ]; then
            diff -r clean-b disk/out || fail "whole at $room"
            kohyo a disk/out || fail back
            continue
          fi
          [ $status = 2 ] || fail "status $status at $room"
          grep -q '書けませんでした' told || fail "told at $room"
          [ ! -e disk/out/.kohyo-stage ] || fail "left at $room"
          [ ! -e disk/out/.kohyo-lock ] || fail "lock at $room"
          diff -r -x .kohyo-journal clean-a disk/out || fail "old at $room"
        done
        kohyo b disk/out || fail last
        diff -r clean-b disk/out || fail last
        [ ! -e disk/out/.kohyo-journal ] || fail journal
        """);
  }

  @Test
  void aFolderThatCantBeWrittenToIsTold_andAParentOnlyCostsTheMemory() throws Exception {
    onSmallDisk(
        """
        kohyo b clean-b || fail clean
        mount -t tmpfs -o size=8m none disk
        mkdir disk/out
        mkdir mine && mount --bind disk mine
        mount -t tmpfs -o size=8m none disk/out
        mount -o remount,ro disk || mount -o remount,bind,ro disk || exit 0
        kohyo b disk/out > told 2>&1 || fail "parent $(cat told)"
        grep -q '次の build のための記録' told || fail "not told: $(cat told)"
        diff -r clean-b disk/out || fail same
        mount -o remount,ro disk/out || exit 0
        kohyo a disk/out > told 2>&1
        [ $? = 2 ] || fail "status"
        grep -q '書けませんでした' told || fail "told $(cat told)"
        diff -r clean-b disk/out || fail unchanged
        """);
  }

  private Kohyo.Result build(Path content, Object... more) {
    Object[] args = new Object[more.length + 6];
    System.arraycopy(
        new Object[] {
          "build",
          "--content=" + content,
          "--out=" + folder.resolve("out"),
          "--report=" + folder.resolve("report"),
          "--formats=html",
          "--jobs=1"
        },
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Kohyo.run(args);
  }

  @Test
  void anotherBuildIsWaitedFor_butNotOneThatDied() throws Exception {
    assertThat(build(a).status()).isZero();
    Map<String, String> before = ContentCopy.tree(folder.resolve("out"));
    Path lock = folder.resolve("out/.kohyo-lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      assertThat(held.isValid()).isTrue();
      Kohyo.Result second = build(b);
      assertThat(second.status()).isEqualTo(Main.TROUBLE);
      assertThat(second.err()).contains("ほかの build が動いています");
    }
    Map<String, String> after = ContentCopy.tree(folder.resolve("out"));
    after.remove(".kohyo-lock");
    assertThat(after).isEqualTo(before);
    assertThat(lock).exists();
    assertThat(build(b).status()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void fileTimesInTheFutureAndDaysThatGoBackChangeNothing() throws Exception {
    assertThat(build(b).status()).isZero();
    Map<String, String> expected = ContentCopy.tree(folder.resolve("out"));
    FileTime future = FileTime.from(Instant.parse("2099-01-01T00:00:00Z"));
    for (Path root : new Path[] {b, folder.resolve("out")}) {
      for (String path : ContentCopy.tree(root).keySet()) {
        Files.setLastModifiedTime(root.resolve(path), future);
      }
    }
    assertThat(build(b).status()).isZero();
    assertThat(ContentCopy.tree(folder.resolve("out"))).isEqualTo(expected);
    Path page = folder.resolve("out/mihon-00001/index.html");
    Files.writeString(page, Files.readString(page).replace("組合", "会社"));
    Files.setLastModifiedTime(page, future);
    for (String day :
        new String[] {"--as-of=2027-11-22", "--as-of=2025-11-22", "--as-of=2026-11-22"}) {
      assertThat(build(b, day).status()).isZero();
    }
    assertThat(ContentCopy.tree(folder.resolve("out"))).isEqualTo(expected);
    assertThat(Optional.of(Files.exists(folder.resolve("out/.kohyo-journal")))).contains(false);
  }
}
