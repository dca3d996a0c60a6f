package org.kohyo.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.kohyo.render.Checksum;

/**
 * A build on its way to the public. Files are written aside, in a folder within the output folder
 * so that the rename is atomic; until {@link #switchOver} the public sees nothing of them, and
 * {@link #close} throws away what was not switched.
 */
public final class Stage implements AutoCloseable {

  private static final String ASIDE = ".kohyo-stage";

  private final Path out;
  private final Path aside;
  private final StageFolder files;
  private final OutputLock lock;
  private final Optional<byte[]> manifest;
  private final Journal unfinished;
  private Optional<List<Manifest.Entry>> before = Optional.empty();
  private final Map<String, Manifest.Entry> staged = new ConcurrentHashMap<>();
  private final Map<String, Manifest.Entry> kept = new ConcurrentHashMap<>();
  private final Set<String> unchanged = ConcurrentHashMap.newKeySet();
  private final CreatedFolders created;
  private boolean switched;

  private Stage(Path out, CreatedFolders created, OutputLock lock) throws IOException {
    this.out = out;
    this.created = created;
    this.aside = out.resolve(ASIDE);
    this.files = new StageFolder(out, aside);
    this.lock = lock;
    this.manifest = Manifest.bytes(out.resolve(Manifest.NAME));
    this.unfinished = Journal.read(out);
  }

  /**
   * Opens the output folder, creates it if need be, and keeps other builds out.
   *
   * @throws NotDirectoryException when the path is a file
   * @throws BusyException when another build is at work there
   * @throws IOException when the folder cannot be written
   */
  public static Stage open(Path out) throws IOException {
    CreatedFolders created = CreatedFolders.upTo(out);
    OutputLock lock = OutputLock.take(out);
    try {
      Stage stage = new Stage(out, created, lock);
      Removal.folder(stage.aside); // left by a build that was killed
      Files.createDirectories(stage.aside);
      return stage;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** Something that isn't ours is where a file has to be, or a folder of it. */
  public static final class ObstacleException extends IOException {
    private static final long serialVersionUID = 1L;

    ObstacleException(String path) {
      super(path);
    }
  }

  /** Another build is at work in the folder. */
  public static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** {@link Checksum} of the manifest that lies there; empty when there is none. */
  public Optional<String> manifestChecksum() {
    return manifest.map(Checksum::of);
  }

  /**
   * Tells what the manifest lists, for who knows it: reading a long one takes a while.
   *
   * @param entries all that the manifest of {@link #manifestChecksum} lists
   */
  public void known(List<Manifest.Entry> entries) {
    before = Optional.of(List.copyOf(entries));
  }

  /** All that was published before. */
  private synchronized List<Manifest.Entry> before() {
    if (before.isEmpty()) {
      before =
          Optional.of(manifest.flatMap(Manifest::parse).map(Manifest::files).orElse(List.of()));
    }
    return before.get();
  }

  /** Ids of the societies that were published before. */
  public Set<String> societiesBefore() {
    Set<String> societies = new HashSet<>();
    for (Manifest.Entry entry : before()) {
      if (!entry.society().isEmpty()) {
        societies.add(entry.society());
      }
    }
    return Collections.unmodifiableSet(societies);
  }

  /**
   * Puts a file aside. May be called from any thread.
   *
   * @throws IllegalStateException when two files claim one path
   * @throws UncheckedIOException when it cannot be written, for instance because the disk is full
   */
  public Staged add(OutputFile file) {
    Manifest.Entry entry =
        new Manifest.Entry(
            file.path(),
            file.sha256(),
            file.bytes().length,
            file.society(),
            file.notice(),
            file.edition(),
            Optional.empty()); // which sources is known when all is staged
    claim(entry, staged);
    try {
      // Compared with the file itself, not with the manifest: somebody may have edited it.
      if (files.stands(file)) {
        unchanged.add(file.path());
        return new Staged(entry, out.resolve(file.path()), Optional.of(file.bytes()));
      }
      return new Staged(entry, files.write(file), Optional.of(file.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Stages a file that stands there already, as it should be. May be called from any thread.
   *
   * @param entry whose digest the file has
   * @throws IllegalStateException when two files claim one path
   */
  public Staged again(Manifest.Entry entry) {
    claim(entry, staged);
    unchanged.add(entry.path());
    return new Staged(entry, out.resolve(entry.path()), Optional.empty());
  }

  /**
   * Leaves a published file as it is, with what was said of it. May be called from any thread.
   *
   * @param entry of the manifest before
   * @throws IllegalStateException when two files claim one path
   */
  public void keep(Manifest.Entry entry) {
    claim(entry, kept);
  }

  /**
   * Takes back what was staged or kept of societies, when it turns out late that they can't become
   * public. To be called when nothing is staged any more.
   *
   * @param societies their ids
   */
  public void withdraw(Set<String> societies) {
    for (Map<String, Manifest.Entry> entries : List.of(staged, kept)) {
      entries.values().removeIf(entry -> societies.contains(entry.society()));
    }
    unchanged.retainAll(staged.keySet());
  }

  private void claim(Manifest.Entry entry, Map<String, Manifest.Entry> by) {
    if (by.putIfAbsent(entry.path(), entry) != null) {
      throw new IllegalStateException("two files for " + entry.path());
    }
  }

  /**
   * Makes what was staged public: pages before the indexes that link to them, the manifest and its
   * signature last, then the removal of files that the former manifest lists and this one does not.
   *
   * @param publication what the manifest says of the whole
   * @param keeps whether what a society has and this build didn't make stays public; the empty id
   *     stands for the files of no society, such as the index
   * @throws ObstacleException when something else is where a file has to be; nothing is switched
   * @throws IOException when a file cannot be switched; each is then either old or new
   */
  public Switched switchOver(Publication publication, Predicate<String> keeps) throws IOException {
    Map<String, Manifest.Entry> after = new HashMap<>(kept);
    staged.forEach((p, e) -> after.put(p, e.from(publication.sources().of(e.society()))));
    Map<String, Manifest.Entry> gone = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    for (Manifest.Entry old : before()) {
      known.add(old.path());
      if (!after.containsKey(old.path())) {
        (keeps.test(old.society()) ? after : gone).put(old.path(), old);
      }
    }
    for (Manifest.Entry left : unfinished.left()) {
      if (!after.containsKey(left.path())) {
        gone.put(left.path(), left);
      }
    }
    List<Manifest.Entry> files = List.copyOf(after.values());
    ManifestFiles next = ManifestFiles.write(aside, publication, files);
    List<String> changed = staged.keySet().stream().filter(p -> !unchanged.contains(p)).toList();
    Way.clear(out, changed);
    // What the former manifest doesn't list, also what an unfinished switch left: this one may be
    // cut off as well.
    Set<Manifest.Entry> journal = new LinkedHashSet<>(gone.values());
    journal.addAll(unfinished.left());
    staged.keySet().stream().filter(p -> !known.contains(p)).map(after::get).forEach(journal::add);
    Journal.write(out, aside, journal);
    switched = true;
    new Moves(aside, out).all(changed);
    staged.clear();
    next.moveTo(out);
    for (String path : gone.keySet()) {
      Removal.file(out, path);
    }
    for (String path : unfinished.named()) {
      Removal.emptyFolders(out, path);
    }
    Journal.remove(out);
    return new Switched(
        changed.size(),
        unchanged.size() + kept.size(),
        gone.size(),
        LostEditions.among(List.copyOf(gone.keySet()), after.values()),
        next.checksum(),
        files);
  }

  /**
   * What a switch did.
   *
   * @param written files that are new or differ
   * @param unchanged files that were left as they stood
   * @param removed files that are no longer published
   * @param lostEditions folders of editions that are no longer published though their notice is,
   *     sorted: their addresses were to be permanent
   * @param manifest {@link Checksum} of the manifest's bytes
   * @param files all that the manifest lists, in any order
   */
  public record Switched(
      int written,
      int unchanged,
      int removed,
      List<String> lostEditions,
      String manifest,
      List<Manifest.Entry> files) {

    /** Copies the lists. */
    public Switched {
      lostEditions = List.copyOf(lostEditions);
      files = List.copyOf(files);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Removal.folder(aside);
    } finally {
      lock.close();
    }
    if (!switched) {
      created.undo();
    }
  }
}
