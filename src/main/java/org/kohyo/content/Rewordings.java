package org.kohyo.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kohyo.finding.EnvironmentFault;
import org.kohyo.finding.Message;

/**
 * Brings {@code replaces} of a society's rewordings up to date and leaves every other byte of the
 * file as it is.
 */
public final class Rewordings {

  /** No file of words is longer. */
  private static final int MAX_BYTES = 5_000_000;

  /**
   * A rewording that was looked at again.
   *
   * @param index among the society's adjustments
   * @param id of the reworded unit
   * @param was what {@code replaces} says now; empty when there is none
   * @param is what it shall say
   */
  public record Acceptance(int index, String id, Optional<String> was, String is) {}

  private Rewordings() {}

  /**
   * Writes {@code replaces} of the society's file.
   *
   * @param content the content folder
   * @param society id of a society whose file has no error
   * @param wanted in the order of the file
   * @return those that were not written because their adjustment stands in braces and has no {@code
   *     replaces}: there is no line to add it to
   * @throws EnvironmentFault when the file is no longer what was loaded, when it would not read
   *     back as wanted, or when it can't be written to; then nothing is written
   * @throws IOException when it can't be read or written; then it is as it was
   */
  public static List<Acceptance> accept(Path content, String society, List<Acceptance> wanted)
      throws IOException {
    FolderSource source = FolderSource.open(content);
    String path = "societies/" + society + ".yaml";
    String shown = source.displayPrefix() + path;
    byte[] before = bytes(source, path, shown);
    ReplacesEditor editor =
        ReplacesEditor.open(decoded(before).orElseThrow(() -> changed(shown)))
            .filter(e -> wanted.stream().allMatch(e::agrees))
            .orElseThrow(() -> changed(shown));
    List<Acceptance> impossible = wanted.stream().filter(a -> !editor.canTake(a)).toList();
    List<Acceptance> possible = wanted.stream().filter(editor::canTake).toList();
    if (!possible.isEmpty()) {
      byte[] after = encoded(editor.edited(possible), hasBom(before));
      if (!new ReplacesProof(path).holds(before, after, replacements(possible))) {
        throw new EnvironmentFault(
            Message.of("accept.not-provable", shown), Message.of("accept.not-provable.hint"));
      }
      new OfficersFileWriter(content).replace(path, before, after);
    }
    return impossible;
  }

  /** How {@code replaces} would be written by hand, within braces too. */
  public static String line(Acceptance acceptance) {
    return "replaces: " + ScalarText.quoted(acceptance.is());
  }

  private static Map<Integer, String> replacements(List<Acceptance> accepted) {
    return accepted.stream().collect(Collectors.toMap(Acceptance::index, Acceptance::is));
  }

  private static byte[] bytes(FolderSource source, String path, String shown) {
    try {
      return source.bytes(path, MAX_BYTES);
    } catch (UnreadableFileException e) {
      throw changed(shown);
    }
  }

  private static EnvironmentFault changed(String shown) {
    return new EnvironmentFault(
        Message.of("accept.changed-meanwhile", shown),
        Message.of("accept.changed-meanwhile.hint", shown));
  }

  private static boolean hasBom(byte[] bytes) {
    return EncodingGuess.startsWith(bytes, 0xEF, 0xBB, 0xBF);
  }

  /** Strict UTF-8 comes back as the same bytes; whatever is none has been refused. */
  private static Optional<String> decoded(byte[] bytes) {
    Problems problems = new Problems("");
    return SourceText.decode(bytes, problems).filter(text -> !problems.hasErrors());
  }

  private static byte[] encoded(String text, boolean bom) {
    return ((bom ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
  }
}
