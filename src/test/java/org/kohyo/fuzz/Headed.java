package org.kohyo.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An input that says something in its first line about the rest.
 *
 * @param head the first line, without its end; at most 60 bytes are looked at
 * @param body all after it
 */
record Headed(String head, byte[] body) {

  private static final int LONGEST = 60;

  static Headed of(byte[] input) {
    for (int i = 0; i < Math.min(LONGEST, input.length); i++) {
      if (input[i] == '\n') {
        return new Headed(
            new String(input, 0, i, StandardCharsets.ISO_8859_1),
            Arrays.copyOfRange(input, i + 1, input.length));
      }
    }
    return new Headed("", input);
  }
}
