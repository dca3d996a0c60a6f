package org.kohyo.render.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.nodes.Element;

/**
 * Makes tagged PDFs (A4, PDF/UA-1 and PDF/A-2a) from print documents.
 *
 * <p>One engine serves any number of threads. It keeps one parsed set of fonts (about 10 MB, and
 * what the extra fonts have) and at most 8 MB of their compressed pieces for as many documents as
 * were ever made at the same time. The same document gives the same bytes, whatever the locale, the
 * time zone and the number of threads.
 */
public final class PdfEngine {

  /**
   * The families under which a style sheet finds the fonts; the generic ones are for what it
   * forgets.
   */
  private static final List<String> FAMILIES =
      List.of("BIZ UDPGothic", "sans-serif", "serif", "monospace");

  static final int BOLD = 700;
  private static final int REGULAR = 400;

  static {
    // What it has to say is about features that print documents don't use.
    XRLog.setLoggingEnabled(false);
  }

  private final String css;
  private final FontSet fonts;
  private final boolean stacked;
  private final byte[] profile = new PieceDeflater(0).deflate(SrgbProfile.bytes());
  private final Queue<Workbench> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param printCss the style sheet, CSS 2.1 with the paged media parts that the engine knows; no
   *     imports, no URLs
   * @param fonts the fonts to embed
   * @throws NullPointerException if either is null
   */
  public PdfEngine(String printCss, FontSet fonts) {
    this(printCss, fonts, false);
  }

  /**
   * An engine for large letters: tables, which have no room, are blocks one below the other. The
   * style sheet finds them as {@code [data-as=td]}; in the file they are tables all the same.
   *
   * @param printCss as above
   */
  public static PdfEngine stacking(String printCss, FontSet fonts) {
    return new PdfEngine(printCss, fonts, true);
  }

  private PdfEngine(String printCss, FontSet fonts, boolean stacked) {
    this.stacked = stacked;
    this.css = java.util.Objects.requireNonNull(printCss, "printCss");
    this.fonts = java.util.Objects.requireNonNull(fonts, "fonts");
  }

  /**
   * Makes one PDF.
   *
   * <p>Characters that the fonts lack are printed as {@code #}: ask {@link FontCoverage} before. A
   * variation sequence is drawn by its base character where no font knows it; its text is kept.
   *
   * @return the file's bytes and its number of pages
   * @throws IllegalArgumentException if the document holds an element that print documents can't
   *     have, such as img
   * @throws UncheckedIOException if the PDF can't be put together
   */
  public RenderedPdf render(PrintDocument document) {
    Workbench bench = borrow();
    try (PDDocument pdf = new PDDocument()) {
      PrintDom dom = PrintDom.of(document.html(), document.logo(), bench.fonts());
      bench.style().wear(document.colour());
      Asides asides = new Asides(pdf, bench.fonts(), bench.deflater());
      layOut(dom, pdf, bench, asides, new ObjectDrawers(dom.codes(), document.logo(), pdf));
      retag(dom, pdf, asides, bench.deflater());
      asides.embed();
      new DocumentFacts(document).write(pdf, profile, css);
      pdf.setVersion(1.7f);
      ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
      pdf.save(out);
      return new RenderedPdf(out.toByteArray(), pdf.getNumberOfPages());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      idle.add(bench);
    }
  }

  /** What the engine's fonts can draw; the pair that is parsed for it then serves documents. */
  public FontCoverage coverage() {
    Workbench bench = borrow();
    try {
      return FontCoverage.of(bench.fonts());
    } finally {
      idle.add(bench);
    }
  }

  private Workbench borrow() {
    Workbench bench = idle.poll();
    return bench == null ? Workbench.of(fonts, css) : bench;
  }

  private void layOut(
      PrintDom dom, PDDocument pdf, Workbench bench, Asides asides, ObjectDrawers drawers)
      throws IOException {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .usePDDocument(pdf)
            // PDF/A needs nothing more of the engine; it would only write metadata to be replaced.
            .usePdfUaAccessibility(true)
            .useUnicodeLineBreaker(new JapaneseLineBreaker())
            // Nothing is fetched: what a document needs is in it.
            .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
            .withW3cDocument(EngineDom.of(dom.document(), bench.documents(), stacked), "")
            .useNamespaceHandler(bench.style())
            .useObjectDrawerFactory(drawers)
            .usePageSupplier(
                (target, width, height, index, shadow) -> {
                  PDPage page = MarkedPage.create(width, height);
                  target.addPage(page);
                  return page;
                })
            // Leaves the pages uncompressed until their marks are settled.
            .testMode(true);
    addFonts(builder, pdf, bench, asides);
    // The engine looks for XML factories on the class path, once per document: 20 ms, and a
    // stranger may answer.
    // This loader shows it those of the JDK only.
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private static void addFonts(
      PdfRendererBuilder builder, PDDocument pdf, Workbench bench, Asides asides)
      throws IOException {
    ParsedFonts pair = bench.fonts();
    // They enter the document when their first character does.
    PDFontSupplier regular =
        new PDFontSupplier(new SubsetFont(pdf, pair.regular(), asides, bench.deflater()));
    PDFontSupplier bold =
        new PDFontSupplier(new SubsetFont(pdf, pair.bold(), asides, bench.deflater()));
    for (String family : FAMILIES) {
      builder.useFont(regular, family, REGULAR, FontStyle.NORMAL, true);
      builder.useFont(bold, family, BOLD, FontStyle.NORMAL, true);
    }
    builder.useCacheStore(CacheStore.PDF_FONT_METRICS, new KnownMetrics(pair));
  }

  private static void retag(PrintDom dom, PDDocument pdf, Asides asides, PieceDeflater deflater)
      throws IOException {
    EngineTree engineTree = EngineTree.read(pdf);
    List<Leaf> leaves = withoutRepeatedHeads(dom, engineTree.leaves());
    List<Map<Integer, String>> tags = new ArrayList<>();
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      tags.add(new HashMap<>());
    }
    for (Leaf leaf : leaves) {
      tags.get(leaf.page()).put(leaf.mcid(), tag(dom.owner(leaf.key())));
    }
    List<PageMarks> marks = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      marks.add(PageMarks.rewrite(pdf, page, asides, tags.get(marks.size())::get, deflater));
      page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
    }
    StructureTree tree = new StructureTree(dom, pdf, engineTree.boxes());
    for (Leaf leaf : leaves) {
      for (TextMark mark : marks.get(leaf.page()).marks(leaf.mcid())) {
        tree.add(leaf, mark);
      }
    }
    tree.install(pdf, engineTree.annotations());
    PDOutlineNode outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      forgetEngineTree(outline);
    }
  }

  private static String tag(Element owner) {
    if (owner.hasAttr(PrintDom.CODE) || owner.hasAttr(PrintDom.LOGO)) {
      return "Figure";
    }
    return owner.hasClass("page") ? "PageNumber" : "Span";
  }

  /** A table's head is painted on each of its pages; only the first is content. */
  private static List<Leaf> withoutRepeatedHeads(PrintDom dom, List<Leaf> leaves) {
    Map<Integer, Integer> firstPage = new HashMap<>();
    leaves.forEach(leaf -> firstPage.merge(leaf.key(), leaf.page(), Math::min));
    return leaves.stream()
        .filter(
            leaf ->
                leaf.page() == firstPage.get(leaf.key())
                    || dom.owner(leaf.key()).closest("thead, tfoot") == null)
        .toList();
  }

  private static void forgetEngineTree(PDOutlineNode node) {
    for (PDOutlineItem item : node.children()) {
      item.getCOSObject().removeItem(COSName.getPDFName("SE"));
      forgetEngineTree(item);
    }
  }
}
