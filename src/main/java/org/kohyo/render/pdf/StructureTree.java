package org.kohyo.render.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.nodes.Element;

/**
 * The structure tree of the PDF, built from the document itself: one structure element for each
 * element that means something, however many lines and pages it runs over.
 */
final class StructureTree {

  /** What a screen reader says in place of the element's text. */
  private static final String ALTERNATE = "data-alt";

  private static final COSName BODY = COSName.getPDFName("LBody");

  private final PrintDom dom;
  private final Map<Integer, COSArray> boxes;
  private final List<COSDictionary> pages = new ArrayList<>();
  private final List<COSArray> parents = new ArrayList<>();
  private final Map<Element, COSDictionary> elements = new IdentityHashMap<>();
  private final Map<COSDictionary, COSDictionary> bodies = new IdentityHashMap<>();
  private final Map<String, COSDictionary> ids = new TreeMap<>();
  private final COSDictionary top = new COSDictionary();

  /**
   * @param boxes where figures stand on their pages, by their keys
   */
  StructureTree(PrintDom dom, PDDocument pdf, Map<Integer, COSArray> boxes) {
    this.dom = dom;
    this.boxes = boxes;
    pdf.getPages()
        .forEach(
            page -> {
              pages.add(page.getCOSObject());
              parents.add(new COSArray());
            });
  }

  /**
   * Puts a mark of a piece of text at the end of the piece's element. One that says something else
   * than its glyphs gets an element of its own: not all readers look for an ActualText on pages.
   */
  void add(Leaf leaf, TextMark mark) {
    COSDictionary element = place(elementFor(dom.owner(leaf.key())), "");
    if (boxes.containsKey(leaf.key())) {
      element.setItem(COSName.A, StructureAttributes.figure(boxes.get(leaf.key())));
    }
    if (!mark.actualText().isEmpty()) {
      element = child(element, "Span");
      element.setString(COSName.ACTUAL_TEXT, mark.actualText());
    }
    int mcid = mark.mcid();
    COSDictionary page = pages.get(leaf.page());
    if (!element.containsKey(COSName.PG)) {
      element.setItem(COSName.PG, page);
    }
    COSInteger number = COSInteger.get(mcid);
    if (element.getCOSDictionary(COSName.PG) == page) {
      kids(element).add(number);
    } else {
      COSDictionary reference = new COSDictionary();
      reference.setName(COSName.TYPE, "MCR");
      reference.setItem(COSName.PG, page);
      reference.setItem(COSName.MCID, number);
      kids(element).add(reference);
    }
    COSArray pageParents = parents.get(leaf.page());
    pageParents.growToSize(mcid + 1);
    pageParents.set(mcid, element);
  }

  /** Replaces the document's tree by this one. */
  void install(PDDocument pdf, List<Leaf.Annotation> annotations) {
    COSArray numbers = new COSArray();
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).setInt(COSName.STRUCT_PARENTS, i);
      numbers.add(COSInteger.get(i));
      numbers.add(parents.get(i));
    }
    int next = pages.size();
    for (Leaf.Annotation annotation : annotations) {
      COSDictionary link = elementFor(dom.owner(annotation.key()).closest("a"));
      COSDictionary reference = new COSDictionary();
      reference.setName(COSName.TYPE, "OBJR");
      reference.setItem(COSName.PG, pages.get(annotation.page()));
      reference.setItem(COSName.OBJ, annotation.dictionary());
      kids(link).add(reference);
      annotation.dictionary().setInt(COSName.STRUCT_PARENT, next);
      numbers.add(COSInteger.get(next++));
      numbers.add(link);
    }
    COSDictionary root = new COSDictionary();
    root.setName(COSName.TYPE, "StructTreeRoot");
    root.setItem(COSName.K, top);
    top.setItem(COSName.P, root);
    root.setItem(COSName.getPDFName("ParentTree"), dictionary("Nums", numbers));
    root.setInt(COSName.getPDFName("ParentTreeNextKey"), next);
    COSDictionary roles = new COSDictionary();
    new TreeMap<>(StructureTypes.ROLES).forEach((own, standard) -> roles.setName(own, standard));
    root.setItem(COSName.getPDFName("RoleMap"), roles);
    if (!ids.isEmpty()) {
      root.setItem(COSName.getPDFName("IDTree"), dictionary("Names", names()));
    }
    pdf.getDocumentCatalog().getCOSObject().setItem(COSName.STRUCT_TREE_ROOT, root);
  }

  private static COSDictionary dictionary(String key, COSBase value) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.getPDFName(key), value);
    return dictionary;
  }

  /** Sorted by bytes, as a name tree has to be: the text form of the bytes keeps that order. */
  private COSArray names() {
    COSArray names = new COSArray();
    ids.forEach(
        (id, element) -> {
          names.add(element.getDictionaryObject(COSName.ID));
          names.add(element);
        });
    return names;
  }

  private COSDictionary elementFor(Element owner) {
    COSDictionary known = elements.get(owner);
    if (known != null) {
      return known;
    }
    COSDictionary element;
    Element parent = owner.parent();
    if (parent == null || owner.normalName().equals("body")) {
      element = document();
    } else {
      Optional<String> type = StructureTypes.of(owner);
      COSDictionary above = elementFor(parent);
      if (elements.containsKey(owner)) {
        return elements.get(owner); // a cell, made with its row
      }
      element = type.isEmpty() ? above : create(owner, type.get(), place(above, type.get()));
    }
    elements.put(owner, element);
    if (owner.normalName().equals("tr")) {
      // An empty cell has no leaf, but without it the row would lack a column.
      owner.children().forEach(this::elementFor);
    }
    return element;
  }

  private COSDictionary document() {
    top.setName(COSName.S, "Document");
    return top;
  }

  /**
   * What a list item holds besides its label goes into its body, what a contents entry links to is
   * a reference.
   */
  private COSDictionary place(COSDictionary above, String type) {
    String outer = above.getNameAsString(COSName.S);
    if (outer.equals("LI") && !type.equals("Lbl")) {
      return bodies.computeIfAbsent(above, item -> child(item, BODY.getName()));
    }
    if (outer.equals("TOCI") && !type.equals("TOC")) {
      return bodies.computeIfAbsent(above, item -> child(item, "Reference"));
    }
    return above;
  }

  private COSDictionary create(Element owner, String type, COSDictionary above) {
    COSDictionary element = child(above, type);
    String id = owner.attr("data-item");
    if (!id.isEmpty()) {
      String bytes = new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
      if (ids.putIfAbsent(bytes, element) == null) {
        element.setItem(COSName.ID, new COSString(id.getBytes(StandardCharsets.UTF_8)));
      }
    }
    if (owner.hasAttr(PrintDom.LANG)) {
      element.setString(COSName.LANG, owner.attr(PrintDom.LANG));
    }
    if (owner.hasAttr(ALTERNATE)) {
      element.setString(COSName.ALT, owner.attr(ALTERNATE));
    }
    StructureAttributes.of(owner, type)
        .ifPresent(attributes -> element.setItem(COSName.A, attributes));
    return element;
  }

  private static COSDictionary child(COSDictionary above, String type) {
    COSDictionary element = new COSDictionary();
    element.setName(COSName.S, type);
    element.setItem(COSName.P, above);
    kids(above).add(element);
    return element;
  }

  private static COSArray kids(COSDictionary element) {
    COSArray kids = element.getCOSArray(COSName.K);
    if (kids == null) {
      kids = new COSArray();
      element.setItem(COSName.K, kids);
    }
    return kids;
  }
}
