package org.kohyo.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.render.Digests;

/**
 * A build on its way to the public. Files are written aside, in a folder within the output folder
 * so that the rename is atomic; until {@link #switchOver} the public sees nothing of them, and
 * {@link #close} throws away what was not switched.
 */
public final class Stage implements AutoCloseable {

  private static final String ASIDE = ".kohyo-stage";
  private static final String LOCK = ".kohyo-lock";

  /** A file of an edition: society, kind of notice, first day, name. */
  private static final Pattern EDITION =
      Pattern.compile("[^/]+/[^/]+/[0-9]{4}-[0-9]{2}-[0-9]{2}/[^/]+");

  private final Path out;
  private final Path aside;
  private final FileChannel channel;
  private final FileLock lock;
  private final Optional<Manifest> before;
  private final Map<String, Manifest.Entry> staged = new ConcurrentHashMap<>();
  private final Set<String> unchanged = ConcurrentHashMap.newKeySet();

  private Stage(Path out, FileChannel channel, FileLock lock) throws IOException {
    this.out = out;
    this.aside = out.resolve(ASIDE);
    this.channel = channel;
    this.lock = lock;
    Path manifest = out.resolve(Manifest.NAME);
    this.before =
        Files.isRegularFile(manifest)
            ? Manifest.parse(Files.readAllBytes(manifest))
            : Optional.empty();
  }

  /**
   * Opens the output folder, creates it if need be, and keeps other builds out.
   *
   * @throws NotDirectoryException when the path is a file
   * @throws BusyException when another build is at work there
   * @throws IOException when the folder cannot be written
   */
  public static Stage open(Path out) throws IOException {
    try {
      Files.createDirectories(out);
    } catch (FileAlreadyExistsException e) {
      throw new NotDirectoryException(e.getFile());
    }
    FileChannel channel =
        FileChannel.open(out.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      // The build that held the lock removes the file: what we locked may no longer be there.
      if (lock == null || !Files.exists(out.resolve(LOCK))) {
        channel.close();
        throw new BusyException();
      }
      Stage stage = new Stage(out, channel, lock);
      delete(stage.aside); // left by a build that was killed
      Files.createDirectories(stage.aside);
      return stage;
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw new BusyException();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Another build is at work in the folder. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Ids of the societies that were published before. */
  public Set<String> societiesBefore() {
    return before.stream()
        .flatMap(m -> m.files().stream())
        .map(Manifest.Entry::society)
        .filter(s -> !s.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Puts a file aside. May be called from any thread.
   *
   * @throws IllegalStateException when two files claim one path
   * @throws UncheckedIOException when it cannot be written, for instance because the disk is full
   */
  public void add(OutputFile file) {
    Manifest.Entry entry =
        new Manifest.Entry(
            file.path(),
            Digests.sha256(file.bytes()),
            file.bytes().length,
            file.society(),
            file.notice(),
            file.edition());
    if (staged.putIfAbsent(file.path(), entry) != null) {
      throw new IllegalStateException("two files for " + file.path());
    }
    try {
      Path live = out.resolve(file.path());
      // Compared with the file itself, not with the manifest: somebody may have edited it.
      if (Files.isRegularFile(live, LinkOption.NOFOLLOW_LINKS)
          && Files.size(live) == file.bytes().length
          && java.util.Arrays.equals(Files.readAllBytes(live), file.bytes())) {
        unchanged.add(file.path());
        return;
      }
      Path target = aside.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes what was staged public: pages before the indexes that link to them, the manifest last,
   * then the removal of files that the former manifest lists and this one does not.
   *
   * @param generator name and version for the manifest
   * @param nextChange when the next build publishes something else, for the manifest
   * @param keeps whether what a society has and this build didn't make stays public; the empty id
   *     stands for the files of no society, such as the index
   * @throws IOException when a file cannot be switched; each is then either old or new
   */
  public Switched switchOver(
      String generator, Optional<LocalDate> nextChange, Predicate<String> keeps)
      throws IOException {
    Map<String, Manifest.Entry> after = new HashMap<>(staged);
    List<String> gone = new ArrayList<>();
    for (Manifest.Entry old : before.map(Manifest::files).orElse(List.of())) {
      if (!after.containsKey(old.path())) {
        if (keeps.test(old.society())) {
          after.put(old.path(), old);
        } else {
          gone.add(old.path());
        }
      }
    }
    List<String> changed =
        staged.keySet().stream()
            .filter(p -> !unchanged.contains(p))
            .sorted(Comparator.comparingInt(Stage::turn).thenComparing(p -> p))
            .toList();
    for (String path : changed) {
      move(path);
    }
    staged.clear();
    byte[] manifest = new Manifest(1, generator, nextChange, List.copyOf(after.values())).toJson();
    Files.write(aside.resolve(Manifest.NAME), manifest);
    move(Manifest.NAME);
    for (String path : gone) {
      remove(path);
    }
    return new Switched(
        changed.size(), unchanged.size(), gone.size(), editions(gone, after.values()));
  }

  /** Folders of editions among what is gone, where the notice itself is still there. */
  private static List<String> editions(List<String> gone, Collection<Manifest.Entry> after) {
    Set<String> notices =
        after.stream()
            .filter(e -> !e.notice().isEmpty())
            .map(e -> e.society() + "/" + e.notice())
            .collect(Collectors.toSet());
    Set<String> folders =
        after.stream().map(e -> folder(e.path())).collect(Collectors.toUnmodifiableSet());
    return gone.stream()
        .filter(path -> EDITION.matcher(path).matches())
        .map(Stage::folder)
        .filter(folder -> notices.contains(folder(folder)) && !folders.contains(folder))
        .distinct()
        .sorted()
        .toList();
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  /**
   * What a switch did.
   *
   * @param written files that are new or differ
   * @param unchanged files that were left as they stood
   * @param removed files that are no longer published
   * @param lostEditions folders of editions that are no longer published though their notice is,
   *     sorted: their addresses were to be permanent
   */
  public record Switched(int written, int unchanged, int removed, List<String> lostEditions) {

    /** Copies the list. */
    public Switched {
      lostEditions = List.copyOf(lostEditions);
    }
  }

  /** Styles and data first, then editions, notices, and the pages and feeds that link to them. */
  private static int turn(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return !name.equals("index.html") && !name.equals("feed.atom")
        ? 0
        : 4 - (int) path.chars().filter(c -> c == '/').limit(3).count();
  }

  private void move(String path) throws IOException {
    Path target = out.resolve(path);
    Files.createDirectories(target.getParent());
    Files.move(
        aside.resolve(path),
        target,
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void remove(String path) throws IOException {
    Path file = out.resolve(path);
    Files.deleteIfExists(file);
    for (Path folder = file.getParent(); !folder.equals(out); folder = folder.getParent()) {
      try (Stream<Path> rest = Files.list(folder)) {
        if (rest.findAny().isPresent()) {
          return;
        }
      } catch (IOException e) {
        return;
      }
      Files.deleteIfExists(folder);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      delete(aside);
      Files.deleteIfExists(out.resolve(LOCK));
    } finally {
      lock.release();
      channel.close();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException e)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
