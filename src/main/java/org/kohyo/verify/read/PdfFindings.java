package org.kohyo.verify.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** What a PDF holds beside the content of its pages: scripts, notes, files, fields, layers. */
final class PdfFindings {

  /** Actions that reach beyond the document or change what is seen (ISO 32000-1, 12.6.4). */
  private static final Set<String> ACTIONS =
      Set.of(
          "Launch",
          "SubmitForm",
          "ImportData",
          "ResetForm",
          "GoToR",
          "GoToE",
          "Thread",
          "Sound",
          "Movie",
          "Hide",
          "Rendition",
          "SetOCGState",
          "GoTo3DView",
          "RichMediaExecute");

  private static final COSName ACTION = COSName.A;
  private static final COSName SCRIPT = COSName.JS;
  private static final COSName FILES = COSName.EF;
  private static final COSName ELEMENT = COSName.getPDFName("SE");

  /** By name and what it is about, so that each is told once. */
  private final Map<String, Trait> found = new LinkedHashMap<>();

  private final PdfBudget budget;

  private PdfFindings(PdfBudget budget) {
    this.budget = budget;
  }

  /**
   * Looks through the file.
   *
   * @param links those that belong to text: others lead away from where nobody reads it
   */
  static List<Trait> of(
      PdfFile file, List<PdfPages.Page> pages, Set<COSDictionary> links, PdfBudget budget) {
    PdfFindings findings = new PdfFindings(budget);
    COSDictionary catalog = file.catalog();
    COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
    COSArray fields = form == null ? null : form.getCOSArray(COSName.FIELDS);
    if (fields != null && fields.size() > 0 || form != null && form.containsKey(COSName.XFA)) {
      findings.add("form", true);
    }
    COSDictionary layers = catalog.getCOSDictionary(COSName.OCPROPERTIES);
    COSArray groups = layers == null ? null : layers.getCOSArray(COSName.OCGS);
    if (groups != null && groups.size() > 0) {
      findings.add("optional-content", true);
    }
    pages.forEach(page -> findings.annotations(page.dictionary(), links));
    findings.walk(catalog);
    if (file.versions() > 1) {
      findings.add("incremental", false);
    }
    return List.copyOf(findings.found.values());
  }

  private void add(String name, boolean grave, String... args) {
    found.putIfAbsent(name + String.join(" ", args), Trait.of(name, grave, args));
  }

  private void annotations(COSDictionary page, Set<COSDictionary> links) {
    COSArray all = page.getCOSArray(COSName.ANNOTS);
    for (int i = 0; all != null && i < all.size(); i++) {
      if (all.getObject(i) instanceof COSDictionary annotation) {
        String subtype = annotation.getNameAsString(COSName.SUBTYPE, "");
        boolean plain =
            subtype.equals("Link")
                && !annotation.containsKey(COSName.AP)
                && (links.contains(annotation) || address(annotation).isEmpty());
        if (!plain) {
          add("annotation", true, subtype);
        }
      }
    }
  }

  /** Where a link leads to; empty if to a place in the document. */
  static String address(COSDictionary annotation) {
    COSDictionary action = annotation.getCOSDictionary(ACTION);
    return action != null && action.getDictionaryObject(COSName.URI) instanceof COSString address
        ? new String(address.getBytes(), StandardCharsets.UTF_8)
        : "";
  }

  /** Everything that can be reached, but for the structure tree, whose parts do nothing. */
  private void walk(COSDictionary catalog) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<COSBase> open = new ArrayDeque<>();
    open.add(catalog);
    while (!open.isEmpty()) {
      COSBase next = open.poll();
      if (next instanceof COSArray array) {
        for (int i = 0; i < array.size(); i++) {
          opens(array.getObject(i));
          enqueue(array.getObject(i), seen, open);
        }
      } else if (next instanceof COSDictionary dictionary) {
        look(dictionary);
        for (COSName key : dictionary.keySet()) {
          if (!key.equals(COSName.STRUCT_TREE_ROOT) && !key.equals(ELEMENT)) {
            COSBase value = dictionary.getDictionaryObject(key);
            if (!key.equals(ACTION) || !COSName.LINK.equals(dictionary.getItem(COSName.SUBTYPE))) {
              opens(value);
            }
            enqueue(value, seen, open);
          }
        }
      }
    }
  }

  private void enqueue(COSBase value, Set<COSBase> seen, Deque<COSBase> open) {
    if ((value instanceof COSDictionary || value instanceof COSArray) && seen.add(value)) {
      budget.steps(1);
      open.add(value);
    }
  }

  /** Only the link that a text is may open an address; bookmarks and pages that do lead astray. */
  private void opens(COSBase value) {
    if (value instanceof COSDictionary action
        && COSName.URI.equals(action.getDictionaryObject(COSName.S))
        && action.containsKey(COSName.URI)) {
      add("launch", true, "URI");
    }
  }

  private void look(COSDictionary dictionary) {
    String action =
        dictionary.getDictionaryObject(COSName.S) instanceof COSName type ? type.getName() : "";
    if (action.equals("JavaScript") || dictionary.containsKey(SCRIPT)) {
      add("javascript", true);
    }
    if (ACTIONS.contains(action)) {
      add("launch", true, action);
    }
    if (dictionary.containsKey(FILES)) {
      add("attachment", true);
    }
  }
}
