package org.kohyo.verify.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kohyo.verify.read.Pdfs.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.finding.Language;
import org.kohyo.finding.Messages;

/** What was done to a PDF is noticed. */
class PdfTraitsTest {

  private static COSDictionary catalog(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject();
  }

  private static COSArray array(COSDictionary... entries) {
    COSArray array = new COSArray();
    List.of(entries).forEach(array::add);
    return array;
  }

  private static COSDictionary script() {
    COSDictionary script = dictionary("S", "JavaScript");
    script.setString(COSName.JS, "app.alert(1)");
    return script;
  }

  private static List<String> after(Pdfs.Change change) throws UnreadableException {
    return Pdfs.traits(Pdfs.changed(change));
  }

  @Test
  void savedAgain_nothingIsNoticed() throws UnreadableException {
    byte[] again = Pdfs.changed(pdf -> {});
    assertThat(PdfReader.read(again)).isEqualTo(PdfReader.read(Pdfs.small()));
  }

  @Test
  void firstPageBehindTheOthers() throws UnreadableException {
    byte[] sample = Pdfs.of(Pdfs.sample("kohyo-jiko"));
    assertThat(Pdfs.traits(sample)).isEmpty();
    byte[] turned =
        Pdfs.changed(
            sample,
            pdf -> {
              COSArray pages = (COSArray) pdf.getPages().getCOSObject().getDictionaryObject("Kids");
              pages.add(pages.remove(0));
            });
    assertThat(Pdfs.traits(turned)).containsExactly("page-order");
  }

  @Test
  void scripts() throws UnreadableException {
    assertThat(after(pdf -> catalog(pdf).setItem("OpenAction", script())))
        .containsExactly("javascript");
    assertThat(after(pdf -> catalog(pdf).setItem("AA", dictionary("WC", script()))))
        .containsExactly("javascript");
    COSArray names = new COSArray();
    names.add(new COSString("a"));
    names.add(script());
    assertThat(
            after(
                pdf ->
                    catalog(pdf)
                        .setItem("Names", dictionary("JavaScript", dictionary("Names", names)))))
        .containsExactly("javascript");
    assertThat(after(pdf -> firstLink(pdf).setItem(COSName.A, script()))).contains("javascript");
    COSDictionary address = dictionary("S", "URI", "Next", script());
    assertThat(after(pdf -> pdf.getPage(0).getCOSObject().setItem("AA", dictionary("O", address))))
        .containsExactly("javascript");
  }

  private static COSDictionary firstLink(PDDocument pdf) {
    COSArray all = pdf.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
    return (COSDictionary) all.getObject(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Launch", "SubmitForm", "ImportData", "GoToR"})
  void actionsThatReachOut(String action) throws UnreadableException {
    assertThat(after(pdf -> catalog(pdf).setItem("OpenAction", dictionary("S", action))))
        .containsExactly("launch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FreeText", "Stamp", "Highlight", "StrikeOut", "Widget", "FileAttachment"})
  void annotations(String subtype) throws UnreadableException {
    byte[] pdf =
        Pdfs.changed(
            file ->
                file.getPage(0)
                    .getCOSObject()
                    .setItem(COSName.ANNOTS, array(dictionary("Subtype", subtype))));
    assertThat(PdfReader.read(pdf).traits()).containsExactly(Trait.of("annotation", true, subtype));
  }

  @Test
  void aLinkThatBelongsToNoText() throws UnreadableException {
    COSDictionary action = dictionary("S", "URI");
    action.setString(COSName.URI, "https://example.com/");
    assertThat(
            after(
                pdf ->
                    pdf.getPage(0)
                        .getCOSObject()
                        .getCOSArray(COSName.ANNOTS)
                        .add(dictionary("Subtype", "Link", "A", action))))
        .containsExactly("annotation");
  }

  @Test
  void filesFieldsAndLayers() throws UnreadableException {
    COSDictionary file = dictionary("Type", "Filespec", "EF", new COSDictionary());
    assertThat(after(pdf -> catalog(pdf).setItem("AF", array(file)))).containsExactly("attachment");
    assertThat(
            after(
                pdf ->
                    catalog(pdf)
                        .setItem("AcroForm", dictionary("Fields", array(new COSDictionary())))))
        .containsExactly("form");
    assertThat(
            after(
                pdf ->
                    catalog(pdf)
                        .setItem(
                            "OCProperties", dictionary("OCGs", array(dictionary("Type", "OCG"))))))
        .containsExactly("optional-content");
  }

  @Test
  void withoutStructure_linesAreThoseOfThePage() throws UnreadableException {
    Reading reading =
        PdfReader.read(Pdfs.changed(pdf -> catalog(pdf).removeItem(COSName.STRUCT_TREE_ROOT)));
    assertThat(reading.traits()).contains(Trait.of("untagged", true));
    assertThat(reading.lines().stream().map(Line::text)).contains("見本健康保険組合", "利用目的");
  }

  @Test
  void addedToLater() throws IOException, UnreadableException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(Pdfs.small())) {
      pdf.getPage(0).getCOSObject().setInt("Extra", 1);
      pdf.getPage(0).getCOSObject().setNeedToBeUpdated(true);
      pdf.saveIncremental(out);
    }
    Reading reading = PdfReader.read(out.toByteArray());
    assertThat(reading.traits()).containsExactly(Trait.of("incremental", false));
    assertThat(reading.lines()).isEqualTo(PdfReader.read(Pdfs.small()).lines());
  }

  private static String shown(PDDocument pdf) throws IOException {
    String content = Pdfs.content(pdf);
    int from = content.indexOf("MCID 1>>");
    int start = content.lastIndexOf("BT", content.indexOf(" Tj", from));
    return content.substring(start, content.indexOf("ET", start) + 2);
  }

  @Test
  void textOutsideTheMarks_isPaintedButNotSaid() throws UnreadableException {
    assertThat(after(pdf -> Pdfs.repaint(pdf, Pdfs.content(pdf) + "\n" + shown(pdf))))
        .containsExactly("painted-differs");
  }

  @Test
  void aPieceThatTheStructureLeavesOut_orTellsTwice() throws UnreadableException {
    String again = "/Span <</MCID 99>> BDC\n%s\nEMC";
    byte[] left =
        Pdfs.changed(
            pdf -> Pdfs.repaint(pdf, Pdfs.content(pdf) + "\n" + again.formatted(shown(pdf))));
    assertThat(PdfReader.read(left).traits())
        .containsExactly(Trait.of("painted-differs", true, "利用目的"));
    assertThat(
            after(
                pdf -> {
                  COSDictionary top = top(pdf);
                  COSArray kids = top.getCOSArray(COSName.K);
                  ((COSDictionary) kids.getObject(0)).setItem(COSName.K, kidsOfTwo());
                }))
        .containsExactly("painted-differs");
  }

  private static COSArray kidsOfTwo() {
    COSArray kids = new COSArray();
    kids.add(COSInteger.ZERO);
    kids.add(COSInteger.ZERO);
    return kids;
  }

  private static COSDictionary top(PDDocument pdf) {
    return (COSDictionary)
        catalog(pdf).getCOSDictionary(COSName.STRUCT_TREE_ROOT).getDictionaryObject(COSName.K);
  }

  @Test
  void anActualTextThatSaysSomethingElse() throws UnreadableException {
    byte[] element =
        Pdfs.changed(
            pdf ->
                ((COSDictionary) top(pdf).getCOSArray(COSName.K).getObject(0))
                    .setString(COSName.ACTUAL_TEXT, "別の組合"));
    assertThat(PdfReader.read(element).lines().get(0).text()).isEqualTo("別の組合");
    assertThat(Pdfs.traits(element)).containsExactly("painted-differs");
    byte[] mark =
        Pdfs.changed(
            pdf ->
                Pdfs.repaint(
                    pdf,
                    Pdfs.content(pdf).replace("<</MCID 0>>", "<</MCID 0/ActualText (other)>>")));
    assertThat(PdfReader.read(mark).lines().get(0).text()).isEqualTo("other");
    assertThat(Pdfs.traits(mark)).containsExactly("painted-differs");
    byte[] alternate =
        Pdfs.changed(
            pdf ->
                ((COSDictionary) top(pdf).getCOSArray(COSName.K).getObject(0))
                    .setString(COSName.ALT, "別の組合"));
    assertThat(PdfReader.read(alternate).lines().get(0).text()).isEqualTo("見本健康保険組合");
    assertThat(Pdfs.traits(alternate)).containsExactly("alternate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3 Tr", "7 Tr", "0 Tz", "0.01 0 0 0.01 0 0 cm", "1 0 0 1 900 0 cm"})
  void textThatNobodySees(String operator) throws UnreadableException {
    assertThat(
            after(
                pdf ->
                    Pdfs.repaint(
                        pdf,
                        Pdfs.content(pdf)
                            + "\n/Artifact BMC q "
                            + operator
                            + "\n"
                            + shown(pdf)
                            + " Q EMC")))
        .containsExactly("hidden-text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0 0 600 850 re f", "0 0 m 600 0 l 600 850 l 0 850 l h f*"})
  void textUnderAFilledArea(String area) throws UnreadableException {
    assertThat(after(Pdfs.painting("/Artifact BMC 1 g " + area + " EMC")))
        .containsExactly("hidden-text");
    String line = "/Artifact BMC 1 g 0 0 600 2 re f EMC";
    assertThat(after(Pdfs.painting(line))).isEmpty();
  }

  @Test
  void allOfThemHaveMessages() {
    String own =
        "javascript launch annotation attachment form optional-content untagged incremental"
            + " painted-differs alternate hidden-text picture logo-alternative";
    for (String name : own.split(" ")) {
      assertThat(Messages.in(Language.JA).keys())
          .contains("verify.trait." + name, "verify.trait." + name + ".hint");
    }
  }

  @Test
  void textCutOffByThePagesBox() throws UnreadableException {
    assertThat(after(pdf -> pdf.getPage(0).setCropBox(new PDRectangle(0, 0, 100, 100))))
        .containsExactly("hidden-text");
  }

  @Test
  void textInFormsAndTiles_isFound() throws UnreadableException {
    assertThat(
            after(
                pdf -> {
                  var form = Pdfs.stream(pdf, shown(pdf));
                  form.setName(COSName.SUBTYPE, "Form");
                  COSDictionary own = pdf.getPage(0).getResources().getCOSObject();
                  own.setItem("XObject", dictionary("X", form));
                  Pdfs.repaint(pdf, Pdfs.content(pdf) + "\n/X Do");
                }))
        .containsExactly("painted-differs");
    assertThat(
            after(
                pdf -> {
                  var tile = Pdfs.stream(pdf, shown(pdf));
                  tile.setInt("PatternType", 1);
                  COSDictionary own = pdf.getPage(0).getResources().getCOSObject();
                  own.setItem("Pattern", dictionary("T", tile));
                  Pdfs.repaint(
                      pdf,
                      Pdfs.content(pdf) + "\n/Artifact BMC /Pattern cs /T scn 0 0 9 9 re f EMC");
                }))
        .containsExactly("painted-differs");
  }

  @Test
  void pictures() throws UnreadableException {
    assertThat(after(Pdfs.painting("BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI\n")))
        .containsExactly("picture");
  }
}
