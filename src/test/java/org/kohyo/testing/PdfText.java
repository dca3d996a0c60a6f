package org.kohyo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Reads the text of a PDF back, once as it is painted and once as the structure tree tells it. An
 * ActualText stands for what it is given to.
 */
public final class PdfText {

  /**
   * What is on the page but not in the document: running heads, bullets, repeated table heads, page
   * numbers.
   */
  private static final Set<String> ADDED = Set.of("Artifact", "PageNumber");

  private PdfText() {}

  /** Text in the order of painting, with a line break wherever the stripper sees one. */
  public static String painted(byte[] pdf) {
    return strip(pdf, new Stripper(ADDED));
  }

  /** The same with running heads, bullets and page numbers. */
  public static String paintedWithArtifacts(byte[] pdf) {
    return strip(pdf, new Stripper(Set.of()));
  }

  /**
   * The lines as they stand on the pages, without spaces at their ends. A wide gap parts two
   * columns.
   */
  public static List<String> lines(byte[] pdf) {
    Stripper stripper = new Stripper(ADDED);
    strip(pdf, stripper);
    return stripper.lines();
  }

  /** Text in the order of the structure tree, nothing added between its pieces. */
  public static String structure(byte[] pdf) {
    StringBuilder text = new StringBuilder();
    units(pdf).forEach(unit -> text.append(unit.text()));
    return text.toString();
  }

  /** The text under each structure element with an /ID. */
  public static Map<String, String> byId(byte[] pdf) {
    Map<String, String> texts = new HashMap<>();
    for (Piece piece : units(pdf)) {
      piece.ids().forEach(id -> texts.merge(id, piece.text(), String::concat));
    }
    return texts;
  }

  /** The text under each structure element of a type, such as TH. */
  public static List<String> byType(byte[] pdf, String type) {
    Map<Object, StringBuilder> texts = new java.util.LinkedHashMap<>();
    for (Piece piece : units(pdf)) {
      for (PDStructureElement element : piece.path()) {
        if (element.getStructureType().equals(type)) {
          texts
              .computeIfAbsent(element.getCOSObject(), key -> new StringBuilder())
              .append(piece.text());
        }
      }
    }
    return texts.values().stream().map(StringBuilder::toString).toList();
  }

  private record Piece(List<PDStructureElement> path, String text) {
    List<String> ids() {
      return path.stream()
          .map(PDStructureElement::getElementIdentifier)
          .filter(id -> id != null)
          .toList();
    }
  }

  private static List<Piece> units(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Map<COSDictionary, Map<Integer, String>> pages = new HashMap<>();
      for (PDPage page : document.getPages()) {
        PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        Map<Integer, String> texts = new HashMap<>();
        extractor
            .getMarkedContents()
            .forEach(content -> texts.put(content.getMCID(), text(content)));
        pages.put(page.getCOSObject(), texts);
      }
      List<Piece> pieces = new ArrayList<>();
      collect(document.getDocumentCatalog().getStructureTreeRoot(), List.of(), pages, pieces);
      return pieces;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(PDMarkedContent content) {
    if (content.getActualText() != null) {
      return content.getActualText();
    }
    StringBuilder text = new StringBuilder();
    for (Object part : content.getContents()) {
      if (part instanceof TextPosition position) {
        text.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        text.append(text(inner));
      }
    }
    return text.toString();
  }

  private static void collect(
      PDStructureNode node,
      List<PDStructureElement> above,
      Map<COSDictionary, Map<Integer, String>> pages,
      List<Piece> pieces) {
    List<PDStructureElement> path = above;
    PDPage page = null;
    if (node instanceof PDStructureElement element) {
      if (ADDED.contains(element.getStructureType())) {
        return;
      }
      path = new ArrayList<>(above);
      path.add(element);
      if (element.getActualText() != null) {
        pieces.add(new Piece(path, element.getActualText()));
        return;
      }
      page = element.getPage();
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof Integer mcid) {
        pieces.add(new Piece(path, pages.get(page.getCOSObject()).get(mcid)));
      } else if (kid instanceof PDMarkedContentReference reference) {
        COSDictionary on = reference.getPage().getCOSObject();
        pieces.add(new Piece(path, pages.get(on).get(reference.getMCID())));
      } else if (kid instanceof PDStructureElement child) {
        collect(child, path, pages, pieces);
      }
    }
  }

  private static String strip(byte[] pdf, Stripper stripper) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return stripper.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Stripper extends PDFTextStripper {
    private final Set<String> without;
    private final Deque<String> tags = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private StringBuilder line = new StringBuilder();
    private TextPosition last;
    private int lastPage;

    Stripper(Set<String> without) {
      this.without = without;
    }

    @Override
    public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
      tags.push(tag.getName());
      super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
      tags.pop();
      super.endMarkedContentSequence();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (tags.stream().anyMatch(without::contains)) {
        return;
      }
      if (last != null && !follows(text)) {
        finishLine();
      }
      super.processTextPosition(text); // puts the ActualText in
      line.append(text.getUnicode());
      last = text;
      lastPage = getCurrentPageNo();
    }

    private boolean follows(TextPosition text) {
      double gap = text.getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
      double em = text.getFontSizeInPt();
      return lastPage == getCurrentPageNo()
          && Math.abs(text.getYDirAdj() - last.getYDirAdj()) < em / 2
          && Math.abs(gap) < em * 1.5;
    }

    private void finishLine() {
      if (!line.toString().isBlank()) {
        lines.add(line.toString().strip());
      }
      line = new StringBuilder();
    }

    List<String> lines() {
      finishLine();
      return List.copyOf(lines);
    }
  }
}
