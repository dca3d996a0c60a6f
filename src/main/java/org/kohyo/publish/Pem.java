package org.kohyo.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/**
 * A key file in the text form of RFC 7468. What stands around the blocks is a comment.
 *
 * @param shown the file as the user named it
 * @param text the whole file
 */
record Pem(String shown, String text) {

  /** No key of Ed25519 takes more; other files may have many. */
  private static final int MAX_BYTES = 100_000;

  private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,60})-----");

  /**
   * Reads a file.
   *
   * @param hint what to do when it can't be read
   * @throws EnvironmentFault when it isn't there, can't be read, is too long, or no such file
   */
  static Pem read(Path file, Message hint) {
    String shown = file.toString();
    if (!Files.exists(file)) {
      throw new EnvironmentFault(Message.of("sign.missing", shown), hint);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(MAX_BYTES);
      Pem pem = new Pem(shown, new String(bytes, StandardCharsets.ISO_8859_1));
      if (stream.read() >= 0 || pem.labels().isEmpty()) {
        throw new EnvironmentFault(Message.of("sign.not-pem", shown), hint);
      }
      return pem;
    } catch (IOException e) {
      throw new EnvironmentFault(Message.of("sign.unreadable", shown), hint, e);
    }
  }

  /** What the blocks call themselves, such as {@code PRIVATE KEY}. */
  List<String> labels() {
    return BEGIN.matcher(text).results().map(found -> found.group(1)).toList();
  }

  /** The bytes of the first block of that name; empty when there is none that is whole. */
  Optional<byte[]> block(String label) {
    Matcher matcher =
        Pattern.compile(
                "-----BEGIN " + label + "-----([A-Za-z0-9+/=\\s]*+)-----END " + label + "-----")
            .matcher(text);
    try {
      return matcher.find()
          ? Optional.of(Base64.getDecoder().decode(matcher.group(1).replaceAll("\\s", "")))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
