package org.kohyo.verify.net;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kohyo.finding.Message;
import org.kohyo.verify.read.Trait;

/**
 * What kind of file was fetched. The bytes decide, as servers are often wrong.
 *
 * @param kind by the bytes
 * @param note that the server calls it something else, which may keep browsers from showing it
 */
public record Media(Kind kind, Optional<Trait> note) {

  /** Kinds of files. */
  public enum Kind {
    /** HTML. */
    PAGE,
    /** PDF. */
    PDF,
    /** JSON. */
    JSON,
    /** Mere text: no tag is near its beginning. */
    TEXT,
    /** None of these: pictures, archives, Word files and the like. */
    OTHER
  }

  private static final Map<Kind, Pattern> TYPES =
      Map.of(
          Kind.PAGE, Pattern.compile("text/html|application/xhtml\\+xml"),
          Kind.PDF, Pattern.compile("application/pdf"),
          Kind.TEXT, Pattern.compile("text/plain"),
          Kind.JSON, Pattern.compile("application/json|text/json|application/.*\\+json"));

  /** Readers of PDF look for its head that far into the file (PDF Reference 1.7, H.3, note 13). */
  private static final int PDF_HEAD = 1024;

  private static final Pattern JSON = Pattern.compile("(?s)\\{\\s*[\"}].*");

  private static final Pattern TAG = Pattern.compile("<[A-Za-z!/?]");

  /** First characters, as Latin-1, of what is neither page nor PDF nor JSON. */
  private static final List<String> OTHERS =
      List.of(
          "PK\3\4",
          "\u0089PNG",
          "GIF8",
          "\u00FF\u00D8\u00FF",
          "RIFF",
          "\u00D0\u00CF\u0011\u00E0",
          "\u001F\u008B",
          "BM6",
          "II*\0",
          "MM\0*",
          "{\\rtf");

  /**
   * Tells what bytes are.
   *
   * @param contentType what the server says, in lower case and without parameters
   * @param bytes the file
   */
  public static Media of(Optional<String> contentType, byte[] bytes) {
    Kind kind = kind(contentType.orElse(""), bytes);
    Optional<Trait> note =
        contentType
            .filter(type -> kind != Kind.OTHER && !TYPES.get(kind).matcher(type).matches())
            .map(
                type ->
                    new Trait(
                        "wrong-type",
                        unseen(kind, type),
                        Message.of(
                            "verify.trait.wrong-type",
                            Shown.text(type),
                            kind == Kind.PAGE ? "HTML" : kind.name())));
    return new Media(kind, note);
  }

  /** Whether browsers don't show it: they take the source of a page for text, or a PDF for one. */
  private static boolean unseen(Kind kind, String type) {
    return kind == Kind.PAGE || kind == Kind.PDF && type.startsWith("text/");
  }

  private static Kind kind(String type, byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PDF_HEAD), StandardCharsets.ISO_8859_1);
    String text = head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading();
    if (text.startsWith("%PDF-") || type.equals("application/pdf") && head.contains("%PDF-")) {
      return Kind.PDF;
    }
    if (OTHERS.stream().anyMatch(head::startsWith)) {
      return Kind.OTHER;
    }
    if (JSON.matcher(text).matches()) {
      return Kind.JSON;
    }
    // A page in UTF-16 has zeros too: it says what it is by its first two bytes or by its header.
    boolean wide = head.startsWith("\u00FF\u00FE") || head.startsWith("\u00FE\u00FF");
    boolean page = wide || TYPES.get(Kind.PAGE).matcher(type).matches() || head.indexOf('\0') < 0;
    if (page
        && !wide
        && !TYPES.get(Kind.PAGE).matcher(type).matches()
        && !TAG.matcher(text).find()) {
      return Kind.TEXT;
    }
    return page ? Kind.PAGE : Kind.OTHER;
  }
}
