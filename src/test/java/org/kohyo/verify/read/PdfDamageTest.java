package org.kohyo.verify.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kohyo.verify.read.Pdfs.dictionary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.kohyo.testing.Samples;

/** Files that can't be read are refused, and for the right reason; nothing else happens. */
class PdfDamageTest {

  private static void refused(byte[] pdf, String reason) {
    assertThatThrownBy(() -> PdfReader.read(pdf))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(reason);
  }

  private static void refused(String pdf, String reason) {
    refused(pdf.getBytes(StandardCharsets.ISO_8859_1), reason);
  }

  @Test
  void whatIsNoPdf() {
    refused("", "not-pdf");
    refused("<!DOCTYPE html><title>404</title>", "not-pdf");
    refused("%PDF-1.7", "damaged");
    refused("%PDF-1.7\nstartxref\n0\n%%EOF", "damaged");
    refused("%PDF-1.7\nstartxref\n999999999\n%%EOF", "damaged");
  }

  @Test
  void half_isNeverTakenForTheWhole() {
    byte[] pdf = Pdfs.small();
    for (int length = 0; length < pdf.length - 1; length += length > pdf.length - 60 ? 1 : 97) {
      byte[] cut = Arrays.copyOf(pdf, length);
      assertThatThrownBy(() -> PdfReader.read(cut)).isInstanceOf(UnreadableException.class);
    }
  }

  @Test
  void aHoleInTheMiddle_isDamage() {
    byte[] pdf = Pdfs.small();
    byte[] holed = new byte[pdf.length - 100];
    System.arraycopy(pdf, 0, holed, 0, pdf.length / 2);
    System.arraycopy(
        pdf, pdf.length / 2 + 100, holed, pdf.length / 2, holed.length - pdf.length / 2);
    refused(holed, "damaged");
  }

  @Test
  void anyDamage_isReadOrRefused() {
    byte[] pdf = Pdfs.small();
    Samples.check(
        500,
        samples -> {
          byte[] damaged = pdf.clone();
          for (int i = samples.below(20); i >= 0; i--) {
            // The tables stand at the end, where damage does most.
            int from = samples.below(2) == 0 ? 0 : Math.max(0, pdf.length - 6000);
            damaged[from + samples.below(pdf.length - from)] = (byte) samples.below(256);
          }
          try {
            assertThat(PdfReader.read(damaged).lines()).isNotNull();
          } catch (UnreadableException e) {
            assertThat(e.text().key()).startsWith("verify.unreadable.");
          }
        });
  }

  @Test
  void encrypted_evenWithoutAPassword() {
    refused(
        Pdfs.changed(
            pdf -> pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()))),
        "encrypted");
  }

  @Test
  void picturesOnly() {
    refused(
        Pdfs.created(
            pdf -> {
              var image = Pdfs.stream(pdf, "\u0000");
              image.addAll(dictionary("Subtype", "Image", "Width", 1, "Height", 1));
              image.setInt(COSName.BITS_PER_COMPONENT, 8);
              COSDictionary resources = dictionary("XObject", dictionary("I", image));
              pdf.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources);
              Pdfs.repaint(pdf, "q 100 0 0 100 0 0 cm /I Do Q");
            }),
        "scanned");
  }

  @Test
  void tooLarge() {
    byte[] much = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 51 << 20);
    refused(much, "pdf-too-large");
    refused(
        Pdfs.created(
            pdf -> {
              for (int i = 0; i < 501; i++) {
                pdf.addPage(new PDPage());
              }
            }),
        "pdf-too-large");
    refused(Pdfs.created(pdf -> Pdfs.repaint(pdf, "q Q ".repeat(1_100_000))), "pdf-too-large");
  }

  private static byte[] deflated(byte[] data) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(data);
    }
    return out.toByteArray();
  }

  /** Packed twice, a hundred megabytes of blanks are some hundred bytes. */
  @Test
  void bombs() {
    refused(
        Pdfs.created(
            pdf -> {
              byte[] blanks = new byte[100 << 20];
              Arrays.fill(blanks, (byte) ' ');
              var bomb = Pdfs.stream(pdf, "");
              try (var out = bomb.createRawOutputStream()) {
                out.write(deflated(deflated(blanks)));
              }
              COSArray filters = new COSArray();
              filters.add(COSName.FLATE_DECODE);
              filters.add(COSName.FLATE_DECODE);
              bomb.setItem(COSName.FILTER, filters);
              pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, bomb);
            }),
        "pdf-too-large");
  }

  /** A table that says it has a thousand million entries of no bytes. */
  @Test
  void tablesThatNeverEnd() {
    String table =
        "1 0 obj\n<</Type/XRef/Size 2000000000/W[0 0 0]/Root 1 0 R/Length 4>>stream\nabcd\n"
            + "endstream\nendobj\n";
    refused("%PDF-1.7\n" + table + "startxref\n9\n%%EOF\n", "damaged");
    String circle = "xref\n0 0\ntrailer\n<</Root 1 0 R/Prev 9>>\n";
    refused("%PDF-1.7\n" + circle + "startxref\n9\n%%EOF\n", "damaged");
  }

  private static byte[] structured(COSDictionary top) {
    return Pdfs.created(
        (PDDocument pdf) ->
            pdf.getDocumentCatalog()
                .getCOSObject()
                .setItem(COSName.STRUCT_TREE_ROOT, dictionary("K", top)));
  }

  @Test
  void structuresThatAreTooDeep_orRunInACircle() {
    COSDictionary top = dictionary("S", "P");
    for (int i = 0; i < 101; i++) {
      top = dictionary("S", "Div", "K", top);
    }
    refused(structured(top), "too-deep");
    COSDictionary circle = dictionary("S", "Div");
    COSDictionary inner = dictionary("S", "Div", "K", circle);
    circle.setItem(COSName.K, inner);
    refused(structured(circle), "too-deep");
  }

  @Test
  void formsThatPaintThemselves() {
    refused(
        Pdfs.created(
            pdf -> {
              var form = Pdfs.stream(pdf, "/X Do /X Do");
              form.setName(COSName.SUBTYPE, "Form");
              COSDictionary resources = dictionary("XObject", dictionary("X", form));
              pdf.getPage(0).getCOSObject().setItem(COSName.RESOURCES, resources);
              Pdfs.repaint(pdf, "/X Do");
            }),
        "too-deep");
  }
}
