package org.kohyo.render.comparison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A Word file before and after its text: an empty document with page, fonts and styles, whose parts
 * stand as XML files in the folder {@code word}; and the bytes of a finished one.
 */
final class WordFile {

  /** A part of the package, and its file in the folder {@code word}. */
  private record Part(String name, String file) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("[Content_Types].xml", "content-types.xml"),
          new Part("_rels/.rels", "rels.xml"),
          new Part("word/document.xml", "document.xml"),
          new Part("word/_rels/document.xml.rels", "document.rels.xml"),
          new Part("word/styles.xml", "styles.xml"),
          new Part("word/settings.xml", "settings.xml"),
          new Part("word/fontTable.xml", "font-table.xml"),
          new Part("word/footer1.xml", "footer.xml"));

  /** ZIP files keep times without a zone; for the very first one Java adds another with a zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private WordFile() {}

  /** A document without text. */
  static XWPFDocument empty() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (Part part : PARTS) {
        zip.putNextEntry(new ZipEntry(part.name()));
        zip.write(resource(part.file()));
        zip.closeEntry();
      }
      zip.finish();
      return new XWPFDocument(new ByteArrayInputStream(bytes.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = WordFile.class.getResourceAsStream("word/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return stream.readAllBytes();
    }
  }

  /** The document's bytes, the same for the same content: POI notes the time of writing. */
  static byte[] bytes(XWPFDocument document) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      document.write(written);
      ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()));
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(TIME);
        out.putNextEntry(copy);
        in.transferTo(out);
        out.closeEntry();
      }
      out.finish();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
