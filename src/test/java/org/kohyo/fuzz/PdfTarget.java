package org.kohyo.fuzz;

import org.kohyo.verify.read.PdfReader;
import org.kohyo.verify.read.UnreadableException;

/** A PDF of any bytes. */
public final class PdfTarget {

  private PdfTarget() {}

  /** Called by Jazzer once: what is slow the first time is no fault of an input. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Readings.check(PdfReader.read(input));
    } catch (UnreadableException e) {
      Readings.check(e);
    }
  }
}
