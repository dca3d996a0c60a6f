package org.kohyo.verify.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.kohyo.policy.LogoImage;

/**
 * Reads a PDF: its text as its structure tells it, which a screen reader says, and whether its
 * pages show the same.
 *
 * <p>What is painted without characters (pictures, outlines, colours, what lies over what) isn't
 * read; pictures are named as a trait, but for one that can be a society's sign.
 */
public final class PdfReader {

  private PdfReader() {}

  /**
   * Reads a file.
   *
   * @param pdf the whole file, up to 50 MB and 500 pages
   * @return its text, in lines of which each belongs to one block
   * @throws UnreadableException if it is no PDF ({@code not-pdf}), is not whole or not sound
   *     ({@code damaged}), wants a password or could ({@code encrypted}), holds pictures only
   *     ({@code scanned}), or is larger or deeper than a notice ever is ({@code too-large}, {@code
   *     too-deep})
   */
  public static Reading read(byte[] pdf) throws UnreadableException {
    try {
      return reading(pdf);
    } catch (PdfRefusal e) {
      throw new UnreadableException(e.reason());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new UnreadableException("damaged");
    }
  }

  private static Reading reading(byte[] pdf) throws IOException {
    PdfBudget budget = new PdfBudget();
    PdfFile file = PdfFile.open(pdf, budget);
    List<PdfPages.Page> pages = PdfPages.of(file);
    PdfPainted painted = new PdfPainted();
    PdfPictures pictures = new PdfPictures();
    PdfContent content = new PdfContent(file, budget, painted, pictures);
    for (int i = 0; i < pages.size(); i++) {
      painted.page(i + 1, pages.size());
      pictures.page(pages.get(i), i + 1);
      content.page(pages.get(i));
    }
    if (!painted.hasText() && pictures.shown()) {
      throw new PdfRefusal("scanned");
    }
    List<Trait> traits = new ArrayList<>();
    List<String> margins = new ArrayList<>(painted.margins());
    COSDictionary root = file.catalog().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    List<Line> lines;
    Set<COSDictionary> links = Set.of();
    Optional<LogoImage.Print> logo = Optional.empty();
    if (root == null || !root.containsKey(COSName.K)) {
      lines = untagged(painted);
      if (painted.hasText()) {
        traits.add(Trait.of("untagged", true));
      }
    } else {
      PdfStructure structure =
          PdfStructure.read(
              root, painted, pages.size(), pictures.sign().map(PdfPictures.Sign::piece));
      if (structure.signSays().isPresent()) {
        logo = pictures.sign().orElseThrow().print(structure.signSays().get(), file);
      }
      lines = structure.lines();
      links = structure.links();
      if (structure.turnedBack()) {
        traits.add(Trait.of("page-order", true));
      }
      String differing = differing(painted);
      if (!PdfText.blank(differing)) {
        traits.add(Trait.of("painted-differs", true, PdfText.excerpt(differing)));
      }
      structure.alternates().stream()
          .limit(1)
          .forEach(said -> traits.add(Trait.of("alternate", true, PdfText.excerpt(said))));
    }
    margins.addAll(PdfOutline.beside(file.catalog(), lines, budget));
    if (!painted.hidden().isEmpty()) {
      traits.add(Trait.of("hidden-text", true, PdfText.excerpt(painted.hidden())));
    }
    if (pictures.shown() && logo.isEmpty()) {
      traits.add(Trait.of("picture", true));
    }
    traits.addAll(PdfFindings.of(file, pages, links, budget));
    return new Reading(Reading.Form.PDF, lines, traits, margins, List.of(), logo, List.of());
  }

  /**
   * Painted text that the structure tells otherwise, twice or not at all; empty if there is none.
   */
  private static String differing(PdfPainted painted) {
    StringBuilder text = new StringBuilder(painted.differing()).append(painted.stray());
    for (PdfPainted.Piece piece : painted.pieces()) {
      if (piece.references != 1) {
        text.append(piece.shown);
      }
    }
    return text.toString();
  }

  private static List<Line> untagged(PdfPainted painted) {
    PdfLines lines = new PdfLines();
    List<String> all = painted.lines();
    for (int i = 0; i < all.size(); i++) {
      lines.block(List.of(i));
      lines.add(all.get(i), "", "", Run.Kind.TEXT);
    }
    return lines.finish();
  }
}
