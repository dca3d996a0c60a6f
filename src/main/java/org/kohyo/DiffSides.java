package org.kohyo;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.kohyo.compare.Version;
import org.kohyo.content.ContentLoader;
import org.kohyo.content.ContentRepository;
import org.kohyo.content.ContentSource;
import org.kohyo.content.FolderSource;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/** What the names of the sides of a comparison mean: a day, a folder, or a revision of git. */
final class DiffSides implements AutoCloseable {

  /** The content folder as it is, whatever is committed. */
  static final String WORKTREE = "WORKTREE";

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final Path content;
  private final LocalDate day;
  private final Consumer<Message> notes;
  private Optional<ContentSource> folder = Optional.empty();
  private Optional<ContentRepository> repository = Optional.empty();

  /**
   * One side.
   *
   * @param named by the user
   * @param version what tables call it
   * @param day of Japanese time, for which its notices are made
   * @param source its files; the same object when both sides read the same folder
   */
  record Side(String named, Version version, LocalDate day, ContentSource source) {}

  /**
   * Sides around a content folder.
   *
   * @param content the folder that days and {@link #WORKTREE} mean, and revisions have
   * @param day for which revisions and folders are read
   * @param notes what the user is told when a name means two things
   */
  DiffSides(Path content, LocalDate day, Consumer<Message> notes) {
    this.content = content;
    this.day = day;
    this.notes = notes;
  }

  /**
   * Understands a name. A day comes before a folder, a folder before a revision.
   *
   * @throws EnvironmentFault when it means nothing, or something that is no content
   */
  Side side(String name) {
    if (DATE.matcher(name).matches()) {
      LocalDate date = date(name);
      return new Side(name, new Version(name, Optional.of(date)), date, folder());
    }
    ContentSource source = name.equals(WORKTREE) ? folder() : named(name);
    return new Side(name, new Version(name, Optional.of(day)), day, source);
  }

  private static LocalDate date(String name) {
    try {
      return LocalDate.parse(name);
    } catch (DateTimeException e) {
      Message text = Message.of("diff.bad-date", name);
      throw new EnvironmentFault(text, text.hint(), e);
    }
  }

  private ContentSource folder() {
    if (folder.isEmpty()) {
      folder =
          Optional.of(
              checked(
                  FolderSource.open(content), Message.of("diff.not-content", content.toString())));
    }
    return folder.get();
  }

  private ContentSource named(String name) {
    Optional<Path> path = existingFolder(name);
    if (path.isEmpty()) {
      return revision(name);
    }
    FolderSource found = FolderSource.open(path.get());
    boolean known = repository().filter(r -> r.knows(name)).isPresent();
    if (known && !ContentLoader.isContent(found)) {
      notes.accept(Message.of("diff.revision-first", name));
      return revision(name);
    }
    if (known) {
      notes.accept(Message.of("diff.folder-first", name));
    }
    return checked(found, Message.of("diff.not-content", name));
  }

  private static Optional<Path> existingFolder(String name) {
    try {
      return Optional.of(Path.of(name)).filter(p -> !name.isEmpty() && Files.isDirectory(p));
    } catch (InvalidPathException e) {
      return Optional.empty(); // a name such as HEAD^{/a:b} on Windows
    }
  }

  private ContentSource revision(String name) {
    Message none = Message.of("git.none", name, content.toString());
    ContentRepository found =
        repository().orElseThrow(() -> new EnvironmentFault(none, none.hint()));
    return checked(
        found.at(name), Message.of("diff.revision-not-content", name, content.toString()));
  }

  private Optional<ContentRepository> repository() {
    if (repository.isEmpty()) {
      repository = ContentRepository.around(content);
    }
    return repository;
  }

  private static ContentSource checked(ContentSource source, Message otherwise) {
    if (!ContentLoader.isContent(source)) {
      throw new EnvironmentFault(otherwise, otherwise.hint());
    }
    return source;
  }

  @Override
  public void close() {
    repository.ifPresent(ContentRepository::close);
  }
}
