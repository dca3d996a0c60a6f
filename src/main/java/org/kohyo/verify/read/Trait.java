package org.kohyo.verify.read;

import org.kohyo.finding.Message;

/**
 * Something about a published file beside its text.
 *
 * @param name stable, in kebab case, for programs
 * @param grave whether the public may get something else than the text that was read: then the file
 *     is not what was decided, whatever its text says
 * @param message what it is; there is a hint of the same key
 */
public record Trait(String name, boolean grave, Message message) {

  /** The file is in an encoding that parts a few characters otherwise than Unicode does. */
  public static final String LEGACY = "legacy-encoding";

  /** A trait named {@code name}; its message has the key {@code verify.trait.<name>}. */
  public static Trait of(String name, boolean grave, String... args) {
    return new Trait(name, grave, Message.of("verify.trait." + name, args));
  }
}
