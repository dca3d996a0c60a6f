package org.kohyo.content;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit sees of this machine: nothing that belongs to the user. Left alone it reads the user's
 * and the system's configuration, starts {@code git} to find the latter, and writes trial files
 * beside the objects to measure how exact their times are. A comparison must neither depend on the
 * first nor do the second.
 */
final class GitSystem extends SystemReader.Delegate {

  private GitSystem(SystemReader machine) {
    super(machine);
  }

  /**
   * Shuts JGit off in this process. It has no door but a static one; doing it again is harmless.
   */
  static void isolate() {
    if (!(SystemReader.getInstance() instanceof GitSystem)) {
      SystemReader.setInstance(new GitSystem(SystemReader.getInstance()));
    }
  }

  @Override
  public String getenv(String variable) {
    return null; // as JGit wants it for a variable that is not set
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(parent, fs);
  }

  /** A configuration without a file, in which the exactness of file times is given. */
  private static final class NoConfig extends FileBasedConfig {

    private static final Set<String> EXACTNESS = Set.of("timestampResolution", "minRacyThreshold");

    /** Nanoseconds: no file system is coarser, so at worst JGit looks at a file once more. */
    private static final long COARSE = TimeUnit.SECONDS.toNanos(2);

    NoConfig(Config parent, FS fs) {
      super(parent, null, fs);
    }

    @Override
    public void load() {
      // There is no file.
    }

    @Override
    public void save() {
      // There is no file.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return EXACTNESS.contains(name)
          ? unit.convert(COARSE, TimeUnit.NANOSECONDS)
          : super.getTimeUnit(section, subsection, name, otherwise, unit);
    }
  }
}
