package org.kohyo.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Turns bytes into text: strict UTF-8, with or without BOM. Line ends stay as they are. */
final class SourceText {

  private SourceText() {}

  /** The text without BOM, or nothing when the problems say why. */
  static Optional<String> decode(byte[] bytes, Problems problems) {
    Optional<String> wide = EncodingGuess.wide(bytes);
    if (wide.isPresent()) {
      problems.error(ContentRule.ENCODING, Place.FILE, "content.other-encoding", wide.get());
      return Optional.empty();
    }
    int bom = EncodingGuess.startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, bom, bytes.length - bom);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Place place = Place.of(text, text.length());
      EncodingGuess.japanese(bytes)
          .ifPresentOrElse(
              name -> problems.error(ContentRule.ENCODING, place, "content.other-encoding", name),
              () -> problems.error(ContentRule.ENCODING, place, "content.not-utf-8"));
      return Optional.empty();
    }
    if (text.contains("\u001B$")) {
      problems.error(
          ContentRule.ENCODING,
          Place.of(text, text.indexOf("\u001B$")),
          "content.other-encoding",
          "JIS (ISO-2022-JP)");
      return Optional.empty();
    }
    if (text.isBlank()) {
      problems.error(ContentRule.EMPTY_FILE, Place.FILE, "content.empty-file");
      return Optional.empty();
    }
    Characters.check(text, problems);
    // Reading goes on, so that the rest of the file is judged in the same run.
    return Optional.of(problems.hasErrors() ? Characters.masked(text) : text);
  }
}
