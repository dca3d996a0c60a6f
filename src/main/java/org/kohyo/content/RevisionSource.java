package org.kohyo.content;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/** The files of a folder in one revision of a git repository. Safe for threads. */
final class RevisionSource implements ContentSource {

  private static final int MAX_ENTRIES = 100_000;

  private record Entry(ObjectId id, FileMode mode) {}

  private final Repository repository;
  private final SortedMap<String, Entry> files;
  private final List<String> paths;
  private final String displayPrefix;

  private RevisionSource(
      Repository repository, SortedMap<String, Entry> files, String displayPrefix) {
    this.repository = repository;
    this.files = files;
    this.paths = List.copyOf(files.keySet());
    this.displayPrefix = displayPrefix;
  }

  /**
   * Lists a folder of a revision.
   *
   * @param revision as the user named it
   * @param folder path in the repository, or empty for its root
   * @throws EnvironmentFault as {@link ContentRepository#at} says
   */
  static RevisionSource open(Repository repository, RevTree tree, String revision, String folder) {
    String prefix = revision + ":" + (folder.isEmpty() ? "" : folder + "/");
    try (ObjectReader reader = repository.newObjectReader()) {
      AnyObjectId root = find(reader, tree, revision, folder);
      return new RevisionSource(repository, list(reader, root, prefix), prefix);
    } catch (IOException e) {
      throw GitFaults.reading(e, prefix, repository);
    }
  }

  private static AnyObjectId find(ObjectReader reader, RevTree tree, String revision, String folder)
      throws IOException {
    AnyObjectId at = tree;
    String path = "";
    for (String name : folder.isEmpty() ? new String[0] : folder.split("/")) {
      path += path.isEmpty() ? name : "/" + name;
      try (TreeWalk walk = TreeWalk.forPath(reader, name, at)) {
        if (walk != null && walk.getFileMode() == FileMode.GITLINK) {
          throw GitFaults.fault("git.submodule", null, revision + ":" + path);
        }
        if (walk == null || walk.getFileMode() != FileMode.TREE) {
          throw GitFaults.fault("git.no-folder", null, revision, folder);
        }
        at = walk.getObjectId(0);
      }
    }
    return at;
  }

  private static SortedMap<String, Entry> list(ObjectReader reader, AnyObjectId root, String prefix)
      throws IOException {
    SortedMap<String, Entry> found = new TreeMap<>();
    int entries = 0;
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(root);
      while (walk.next()) {
        // Folders count too: a few objects can describe any number of them.
        if (++entries > MAX_ENTRIES) {
          throw GitFaults.fault("content.folder-too-large", null, prefix);
        }
        FileMode mode = walk.getFileMode();
        if (mode == FileMode.GITLINK) {
          throw GitFaults.fault("git.submodule", null, prefix + walk.getPathString());
        } else if (mode != FileMode.TREE) {
          found.put(walk.getPathString(), new Entry(walk.getObjectId(0), mode));
        } else if (!walk.getNameString().startsWith(".")) {
          walk.enterSubtree();
        }
      }
    }
    return found;
  }

  @Override
  public List<String> paths() {
    return paths;
  }

  /**
   * {@inheritDoc}
   *
   * @throws EnvironmentFault when the object is not there: that is no fault of the file
   */
  @Override
  public byte[] bytes(String path, int limit) throws UnreadableFileException {
    Entry entry = files.get(path);
    if (entry.mode() == FileMode.SYMLINK) {
      throw new UnreadableFileException(ContentRule.SYMBOLIC_LINK, Message.of("git.link"));
    }
    try (ObjectReader reader = repository.newObjectReader()) {
      ObjectLoader loader = reader.open(entry.id(), Constants.OBJ_BLOB);
      if (loader.getSize() > limit) {
        throw new UnreadableFileException(
            ContentRule.FILE_TOO_LARGE,
            Message.of("content.too-large", Integer.toString(limit / 1_000_000)));
      }
      return LfsPointer.refuse(loader.getBytes(limit));
    } catch (IOException e) {
      throw GitFaults.reading(e, displayPrefix + path, repository);
    }
  }

  @Override
  public String displayPrefix() {
    return displayPrefix;
  }
}
