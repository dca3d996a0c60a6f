package org.kohyo;

import java.io.Console;
import java.util.Map;

/**
 * What shows a command's output.
 *
 * @param colours whether colours help: people look at it and did not ask for none
 * @param columns its width in half-width characters, 20 to 1,000
 * @param progress what {@code --progress auto} comes to here
 */
record Screen(boolean colours, int columns, ProgressMode progress) {

  private static final int WIDTH = 100;

  /** A file or another program. */
  static final Screen NONE = new Screen(false, WIDTH, ProgressMode.NONE);

  /**
   * What the process knows.
   *
   * @param console null when a file or another program is at one end
   * @param environment {@code COLUMNS}; {@code NO_COLOR} (no-color.org) and {@code TERM=dumb} ask
   *     for no colours; {@code CI} for lines instead of a drawing
   */
  static Screen of(Console console, Map<String, String> environment) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Screen(
        console != null && people(console) && !plain,
        columns(environment.get("COLUMNS")),
        ProgressMode.AUTO.resolved(environment, ProgressMode.STDERR));
  }

  /** From Java 22 on there is a console for programs too; it knows. */
  private static boolean people(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static int columns(String given) {
    return given != null && given.matches("[0-9]{2,4}")
        ? Math.min(1000, Math.max(20, Integer.parseInt(given)))
        : WIDTH;
  }
}
