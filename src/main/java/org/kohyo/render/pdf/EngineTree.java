package org.kohyo.render.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * What the engine's structure tree tells: which text of the document each marked piece on a page
 * belongs to. Pieces without a key (list bullets and the like) are decoration and don't appear.
 */
final class EngineTree {

  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Leaf.Annotation> annotations = new ArrayList<>();

  /** By the number of the figure. */
  private final Map<Integer, COSArray> boxes = new HashMap<>();

  /** Where each page and each annotation is. */
  private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();

  private EngineTree() {}

  static EngineTree read(PDDocument pdf) {
    EngineTree tree = new EngineTree();
    int index = 0;
    for (PDPage page : pdf.getPages()) {
      tree.pages.put(page.getCOSObject(), index);
      COSArray links = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; links != null && i < links.size(); i++) {
        tree.pages.put((COSDictionary) links.getObject(i), index);
      }
      index++;
    }
    tree.visit(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), "");
    tree.leaves.sort(
        Comparator.comparingInt(Leaf::key)
            .thenComparingInt(Leaf::page)
            .thenComparingInt(Leaf::mcid));
    return tree;
  }

  /** In the order of the document. */
  List<Leaf> leaves() {
    return leaves;
  }

  List<Leaf.Annotation> annotations() {
    return annotations;
  }

  /** Where figures stand on their pages, by their keys. */
  Map<Integer, COSArray> boxes() {
    return boxes;
  }

  private void visit(COSDictionary element, String keyAbove) {
    // The engine's own elements between the document's have no key. A label holds a bullet, nothing
    // of the document.
    String key = element.getString(COSName.LANG, keyAbove);
    String known = "Lbl".equals(element.getNameAsString(COSName.S)) ? "" : key;
    COSDictionary attributes = element.getCOSDictionary(COSName.A);
    if (key.startsWith(PrintDom.TEXT_KEY)
        && attributes != null
        && attributes.getCOSArray(COSName.BBOX) != null) {
      boxes.put(number(key), attributes.getCOSArray(COSName.BBOX));
    }
    COSBase kids = element.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      for (COSBase kid : array) {
        visitKid(element, known, kid instanceof COSObject object ? object.getObject() : kid);
      }
    } else if (kids != null) {
      visitKid(element, known, kids);
    }
  }

  private void visitKid(COSDictionary element, String key, COSBase kid) {
    if (kid instanceof COSInteger mcid) {
      addLeaf(key, element, mcid.intValue());
    } else if (kid instanceof COSDictionary dictionary) {
      COSName type = dictionary.getCOSName(COSName.TYPE);
      if (COSName.getPDFName("MCR").equals(type)) {
        addLeaf(key, dictionary, dictionary.getInt(COSName.MCID));
      } else if (COSName.getPDFName("OBJR").equals(type)) {
        addAnnotation(key, dictionary.getCOSDictionary(COSName.OBJ));
      } else {
        visit(dictionary, key);
      }
    }
  }

  private void addLeaf(String key, COSDictionary withPage, int mcid) {
    if (key.startsWith(PrintDom.TEXT_KEY)) {
      leaves.add(new Leaf(number(key), pages.get(withPage.getCOSDictionary(COSName.PG)), mcid));
    }
  }

  private void addAnnotation(String key, COSDictionary annotation) {
    if (!key.startsWith(PrintDom.LINK_KEY)) {
      throw new IllegalStateException("an annotation without its link: " + key);
    }
    annotations.add(new Leaf.Annotation(number(key), pages.get(annotation), annotation));
  }

  private static int number(String key) {
    return Integer.parseInt(key.substring(1));
  }
}
