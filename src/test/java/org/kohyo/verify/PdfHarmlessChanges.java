package org.kohyo.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What other programs do to a PDF that leaves it as it is for its readers. */
final class PdfHarmlessChanges {

  /** A change of a file. */
  interface Change {
    byte[] of(byte[] pdf) throws IOException;
  }

  /** A change of a document before it is saved. */
  private interface Edit {
    void apply(PDDocument pdf) throws IOException;
  }

  static final List<Map.Entry<String, Change>> ALL =
      List.of(
          change("saved", pdf -> {}),
          Map.entry("saved plainly", pdf -> saved(pdf, 0, e -> {})),
          Map.entry("in small streams of objects", pdf -> saved(pdf, 7, e -> {})),
          Map.entry("saved twice", pdf -> saved(saved(pdf, 0, e -> {}), 200, e -> {})),
          change("flate again", pdf -> recoded(pdf, COSName.FLATE_DECODE)),
          change("not compressed", pdf -> recoded(pdf, null)),
          change("LZW", pdf -> recoded(pdf, COSName.LZW_DECODE)),
          change("ASCII 85", pdf -> recoded(pdf, COSName.ASCII85_DECODE)),
          change("hexadecimal", pdf -> recoded(pdf, COSName.ASCII_HEX_DECODE)),
          change("another id", PdfHarmlessChanges::id),
          change("no id", pdf -> pdf.getDocument().getTrailer().removeItem(COSName.ID)),
          change("days and programs", PdfHarmlessChanges::information),
          change("no information", pdf -> pdf.setDocumentInformation(new PDDocumentInformation())),
          change("other metadata", PdfHarmlessChanges::metadata),
          change("no metadata", pdf -> pdf.getDocumentCatalog().setMetadata(null)),
          change("no outline", pdf -> pdf.getDocumentCatalog().setDocumentOutline(null)),
          change("larger pages", PdfHarmlessChanges::larger),
          change("boxes for printing", PdfHarmlessChanges::boxes),
          change("turned pages", pdf -> pdf.getPages().forEach(page -> page.setRotation(90))),
          change("boxes inherited", PdfHarmlessChanges::inherited),
          change("written again", PdfHarmlessChanges::rewritten),
          change("content in parts", PdfHarmlessChanges::parted),
          change("state saved", PdfHarmlessChanges::wrapped),
          change("other preferences", PdfHarmlessChanges::preferences),
          change("no tree of ids", PdfHarmlessChanges::noIds),
          change("version", pdf -> pdf.setVersion(2.0f)),
          Map.entry("added metadata", PdfHarmlessChanges::added),
          Map.entry("line ends behind", pdf -> behind(pdf, "\r\n\r\n")));

  private PdfHarmlessChanges() {}

  private static Map.Entry<String, Change> change(String name, Edit edit) {
    return Map.entry(name, pdf -> saved(pdf, 200, edit));
  }

  /**
   * Saves as PDFBox does.
   *
   * @param objects how many in a stream; 0 for a plain table
   */
  private static byte[] saved(byte[] original, int objects, Edit edit) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(original)) {
      edit.apply(pdf);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(
          out, objects == 0 ? CompressParameters.NO_COMPRESSION : new CompressParameters(objects));
      return out.toByteArray();
    }
  }

  private static void recoded(PDDocument pdf, COSName filter) throws IOException {
    for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
      COSObject object = pdf.getDocument().getObjectFromPool(key);
      if (object.getObject() instanceof COSStream stream
          && !stream.containsKey(COSName.getPDFName("Index"))) {
        byte[] content;
        try (var in = stream.createInputStream()) {
          content = in.readAllBytes();
        }
        stream.removeItem(COSName.DECODE_PARMS);
        try (OutputStream out =
            filter == null ? stream.createOutputStream() : stream.createOutputStream(filter)) {
          out.write(content);
        }
      }
    }
  }

  private static void id(PDDocument pdf) {
    COSString id = new COSString("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    pdf.getDocument().setDocumentID(new COSArray(List.of(id, id)));
  }

  private static void information(PDDocument pdf) {
    Calendar day = new GregorianCalendar(TimeZone.getTimeZone("Asia/Tokyo"));
    day.setTimeInMillis(1_800_000_000_000L);
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setModificationDate(day);
    information.setCreationDate(day);
    information.setProducer("別のプログラム");
    information.setTitle("公表文");
    information.setKeywords("個人情報");
  }

  private static void metadata(PDDocument pdf) throws IOException {
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(
        ("<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "</x:xmpmeta><?xpacket end='w'?>")
            .getBytes(StandardCharsets.UTF_8));
    pdf.getDocumentCatalog().setMetadata(metadata);
  }

  private static void larger(PDDocument pdf) {
    for (PDPage page : pdf.getPages()) {
      PDRectangle box = page.getMediaBox();
      PDRectangle more = new PDRectangle(-30, -30, box.getWidth() + 60, box.getHeight() + 60);
      page.setMediaBox(more);
      page.setCropBox(more);
    }
  }

  private static void boxes(PDDocument pdf) {
    for (PDPage page : pdf.getPages()) {
      PDRectangle box = page.getMediaBox();
      page.setCropBox(box);
      page.setTrimBox(box);
      page.setBleedBox(box);
      page.setArtBox(new PDRectangle(0, 0, 10, 10));
    }
  }

  private static void inherited(PDDocument pdf) {
    COSDictionary pages = pdf.getPages().getCOSObject();
    pages.setItem(COSName.MEDIA_BOX, pdf.getPage(0).getMediaBox());
    for (PDPage page : pdf.getPages()) {
      page.getCOSObject().removeItem(COSName.MEDIA_BOX);
    }
  }

  private static void content(PDDocument pdf, PDPage page, List<List<Object>> parts)
      throws IOException {
    COSArray streams = new COSArray();
    for (List<Object> part : parts) {
      COSStream stream = pdf.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        new ContentStreamWriter(out).writeTokens(part);
      }
      streams.add(stream);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, streams.size() == 1 ? streams.get(0) : streams);
  }

  private static void rewritten(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      content(pdf, page, List.of(new PDFStreamParser(page).parse()));
    }
  }

  private static void parted(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      List<Object> tokens = new PDFStreamParser(page).parse();
      List<List<Object>> parts = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i += 501) {
        parts.add(tokens.subList(i, Math.min(i + 501, tokens.size())));
      }
      content(pdf, page, parts);
    }
  }

  /** Twice as large and half as large again. */
  private static void wrapped(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      List<Object> tokens = new ArrayList<>();
      tokens.add(Operator.getOperator("q"));
      for (float scale : new float[] {2, 0.5f}) {
        for (float number : new float[] {scale, 0, 0, scale, 0, 0}) {
          tokens.add(new COSFloat(number));
        }
        tokens.add(Operator.getOperator("cm"));
      }
      tokens.addAll(new PDFStreamParser(page).parse());
      tokens.add(Operator.getOperator("Q"));
      content(pdf, page, List.of(tokens));
    }
  }

  private static void preferences(PDDocument pdf) {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    catalog.setName(COSName.PAGE_LAYOUT, "TwoColumnLeft");
    catalog.setName(COSName.PAGE_MODE, "UseThumbs");
    catalog.removeItem(COSName.VIEWER_PREFERENCES);
  }

  private static void noIds(PDDocument pdf) {
    COSDictionary root = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    root.removeItem(COSName.getPDFName("IDTree"));
  }

  /** As programs do that write what they changed behind the file. */
  private static byte[] added(byte[] original) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(original)) {
      information(pdf);
      COSBase information = pdf.getDocumentInformation().getCOSObject();
      ((COSDictionary) information).setNeedToBeUpdated(true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static byte[] behind(byte[] pdf, String more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(pdf);
    out.writeBytes(more.getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
