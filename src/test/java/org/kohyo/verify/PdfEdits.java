package org.kohyo.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * Single edits of a published PDF. Rule 2: whoever hears the same words in the same order hears the
 * notice, whatever element they stand in.
 */
final class PdfEdits {

  /** An edit; empty where a file has nothing to which it can be done. */
  interface Edit {
    Optional<String> apply(PDDocument pdf, Random random) throws IOException;
  }

  /** Those that happen most come more often. */
  static final List<Edit> ALL =
      List.of(
          (pdf, random) -> new PdfContentEdits(pdf, random).glyph(),
          (pdf, random) -> new PdfContentEdits(pdf, random).glyph(),
          (pdf, random) -> new PdfContentEdits(pdf, random).glyph(),
          (pdf, random) -> new PdfContentEdits(pdf, random).toUnicode(),
          (pdf, random) -> new PdfContentEdits(pdf, random).piece(),
          (pdf, random) -> new PdfContentEdits(pdf, random).actualText(),
          (pdf, random) -> new PdfContentEdits(pdf, random).extra(),
          (pdf, random) -> new PdfContentEdits(pdf, random).number(),
          (pdf, random) -> new PdfContentEdits(pdf, random).cover(),
          PdfEdits::exchanged,
          PdfEdits::dropped,
          PdfEdits::moved,
          PdfEdits::said,
          PdfEdits::code,
          PdfEdits::address,
          PdfEdits::annotation,
          PdfEdits::action,
          PdfEdits::attachment,
          PdfEdits::outline);

  private static final Set<String> PARTS = Set.of("LI", "P", "TR", "TD", "TH", "H2", "H3", "Sect");

  private PdfEdits() {}

  /** An element of the structure tree and where it stands. */
  private record Element(COSDictionary self, COSDictionary parent, String type) {}

  private static List<Element> elements(PDDocument pdf) {
    List<Element> all = new ArrayList<>();
    collect(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), all);
    return all;
  }

  private static void collect(COSDictionary parent, List<Element> all) {
    for (COSBase kid : kids(parent)) {
      if (kid instanceof COSDictionary element && element.containsKey(COSName.S)) {
        all.add(new Element(element, parent, element.getNameAsString(COSName.S)));
        collect(element, all);
      }
    }
  }

  private static List<COSBase> kids(COSDictionary parent) {
    COSBase kids = parent.getDictionaryObject(COSName.K);
    List<COSBase> all = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        all.add(array.getObject(i));
      }
    } else if (kids != null) {
      all.add(kids);
    }
    return all;
  }

  private static void kids(COSDictionary parent, List<COSBase> kids) {
    parent.setItem(COSName.K, new COSArray(kids));
  }

  private static Element one(List<Element> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static List<Element> parts(PDDocument pdf, String... types) {
    Set<String> wanted = types.length == 0 ? PARTS : Set.of(types);
    return elements(pdf).stream().filter(e -> wanted.contains(e.type())).toList();
  }

  private static boolean within(COSDictionary inner, COSDictionary outer) {
    for (COSDictionary e = inner; e != null; e = e.getCOSDictionary(COSName.P)) {
      if (e == outer) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> exchanged(PDDocument pdf, Random random) {
    List<Element> all = random.nextBoolean() ? parts(pdf, "LI") : parts(pdf, "LI", "P", "TR");
    int at = random.nextInt(all.size() - 1);
    Element a = all.get(at);
    Element b = random.nextBoolean() ? all.get(at + 1) : one(all, random);
    if (within(a.self(), b.self()) || within(b.self(), a.self())) {
      return Optional.empty();
    }
    replace(a.parent(), a.self(), COSName.NONE);
    replace(b.parent(), b.self(), a.self());
    replace(a.parent(), COSName.NONE, b.self());
    return Optional.of("exchanged: " + a.type() + " " + b.type());
  }

  private static void replace(COSDictionary parent, COSBase old, COSBase by) {
    List<COSBase> kids = kids(parent);
    kids.set(kids.indexOf(old), by);
    kids(parent, kids);
  }

  private static Optional<String> dropped(PDDocument pdf, Random random) {
    Element element = one(parts(pdf), random);
    List<COSBase> kids = kids(element.parent());
    kids.remove(element.self());
    kids(element.parent(), kids);
    return Optional.of("dropped: " + element.type());
  }

  private static Optional<String> moved(PDDocument pdf, Random random) {
    Element element = one(parts(pdf), random);
    Element to = one(parts(pdf), random);
    if (within(to.self(), element.self()) || to.self() == element.parent()) {
      return Optional.empty();
    }
    List<COSBase> kids = kids(element.parent());
    kids.remove(element.self());
    kids(element.parent(), kids);
    List<COSBase> others = kids(to.self());
    others.add(random.nextInt(others.size() + 1), element.self());
    kids(to.self(), others);
    element.self().setItem(COSName.P, to.self());
    return Optional.of("moved: " + element.type() + " to " + to.type());
  }

  /** What is said in place of an element or beside it. */
  private static Optional<String> said(PDDocument pdf, Random random) {
    Element element = one(parts(pdf), random);
    COSName how = List.of(COSName.ACTUAL_TEXT, COSName.ALT, COSName.E).get(random.nextInt(3));
    element.self().setString(how, random.nextBoolean() ? "別の文" : "");
    return how != COSName.ACTUAL_TEXT && element.self().getString(how).isEmpty()
        ? Optional.empty()
        : Optional.of("said: " + how.getName() + " " + element.type());
  }

  /** The code at the end leads elsewhere, as it is said. */
  private static Optional<String> code(PDDocument pdf, Random random) {
    Element figure = one(parts(pdf, "Figure"), random);
    String said = figure.self().getString(COSName.ALT);
    return CharacterEdits.of(said, random)
        .map(
            edited -> {
              figure.self().setString(COSName.ALT, edited.text());
              return "code: " + said + " → " + edited.text();
            });
  }

  private static Optional<String> address(PDDocument pdf, Random random) {
    List<COSDictionary> actions = new ArrayList<>();
    for (PDPage page : pdf.getPages()) {
      COSArray all = page.getCOSObject().getCOSArray(COSName.ANNOTS);
      for (int i = 0; all != null && i < all.size(); i++) {
        COSDictionary action = ((COSDictionary) all.getObject(i)).getCOSDictionary(COSName.A);
        if (action != null && action.containsKey(COSName.URI)) {
          actions.add(action);
        }
      }
    }
    COSDictionary action = actions.get(random.nextInt(actions.size()));
    String was = action.getString(COSName.URI);
    if (random.nextInt(4) == 0) {
      action.setItem("Next", address("https://example.com/"));
      return Optional.of("address: another next to " + was);
    }
    int at = random.nextInt(was.length());
    String other = was.substring(0, at) + "abc19/.".charAt(random.nextInt(7));
    action.setString(COSName.URI, other + was.substring(at + random.nextInt(2)));
    String is = action.getString(COSName.URI);
    return is.equals(was) ? Optional.empty() : Optional.of("address: " + was + " → " + is);
  }

  private static COSDictionary address(String to) {
    COSDictionary action = named(COSName.S, "URI");
    action.setString(COSName.URI, to);
    return action;
  }

  private static COSDictionary named(COSName key, String value) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setName(key, value);
    return dictionary;
  }

  private static COSDictionary page(PDDocument pdf, Random random) {
    return pdf.getPage(random.nextInt(pdf.getNumberOfPages())).getCOSObject();
  }

  private static Optional<String> annotation(PDDocument pdf, Random random) {
    String type =
        List.of("FreeText", "Stamp", "Square", "Link", "Highlight", "Widget", "Text", "Redact")
            .get(random.nextInt(8));
    COSDictionary annotation = named(COSName.SUBTYPE, type);
    annotation.setItem(COSName.A, address("https://example.com/"));
    annotation.setString(COSName.CONTENTS, "別の文");
    COSDictionary page = page(pdf, random);
    COSArray all = page.getCOSArray(COSName.ANNOTS);
    COSArray more = new COSArray(all == null ? List.of() : all.toList());
    more.add(annotation);
    page.setItem(COSName.ANNOTS, more);
    return Optional.of("annotation: " + type);
  }

  private static Optional<String> action(PDDocument pdf, Random random) {
    COSDictionary action;
    String what = List.of("JavaScript", "URI", "Launch", "Named").get(random.nextInt(3));
    if (what.equals("URI")) {
      action = address("https://example.com/");
    } else {
      action = named(COSName.S, what);
      action.setString(COSName.JS, "app.alert(1)");
    }
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSDictionary events = new COSDictionary();
    events.setItem("O", action);
    events.setItem("WC", action);
    switch (random.nextInt(4)) {
      case 0 -> catalog.setItem("OpenAction", action);
      case 1 -> catalog.setItem("AA", events);
      case 2 -> page(pdf, random).setItem("AA", events);
      default -> {
        COSDictionary first =
            pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getCOSObject();
        first.removeItem(COSName.DEST);
        first.setItem(COSName.A, action);
      }
    }
    return Optional.of("action: " + what);
  }

  private static Optional<String> attachment(PDDocument pdf, Random random) {
    COSDictionary file = named(COSName.TYPE, "Filespec");
    COSDictionary embedded = new COSDictionary();
    embedded.setItem(COSName.F, pdf.getDocument().createCOSStream());
    file.setItem(COSName.EF, embedded);
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSArray files = new COSArray(List.of(file));
    switch (random.nextInt(3)) {
      case 0 -> catalog.setItem("AF", files);
      case 1 -> page(pdf, random).setItem("AF", files);
      default -> {
        COSDictionary tree = new COSDictionary();
        tree.setItem(
            COSName.NAMES,
            new COSArray(List.of(new COSString("a".getBytes(StandardCharsets.US_ASCII)), file)));
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.EMBEDDED_FILES, tree);
        catalog.setItem(COSName.NAMES, names);
      }
    }
    return Optional.of("attachment: ");
  }

  /** What bookmarks say; those that are empty say nothing. */
  private static Optional<String> outline(PDDocument pdf, Random random) {
    var item = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
    for (int i = random.nextInt(4); i > 0 && item.getNextSibling() != null; i--) {
      item = item.getNextSibling();
    }
    String was = item.getTitle();
    var found = item;
    return CharacterEdits.of(was, random)
        .filter(edited -> !edited.text().isBlank())
        .filter(edited -> !edited.name().equals("insert-invisible"))
        .map(
            edited -> {
              found.setTitle(edited.text());
              return "outline: " + was + " → " + edited.text();
            });
  }
}
