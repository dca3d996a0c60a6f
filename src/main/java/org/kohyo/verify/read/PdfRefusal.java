package org.kohyo.verify.read;

/**
 * Ends the reading of a PDF from within a library that would take an {@code IOException} for
 * something to be mended.
 */
final class PdfRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason as {@link UnreadableException} has it
   */
  PdfRefusal(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  static PdfRefusal damaged() {
    return new PdfRefusal("damaged");
  }

  static PdfRefusal tooLarge() {
    return new PdfRefusal("pdf-too-large");
  }

  static PdfRefusal tooDeep() {
    return new PdfRefusal("too-deep");
  }

  String reason() {
    return reason;
  }
}
