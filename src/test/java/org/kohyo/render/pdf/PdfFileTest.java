package org.kohyo.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** Whether the files read as what was written. */
class PdfFileTest {

  private static final COSName MINE = COSName.getPDFName("Mine");

  @Test
  void everyKindOfValueIsReadBack() throws IOException {
    COSArray values = new COSArray();
    List<COSBase> written =
        List.of(
            new COSString("括弧 ( と \\ を"),
            new COSString("a(b)\\c\r\n"),
            COSName.getPDFName("A name#/()"),
            COSInteger.get(-12),
            COSInteger.get(0),
            COSInteger.get(1234567),
            new COSFloat(-0.25f),
            COSBoolean.TRUE,
            COSNull.NULL);
    written.forEach(values::add);
    try (PDDocument read = Loader.loadPDF(file(values))) {
      COSArray back = read.getDocumentCatalog().getCOSObject().getCOSArray(MINE);
      assertThat(back.toList()).isEqualTo(written);
      assertThat(read.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void whatIsUsedTwiceStaysOneObjectAndTheRestIsDirect() throws IOException {
    COSDictionary twice = new COSDictionary();
    twice.setItem(COSName.NEXT, twice);
    COSDictionary once = new COSDictionary();
    COSArray values = new COSArray();
    List.of(twice, once, twice).forEach(values::add);
    try (PDDocument read = Loader.loadPDF(file(values))) {
      COSArray back = read.getDocumentCatalog().getCOSObject().getCOSArray(MINE);
      assertThat(back.get(0)).isInstanceOf(COSObject.class);
      assertThat(back.getObject(2)).isSameAs(back.getObject(0));
      assertThat(((COSDictionary) back.getObject(0)).getDictionaryObject(COSName.NEXT))
          .isSameAs(back.getObject(0));
      assertThat(back.get(1)).isInstanceOf(COSDictionary.class);
    }
  }

  @Test
  void manyObjectsShareSeveralStreams() throws IOException {
    COSArray values = new COSArray();
    for (int i = 0; i < 450; i++) {
      COSDictionary object = new COSDictionary();
      object.setInt(COSName.COUNT, i);
      object.setItem(COSName.PARENT, values.size() == 0 ? null : values.get(0));
      values.add(object);
      values.add(object);
    }
    byte[] file = file(values);
    assertThat(new String(file, StandardCharsets.ISO_8859_1).split("/ObjStm", -1)).hasSize(4);
    try (PDDocument read = Loader.loadPDF(file)) {
      COSArray back = read.getDocumentCatalog().getCOSObject().getCOSArray(MINE);
      for (int i = 0; i < 450; i++) {
        COSDictionary object = (COSDictionary) back.getObject(2 * i + 1);
        assertThat(object.getInt(COSName.COUNT)).isEqualTo(i);
      }
    }
  }

  @Test
  void aStreamKeepsItsBytes() throws IOException {
    byte[] data = "endstream\nendobj\n".repeat(30).getBytes(StandardCharsets.US_ASCII);
    try (PDDocument pdf = new PDDocument()) {
      COSStream stream = PieceDeflater.stream(pdf, new PieceDeflater(0).deflate(data));
      try (PDDocument read = Loader.loadPDF(file(stream))) {
        COSStream back = read.getDocumentCatalog().getCOSObject().getCOSStream(MINE);
        assertThat(back.createInputStream().readAllBytes()).isEqualTo(data);
      }
    }
  }

  /** A document of one page whose catalogue has a value more. */
  private static byte[] file(COSBase value) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.getDocumentCatalog().getCOSObject().setItem(MINE, value);
      pdf.getDocumentInformation().setTitle("題");
      COSArray id = new COSArray();
      id.add(new COSString(new byte[16]));
      id.add(new COSString(new byte[16]));
      pdf.getDocument().getTrailer().setItem(COSName.ID, id);
      return PdfFile.of(pdf.getDocument().getTrailer(), new PieceDeflater(0));
    }
  }
}
