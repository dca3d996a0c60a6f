package org.kohyo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.kohyo.check.BaseGlyph;
import org.kohyo.check.BaseGlyph.Sequence;
import org.kohyo.check.MissingGlyph;
import org.kohyo.check.Rule;
import org.kohyo.content.FontFile;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Message;
import org.kohyo.finding.Severity;
import org.kohyo.render.pdf.ExtraFont;
import org.kohyo.render.pdf.FontCoverage;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.UnusableFontException;

/**
 * The fonts of the PDFs: the shipped one, then the site's.
 *
 * @param set all that can be used
 * @param findings about those that can't
 */
record Fonts(FontSet set, List<Finding> findings) {

  /** The rule about fonts that can't be used. */
  static final String RULE = "unusable-font";

  /** Looks the site's fonts through. */
  static Fonts of(List<FontFile> fonts) {
    return of(FontSet.bundled(), fonts);
  }

  /** The shipped fonts, parsed beside other work. */
  static CompletableFuture<FontSet> shipped() {
    return CompletableFuture.supplyAsync(FontSet::bundled);
  }

  /** The same with the shipped fonts at hand. */
  static Fonts of(FontSet shipped, List<FontFile> fonts) {
    List<ExtraFont> usable = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (FontFile file : fonts) {
      try {
        usable.add(ExtraFont.of(file.path(), file.bytes()));
      } catch (UnusableFontException e) {
        findings.add(finding(file, e.reason()));
      }
    }
    return new Fonts(shipped.with(usable), List.copyOf(findings));
  }

  private static Finding finding(FontFile file, UnusableFontException.Reason reason) {
    String key =
        switch (reason) {
          case NOT_TRUETYPE -> "check.unusable-font-not-truetype";
          case COLLECTION -> "check.unusable-font-collection";
          case DAMAGED -> "check.unusable-font-damaged";
          case EMBEDDING_FORBIDDEN -> "check.unusable-font-embedding";
          case TOO_LARGE -> "check.unusable-font-too-large";
        };
    return new Finding(
        RULE,
        Severity.ERROR,
        file.location(),
        Message.of(key, file.path()),
        Optional.of(Message.of(key + ".hint", file.path())));
  }

  /** The rules about what these fonts can draw. */
  List<Rule> rules() {
    return rules(new PdfEngine("", set).coverage());
  }

  /** The rules about what the fonts of an engine can draw. */
  static List<Rule> rules(FontCoverage coverage) {
    return List.of(
        new MissingGlyph(
            text -> coverage.missing(text).stream().map(glyph -> glyph.codePoint()).toList()),
        new BaseGlyph(
            text ->
                coverage.baseOnly(text).stream()
                    .map(s -> new Sequence(s.text(), s.notation()))
                    .toList()));
  }
}
