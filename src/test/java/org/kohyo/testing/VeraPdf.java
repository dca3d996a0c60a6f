package org.kohyo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a file keeps PDF/UA-1 and PDF/A-2a. */
public final class VeraPdf {

  private static final List<PDFAFlavour> FLAVOURS =
      List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);

  private VeraPdf() {}

  /**
   * What breaks a rule, one line each: the standard, the clause, what is asked for and where; empty
   * if all is well.
   */
  public static List<String> violations(byte[] pdf) {
    VeraGreenfieldFoundryProvider.initialise();
    List<String> violations = new ArrayList<>();
    for (PDFAFlavour flavour : FLAVOURS) {
      try (PDFAParser parser =
              Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        for (TestAssertion assertion : result.getTestAssertions()) {
          if (assertion.getStatus() == TestAssertion.Status.FAILED) {
            violations.add(describe(flavour, assertion));
          }
        }
        if (!result.isCompliant() && violations.isEmpty()) {
          violations.add(flavour + ": not compliant");
        }
      } catch (ValidationException
          | ModelParsingException
          | EncryptedPdfException
          | IOException e) {
        violations.add(flavour + ": " + e);
      }
    }
    return List.copyOf(violations);
  }

  private static String describe(PDFAFlavour flavour, TestAssertion assertion) {
    return flavour
        + " "
        + assertion.getRuleId().getClause()
        + "-"
        + assertion.getRuleId().getTestNumber()
        + ": "
        + assertion.getMessage()
        + " at "
        + assertion.getLocation().getContext();
  }
}
