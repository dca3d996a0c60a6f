package org.kohyo;

import java.util.List;
import java.util.stream.Stream;
import org.kohyo.notice.Notice;
import org.kohyo.publish.OutputFile;
import org.kohyo.render.Release;
import org.kohyo.render.Release.Standing;

/**
 * Where the files of an edition lie: with the notice while it is in force, and in a folder of its
 * own where its first day is known.
 *
 * @param release the edition
 */
record EditionPaths(Release release) {

  /** All places of a file, below the output folder. */
  List<String> of(String name) {
    return Stream.concat(present(name), dated(name)).toList();
  }

  /** Its place with the notice, if the edition is in force. */
  Stream<String> present(String name) {
    return release.standing() == Standing.PRESENT ? Stream.of(folder() + name) : Stream.empty();
  }

  /** Its place in the edition's own folder, if there is one. */
  Stream<String> dated(String name) {
    return release.folder().map(day -> folder() + day + "/" + name).stream();
  }

  private String folder() {
    Notice notice = release.edition().notice();
    return notice.society().id() + "/" + notice.kind() + "/";
  }

  /** A file of the edition. */
  OutputFile file(String path, byte[] bytes) {
    Notice notice = release.edition().notice();
    return new OutputFile(
        path, notice.society().id(), notice.kind(), release.edition().from(), bytes);
  }

  /** The same bytes at several places. */
  List<OutputFile> files(List<String> paths, byte[] bytes) {
    OutputFile first = file(paths.get(0), bytes);
    return paths.stream().map(path -> first.at(path, first.society())).toList();
  }
}
