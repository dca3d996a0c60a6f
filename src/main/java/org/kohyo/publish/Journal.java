package org.kohyo.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.render.Digests;

/**
 * The list of files that a switch adds or takes away, in the output folder while it goes on. A
 * build that is killed leaves it behind: no manifest lists these files, and the next build has to
 * know that they are ours.
 *
 * @param left files that are there, as they were made: what else lies at such a path is somebody's
 *     own
 * @param named all paths of the list
 */
record Journal(List<Manifest.Entry> left, Set<String> named) {

  static final String NAME = ".kohyo-journal";

  /** Digest, id of the society, path; the society is empty for files of none. */
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([a-z0-9-]{0,160}) (\\S+)");

  /** Copies both. */
  Journal {
    left = List.copyOf(left);
    named = Set.copyOf(named);
  }

  /** Writes the list, whole or not at all. */
  static void write(Path out, Path aside, Collection<Manifest.Entry> files) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Manifest.Entry file : files) {
      lines.append(file.sha256()).append(' ').append(file.society()).append(' ');
      lines.append(file.path()).append('\n');
    }
    Path journal = aside.resolve(NAME);
    Files.writeString(journal, lines, StandardCharsets.UTF_8);
    Moves.into(journal, out.resolve(NAME));
  }

  /** Reads what an unfinished switch left; nothing when there was none. */
  static Journal read(Path out) throws IOException {
    Path journal = out.resolve(NAME);
    if (!Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)
        || Files.size(journal) > Manifest.MAX_BYTES) {
      return new Journal(List.of(), Set.of());
    }
    List<Manifest.Entry> left = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (String line :
        new String(Files.readAllBytes(journal), StandardCharsets.UTF_8).split("\n")) {
      Matcher file = LINE.matcher(line);
      if (file.matches() && OutputFile.isSafe(file.group(3))) {
        named.add(file.group(3));
        Path path = out.resolve(file.group(3));
        if (Way.isPlain(out, file.group(3))
            && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          byte[] bytes = Files.readAllBytes(path);
          if (Digests.sha256(bytes).equals(file.group(1))) {
            left.add(
                new Manifest.Entry(
                    file.group(3),
                    file.group(1),
                    bytes.length,
                    file.group(2),
                    "",
                    Optional.empty(),
                    Optional.empty()));
          }
        }
      }
    }
    return new Journal(left, named);
  }

  /** The switch is finished. */
  static void remove(Path out) throws IOException {
    Files.deleteIfExists(out.resolve(NAME));
  }
}
