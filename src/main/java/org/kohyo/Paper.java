package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kohyo.publish.state.FileState;
import org.kohyo.publish.state.StagedFiles;
import org.kohyo.render.Digests;
import org.kohyo.render.HtmlRenderer.PdfInfo;
import org.kohyo.render.comparison.ComparisonPdf;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;
import org.kohyo.render.pdf.RenderedPdf;

/**
 * What makes PDFs, of which each costs as much as many pages: one whose document is the same as in
 * the last build, and which still stands there, is not made again.
 *
 * @param notices of notices
 * @param large of notices in large letters
 * @param comparisons of comparisons
 * @param basis digest of what makes PDFs of documents
 * @param progress counts them
 */
record Paper(
    PdfEngine notices,
    PdfEngine large,
    ComparisonPdf comparisons,
    String basis,
    Progress progress) {

  /** The PDF of a notice, at all these places. */
  PdfInfo notice(PrintDocument document, EditionPaths to, List<String> paths, StagedFiles out) {
    return pdf("notice", document, notices::render, to, paths, out);
  }

  /** The PDF of a notice in large letters, at all these places. */
  PdfInfo large(PrintDocument document, EditionPaths to, List<String> paths, StagedFiles out) {
    return pdf("notice-large", document, large::render, to, paths, out);
  }

  /** The PDF of a comparison, at all these places. */
  PdfInfo changes(PrintDocument document, EditionPaths to, List<String> paths, StagedFiles out) {
    return pdf("changes", document, comparisons::render, to, paths, out);
  }

  private PdfInfo pdf(
      String engine,
      PrintDocument document,
      Function<PrintDocument, RenderedPdf> render,
      EditionPaths to,
      List<String> paths,
      StagedFiles out) {
    String key = key(engine, document);
    List<FileState> same = paths.stream().flatMap(path -> out.same(path, key).stream()).toList();
    if (same.size() == paths.size()) {
      progress.paper(true);
      same.forEach(file -> out.again(file, to.release().edition().from()));
      FileState any = same.get(0);
      return new PdfInfo(any.paper().orElseThrow().pages(), (int) any.entry().size());
    }
    RenderedPdf made = progress.timed(Progress.Step.PAPERS, () -> render.apply(document));
    progress.paper(false);
    FileState.Paper paper = new FileState.Paper(key, made.pages());
    to.files(paths, made.bytes()).forEach(file -> out.add(file, paper));
    return new PdfInfo(made.pages(), made.bytes().length);
  }

  /** A digest of all that the bytes depend on. */
  private String key(String engine, PrintDocument document) {
    List<String> all = new ArrayList<>(List.of(basis, engine));
    all.addAll(document.parts());
    StringBuilder text = new StringBuilder();
    all.forEach(part -> text.append(part.length()).append(':').append(part));
    return Digests.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
