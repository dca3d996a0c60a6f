package org.kohyo;

import java.util.Optional;
import org.kohyo.policy.TableOptions;
import picocli.CommandLine.Option;

/** Options on how a comparison looks; what is not given stays as the site has it. */
final class DiffLook {

  /** Whether a terminal gets colours. */
  enum Color {
    /** When people look at it. */
    AUTO,
    /** Whatever is there. */
    ALWAYS,
    /** Never. */
    NEVER
  }

  @Option(names = "--swap", negatable = true, descriptionKey = "swap")
  private Boolean swap;

  @Option(names = "--remarks", negatable = true, descriptionKey = "remarks")
  private Boolean remarks;

  @Option(names = "--caption", negatable = true, descriptionKey = "caption")
  private Boolean caption;

  @Option(names = "--all", negatable = true, descriptionKey = "all")
  private Boolean all;

  @Option(names = "--color", paramLabel = "auto|always|never", descriptionKey = "color")
  private Color color = Color.AUTO;

  /** The site's options with those of the command line over them. */
  TableOptions options(TableOptions site) {
    return new TableOptions(
        Optional.ofNullable(swap).map(s -> !s).orElse(site.newFirst()),
        Optional.ofNullable(remarks).orElse(site.remarks()),
        Optional.ofNullable(caption).orElse(site.caption()),
        Optional.ofNullable(all).map(a -> !a).orElse(site.collapsed()));
  }

  /** The screen with or without colours, as it was asked for. */
  Screen screen(Screen there) {
    return switch (color) {
      case AUTO -> there;
      case ALWAYS -> new Screen(true, there.columns(), there.progress());
      case NEVER -> new Screen(false, there.columns(), there.progress());
    };
  }
}
