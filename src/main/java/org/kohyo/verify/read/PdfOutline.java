package org.kohyo.verify.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** The bookmarks, which readers show beside the pages (ISO 32000-1, 12.3.3). */
final class PdfOutline {

  private final List<String> titles = new ArrayList<>();
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PdfBudget budget;

  private PdfOutline(PdfBudget budget) {
    this.budget = budget;
  }

  /** What bookmarks say that no line of the document says, be it with the kana above its words. */
  static List<String> beside(COSDictionary catalog, List<Line> lines, PdfBudget budget) {
    COSDictionary outlines = catalog.getCOSDictionary(COSName.OUTLINES);
    if (outlines == null) {
      return List.of();
    }
    Set<String> said = lines.stream().map(l -> PdfText.inked(l.text())).collect(Collectors.toSet());
    lines.stream().map(PdfOutline::withoutKana).map(PdfText::inked).forEach(said::add);
    PdfOutline outline = new PdfOutline(budget);
    outline.read(outlines.getCOSDictionary(COSName.FIRST), 0);
    return outline.titles.stream()
        .filter(title -> !PdfText.blank(title) && !said.contains(PdfText.inked(title)))
        .distinct()
        .toList();
  }

  private static String withoutKana(Line line) {
    return line.runs().stream()
        .filter(run -> run.kind() != Run.Kind.KANA)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  private void read(COSDictionary first, int depth) {
    if (depth > PdfBudget.DEPTH) {
      throw PdfRefusal.tooDeep();
    }
    for (COSDictionary item = first;
        item != null && seen.add(item);
        item = item.getCOSDictionary(COSName.NEXT)) {
      budget.steps(1);
      String title = item.getString(COSName.TITLE);
      titles.add(title == null ? "" : title);
      read(item.getCOSDictionary(COSName.FIRST), depth + 1);
    }
  }
}
