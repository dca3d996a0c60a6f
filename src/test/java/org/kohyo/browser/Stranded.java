package org.kohyo.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** The headings that stand alone at the end of a page of a tagged PDF, away from their text. */
final class Stranded {

  private static final String HEAD = "H[1-6]?|Caption|THead";

  /**
   * A glyph on a page.
   *
   * @param baseline points from the page's top
   */
  private record Glyph(String text, double baseline, boolean head) {}

  /** Whether a piece of a page, by its number there, belongs to a heading. */
  private final Map<COSDictionary, Map<Integer, Boolean>> heads = new HashMap<>();

  private final List<String> found = new ArrayList<>();

  private Stranded() {}

  /** Reads a tagged PDF. */
  static Stranded read(byte[] pdf) throws IOException {
    Stranded reader = new Stranded();
    reader.find(pdf);
    return reader;
  }

  /** By page, from 1: {@code page: text of the last line}. */
  List<String> heads() {
    return List.copyOf(found);
  }

  /** How many pieces of the PDF are headings: none would mean that it has no tags. */
  long count() {
    return heads.values().stream()
        .flatMap(page -> page.values().stream())
        .filter(head -> head)
        .count();
  }

  private void find(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      read(document.getDocumentCatalog().getStructureTreeRoot(), false, Optional.empty());
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        List<Glyph> glyphs = glyphs(document.getPage(i));
        double last = glyphs.stream().mapToDouble(Glyph::baseline).max().orElse(0);
        List<Glyph> line = glyphs.stream().filter(g -> g.baseline() > last - 4).toList();
        if (!line.isEmpty() && line.stream().allMatch(Glyph::head)) {
          StringBuilder text = new StringBuilder().append(i + 1).append(": ");
          line.forEach(glyph -> text.append(glyph.text()));
          found.add(text.toString());
        }
      }
    }
  }

  private void read(PDStructureNode node, boolean inHead, Optional<PDPage> inherited) {
    boolean head = inHead;
    Optional<PDPage> page = inherited;
    if (node instanceof PDStructureElement element) {
      head = inHead || element.getStructureType().matches(HEAD);
      page = Optional.ofNullable(element.getPage()).or(() -> inherited);
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode below) {
        read(below, head, page);
      } else if (kid instanceof PDMarkedContentReference reference) {
        PDPage own = reference.getPage();
        mark(own == null ? page : Optional.of(own), reference.getMCID(), head);
      } else if (kid instanceof Integer number) {
        mark(page, number, head);
      }
    }
  }

  private void mark(Optional<PDPage> page, int number, boolean head) {
    page.ifPresent(
        p -> heads.computeIfAbsent(p.getCOSObject(), key -> new HashMap<>()).put(number, head));
  }

  private List<Glyph> glyphs(PDPage page) throws IOException {
    PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
    extractor.setSuppressDuplicateOverlappingText(false);
    extractor.processPage(page);
    List<Glyph> glyphs = new ArrayList<>();
    Map<Integer, Boolean> here = heads.getOrDefault(page.getCOSObject(), Map.of());
    for (PDMarkedContent content : extractor.getMarkedContents()) {
      collect(content, here, false, glyphs);
    }
    return glyphs;
  }

  private static void collect(
      PDMarkedContent content, Map<Integer, Boolean> here, boolean inHead, List<Glyph> glyphs) {
    if ("Artifact".equals(content.getTag())) {
      return;
    }
    boolean head = here.getOrDefault(content.getMCID(), inHead);
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition text && !text.getUnicode().isBlank()) {
        glyphs.add(new Glyph(text.getUnicode(), text.getYDirAdj(), head));
      } else if (part instanceof PDMarkedContent below) {
        collect(below, here, head, glyphs);
      }
    }
  }
}
