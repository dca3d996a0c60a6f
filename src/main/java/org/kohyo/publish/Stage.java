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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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
    this.before = Files.isRegularFile(manifest) ? Manifest.read(manifest) : Optional.empty();
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
            file.edition(),
            Optional.empty()); // which sources is known when all is staged
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
   * A file that was put aside.
   *
   * @param path relative to the output folder
   * @param society id of its society, or empty
   * @param notice kind of its notice, or empty
   * @param edition first day of its edition, in Japanese time, where it is known
   * @param file where its bytes are until the switch: aside, or where the public reads them if they
   *     are the same
   */
  public record Staged(
      String path, String society, String notice, Optional<LocalDate> edition, Path file) {}

  /** All that was put aside so far, sorted by path; nothing after the switch. */
  public List<Staged> staged() {
    return staged.values().stream()
        .sorted(Comparator.comparing(Manifest.Entry::path))
        .map(e -> new Staged(e.path(), e.society(), e.notice(), e.edition(), whereabouts(e.path())))
        .toList();
  }

  private Path whereabouts(String path) {
    return (unchanged.contains(path) ? out : aside).resolve(path);
  }

  /**
   * Reads a file from the disk, as the public will. May be called from any thread.
   *
   * @param file one of {@link #staged}
   * @return its bytes, which are those that were put aside
   * @throws AlteredException when they are not, or can't be read
   */
  public byte[] readBack(Staged file) throws AlteredException {
    Manifest.Entry entry = staged.get(file.path());
    Path path = whereabouts(file.path());
    try {
      if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          && Files.size(path) == entry.size()) {
        byte[] bytes = Files.readAllBytes(path);
        if (Digests.sha256(bytes).equals(entry.sha256())) {
          return bytes;
        }
      }
    } catch (IOException e) {
      throw new AlteredException(file.path(), e);
    }
    throw new AlteredException(file.path(), null);
  }

  /** What stands on the disk is not what was put there. */
  public static final class AlteredException extends IOException {
    private static final long serialVersionUID = 1L;

    AlteredException(String path, IOException cause) {
      super(path, cause);
    }
  }

  /**
   * Makes what was staged public: pages before the indexes that link to them, the manifest and its
   * signature last, then the removal of files that the former manifest lists and this one does not.
   *
   * @param publication what the manifest says of the whole
   * @param keeps whether what a society has and this build didn't make stays public; the empty id
   *     stands for the files of no society, such as the index
   * @throws IOException when a file cannot be switched; each is then either old or new
   */
  public Switched switchOver(Publication publication, Predicate<String> keeps) throws IOException {
    Map<String, Manifest.Entry> after = new HashMap<>();
    staged.forEach((p, e) -> after.put(p, e.from(publication.sources().of(e.society()))));
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
    ManifestFiles manifest = ManifestFiles.write(aside, publication, List.copyOf(after.values()));
    List<String> changed =
        staged.keySet().stream()
            .filter(p -> !unchanged.contains(p))
            .sorted(Comparator.comparingInt(Stage::turn).thenComparing(p -> p))
            .toList();
    for (String path : changed) {
      move(path);
    }
    staged.clear();
    manifest.moveTo(out);
    for (String path : gone) {
      remove(path);
    }
    return new Switched(
        changed.size(), unchanged.size(), gone.size(), LostEditions.among(gone, after.values()));
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
