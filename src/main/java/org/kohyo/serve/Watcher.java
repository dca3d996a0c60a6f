package org.kohyo.serve;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells when something changed in folders. The system's word comes at once where it gives one;
 * where it doesn't (network drives, too many folders, a folder that went and came back), the
 * folders are looked at every now and then. Many changes that follow each other closely are told
 * once. For one thread.
 */
final class Watcher implements AutoCloseable {

  /** After so long without another change, somebody is done writing. */
  private static final long QUIET_MILLIS = 40;

  /** Who writes without a pause gets to see something all the same. */
  private static final long LONGEST_MILLIS = 3_000;

  private static final long LOOK_MILLIS = 500;

  /** To look must not keep the machine busy: at most a twentieth of the time goes into it. */
  private static final int SHARE = 20;

  private final List<Path> roots;
  private final Supplier<String> circumstances;
  private final Optional<WatchService> system;
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private long looked;
  private String seen;

  /**
   * From now on, changes are noticed.
   *
   * @param roots folders that may come and go
   * @param circumstances what counts besides
   */
  Watcher(List<Path> roots, Supplier<String> circumstances) {
    this.roots = List.copyOf(roots);
    this.circumstances = circumstances;
    this.system = service();
    this.seen = look();
  }

  private static Optional<WatchService> service() {
    try {
      return Optional.of(FileSystems.getDefault().newWatchService());
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /**
   * Waits for a change.
   *
   * @throws InterruptedException when somebody ends the waiting
   * @throws ClosedWatchServiceException when it was closed
   */
  void await() throws InterruptedException {
    while (true) {
      boolean told = told(Math.max(LOOK_MILLIS, looked * SHARE));
      if (told) {
        settle();
      }
      String now = look();
      boolean differs = !now.equals(seen);
      seen = now;
      if (told || differs) {
        return;
      }
    }
  }

  private void settle() throws InterruptedException {
    long begun = System.nanoTime();
    while (told(QUIET_MILLIS)
        && TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) < LONGEST_MILLIS) {
      // somebody is still writing
    }
  }

  /** Whether the system tells of a change within that time. */
  private boolean told(long millis) throws InterruptedException {
    if (system.isEmpty()) {
      Thread.sleep(millis);
      return false;
    }
    boolean counts = false;
    WatchKey key = system.get().poll(millis, TimeUnit.MILLISECONDS);
    for (; key != null; key = system.get().poll()) {
      counts |= key.pollEvents().stream().anyMatch(Watcher::counts);
      if (!key.reset()) {
        keys.values().remove(key);
        counts = true;
      }
    }
    return counts;
  }

  private static boolean counts(WatchEvent<?> event) {
    return !(event.context() instanceof Path name && Fingerprint.ignored(name));
  }

  private String look() {
    long start = System.nanoTime();
    Fingerprint now = Fingerprint.of(roots);
    system.ifPresent(service -> now.folders().forEach(folder -> watch(service, folder)));
    looked = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return now.digest() + " " + circumstances.get();
  }

  private void watch(WatchService service, Path folder) {
    if (keys.containsKey(folder) && keys.get(folder).isValid()) {
      return;
    }
    try {
      keys.put(
          folder,
          folder.register(
              service,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE));
    } catch (IOException e) {
      keys.remove(folder); // it is gone, or there are too many: looking finds its changes
    }
  }

  @Override
  public void close() {
    system.ifPresent(
        service -> {
          try {
            service.close();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}
