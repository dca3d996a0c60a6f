package org.kohyo.publish.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.publish.Manifest;
import org.kohyo.publish.OutputFile;
import org.kohyo.publish.Stage;
import org.kohyo.publish.Staged;

/** The files of one society, or those of none, on their way to the public. For one thread. */
public final class StagedFiles {

  private final Stage stage;
  private final Standing standing;
  private final Map<String, FileState> before = new HashMap<>();
  private final List<Staged> staged = new ArrayList<>();
  private final Map<String, FileState.Paper> papers = new HashMap<>();

  /**
   * No files yet.
   *
   * @param standing what is there still
   * @param before files of the last build
   */
  public StagedFiles(Stage stage, Standing standing, Collection<FileState> before) {
    this.stage = stage;
    this.standing = standing;
    before.forEach(file -> this.before.put(file.entry().path(), file));
  }

  /** Stages a file; see {@link Stage#add}. */
  public void add(OutputFile file) {
    staged.add(stage.add(file));
  }

  /** Stages a PDF with what it was made of. */
  public void add(OutputFile file, FileState.Paper paper) {
    add(file);
    papers.put(file.path(), paper);
  }

  /** The PDF of the last build, if it was made of the same and still stands at the path. */
  public Optional<FileState> same(String path, String key) {
    return Optional.ofNullable(before.get(path))
        .filter(file -> file.paper().filter(paper -> paper.key().equals(key)).isPresent())
        .filter(standing::intact);
  }

  /**
   * Stages a file that stands there already.
   *
   * @param file of the last build, intact
   * @param edition first day of the edition that it shows, where it is known
   */
  public void again(FileState file, Optional<LocalDate> edition) {
    Manifest.Entry entry = file.entry();
    staged.add(
        stage.again(
            new Manifest.Entry(
                entry.path(),
                entry.sha256(),
                entry.size(),
                entry.society(),
                entry.notice(),
                edition,
                Optional.empty())));
    file.paper().ifPresent(paper -> papers.put(entry.path(), paper));
  }

  /** All that was staged. */
  public List<Staged> staged() {
    return List.copyOf(staged);
  }

  /**
   * The files as the next build will want to know them. A rename leaves a file's stamp as it is, so
   * that they can be taken before the switch.
   *
   * @throws UncheckedIOException when one is no longer there
   */
  public List<FileState> states() {
    List<FileState> states = new ArrayList<>(staged.size());
    for (Staged file : staged) {
      states.add(
          new FileState(
              file.entry(),
              stamp(file.file()),
              Optional.ofNullable(papers.get(file.entry().path()))));
    }
    return states;
  }

  private static Stamp stamp(Path file) {
    try {
      return Stamp.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
