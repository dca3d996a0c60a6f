package org.kohyo.verify.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kohyo.render.pdf.FontSet;
import org.kohyo.render.pdf.PdfEngine;
import org.kohyo.render.pdf.PrintDocument;

/** PDFs to be read: ours, and ours with something done to them. */
final class Pdfs {

  /** Of one page, with a heading, a list and a link. */
  static final String SMALL =
      "<p class=\"society\">見本健康保険組合</p><h1><span data-item=\"title\">利用目的</span></h1>"
          + "<p>当組合は、<strong>次の</strong>目的で <a href=\"https://example.jp/a\">個人情報</a> を取り扱います。</p>"
          + "<ul><li><span data-item=\"one\">保険料の徴収</span>、</li><li>給付の審査</li></ul>";

  private static PdfEngine engine;

  private Pdfs() {}

  /** A change to a document that PDFBox has read. */
  @FunctionalInterface
  interface Change {
    void to(PDDocument pdf) throws IOException;
  }

  static byte[] of(PrintDocument document) {
    try {
      if (engine == null) {
        engine =
            new PdfEngine(Files.readString(Path.of("templates", "print.css")), FontSet.bundled());
      }
      return engine.render(document).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] small() {
    return of(document("<html lang=\"ja\"><title>試験</title><body>" + SMALL + "</body></html>"));
  }

  static PrintDocument document(String html) {
    Document parsed = Jsoup.parse(html);
    return new PrintDocument(html, parsed.title(), parsed.select(".society").text());
  }

  static PrintDocument sample(String name) {
    try (InputStream in = PdfEngine.class.getResourceAsStream("sample-" + name + ".html")) {
      return document(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] changed(byte[] original, Change change) {
    try (PDDocument pdf = Loader.loadPDF(original)) {
      change.to(pdf);
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] changed(Change change) {
    return changed(small(), change);
  }

  /** A document of one empty page, to which something is done. */
  static byte[] created(Change change) {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      change.to(pdf);
      return saved(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] saved(PDDocument pdf) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  static COSStream stream(PDDocument pdf, String content) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  /** Lets the first page go on with more operators. */
  static Change painting(String more) {
    return pdf -> repaint(pdf, content(pdf) + "\n" + more);
  }

  static String content(PDDocument pdf) throws IOException {
    try (InputStream in = pdf.getPage(0).getContents()) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  static void repaint(PDDocument pdf, String content) throws IOException {
    pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream(pdf, content));
  }

  static COSDictionary dictionary(Object... keysAndValues) {
    COSDictionary dictionary = new COSDictionary();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      COSName key = COSName.getPDFName((String) keysAndValues[i]);
      Object value = keysAndValues[i + 1];
      if (value instanceof org.apache.pdfbox.cos.COSBase base) {
        dictionary.setItem(key, base);
      } else if (value instanceof Integer number) {
        dictionary.setInt(key, number);
      } else {
        dictionary.setName(key, (String) value);
      }
    }
    return dictionary;
  }

  static List<String> traits(byte[] pdf) throws UnreadableException {
    return PdfReader.read(pdf).traits().stream().map(Trait::name).toList();
  }
}
