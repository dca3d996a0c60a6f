package org.kohyo.render.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * The file of a finished document (ISO 32000-1, 7.5, with object and cross-reference streams).
 * PDFBox has a writer for any document, changed or new, encrypted or not, which took an eighth of
 * the whole time; this one only knows new ones.
 *
 * <p>Dictionaries are objects of their own where something may have to refer to them: the ones in
 * use more than once, and the types that the standard names. Objects are numbered in the order in
 * which they are met from the catalogue on.
 */
final class PdfFile {

  /** As many objects share a stream: a reader unpacks it whole for any of them. */
  private static final int SHARED = 200;

  private final PieceDeflater deflater;
  private final COSDictionary trailer;
  private final Map<COSDictionary, Integer> uses = new IdentityHashMap<>(2048);
  private final List<COSDictionary> met = new ArrayList<>(1024);
  private final Map<COSDictionary, Integer> numbers = new IdentityHashMap<>(1024);
  private final Map<COSName, byte[]> names = new HashMap<>(128);
  private final PdfBytes out = new PdfBytes(1 << 17);

  private PdfFile(COSDictionary trailer, PieceDeflater deflater) {
    this.trailer = trailer;
    this.deflater = deflater;
  }

  /**
   * The file's bytes.
   *
   * @param trailer leads to the catalogue (Root), the information (Info) and has the file's ID
   */
  static byte[] of(COSDictionary trailer, PieceDeflater deflater) throws IOException {
    PdfFile file = new PdfFile(trailer, deflater);
    file.number();
    return file.write();
  }

  private void number() {
    meet(trailer.getDictionaryObject(COSName.ROOT));
    meet(trailer.getDictionaryObject(COSName.INFO));
    for (int i = 0; i < met.size(); i++) {
      met.get(i).getValues().forEach(this::meet);
    }
    for (COSDictionary dictionary : met) {
      if (uses.get(dictionary) > 1 || hasToBeObject(dictionary)) {
        numbers.put(dictionary, numbers.size() + 1);
      }
    }
  }

  private void meet(COSBase wrapped) {
    COSBase value = unwrap(wrapped);
    if (value instanceof COSDictionary dictionary) {
      if (uses.merge(dictionary, 1, Integer::sum) == 1) {
        met.add(dictionary);
      }
    } else if (value instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        meet(array.get(i));
      }
    }
  }

  private boolean hasToBeObject(COSDictionary dictionary) {
    return dictionary instanceof COSStream
        || dictionary == unwrap(trailer.getItem(COSName.ROOT))
        || dictionary == unwrap(trailer.getItem(COSName.INFO))
        || dictionary.containsKey(COSName.P)
        || dictionary.containsKey(COSName.PARENT)
        || dictionary.containsKey(COSName.BASE_FONT)
        || dictionary.containsKey(COSName.FONT_NAME);
  }

  private static COSBase unwrap(COSBase value) {
    return value instanceof COSObject object ? object.getObject() : value;
  }

  private byte[] write() throws IOException {
    out.ascii("%PDF-1.7\n%").binary(0xE4F6FCDF, 4).ascii("\n");
    int count = numbers.size();
    int streams = 0;
    for (COSDictionary dictionary : numbers.keySet()) {
      streams += standsAlone(dictionary) ? 1 : 0;
    }
    int shared = (count - streams + SHARED - 1) / SHARED;
    PdfBytes places = new PdfBytes(7 * (count + shared + 2)).binary(0, 5).binary(0xFFFF, 2);
    List<COSDictionary> together = new ArrayList<>();
    for (COSDictionary dictionary : met) {
      if (!numbers.containsKey(dictionary)) {
        continue;
      }
      if (standsAlone(dictionary)) {
        place(places);
        alone(dictionary);
      } else {
        int index = together.size();
        places.binary(2, 1).binary(count + 1 + index / SHARED, 4).binary(index % SHARED, 2);
        together.add(dictionary);
      }
    }
    for (int i = 0; i < shared; i++) {
      place(places);
      int from = i * SHARED;
      share(count + 1 + i, together.subList(from, Math.min(from + SHARED, together.size())));
    }
    int at = out.size();
    place(places);
    references(count + shared + 1, places);
    out.ascii("startxref\n").number(at).ascii("\n%%EOF\n");
    return out.toArray();
  }

  private boolean standsAlone(COSDictionary dictionary) {
    return dictionary instanceof COSStream || dictionary == unwrap(trailer.getItem(COSName.ROOT));
  }

  private void place(PdfBytes places) {
    places.binary(1, 1).binary(out.size(), 4).binary(0, 2);
  }

  private void alone(COSDictionary dictionary) throws IOException {
    out.number(numbers.get(dictionary)).ascii(" 0 obj\n");
    dictionary(dictionary, out);
    if (dictionary instanceof COSStream stream) {
      try (InputStream data = stream.createRawInputStream()) {
        out.ascii("\nstream\n").write(data.readAllBytes());
      }
      out.ascii("\nendstream");
    }
    out.ascii("\nendobj\n");
  }

  private void share(int number, List<COSDictionary> objects) throws IOException {
    PdfBytes head = new PdfBytes(12 * objects.size());
    PdfBytes body = new PdfBytes(128 * objects.size());
    for (COSDictionary object : objects) {
      head.number(numbers.get(object)).ascii(" ").number(body.size()).ascii(" ");
      dictionary(object, body);
      body.ascii(" ");
    }
    int first = head.size();
    byte[] deflated = head.all(body).deflated(deflater);
    out.number(number).ascii(" 0 obj\n<</Type/ObjStm/N ").number(objects.size());
    out.ascii("/First ").number(first);
    stream(deflated);
  }

  private void references(int number, PdfBytes places) throws IOException {
    out.number(number).ascii(" 0 obj\n<</Type/XRef/W[1 4 2]/Size ").number(number + 1);
    for (COSName key : List.of(COSName.ROOT, COSName.INFO, COSName.ID)) {
      name(key, out);
      value(trailer.getItem(key), out);
    }
    stream(places.deflated(deflater));
  }

  private void stream(byte[] deflated) {
    out.ascii("/Filter/FlateDecode/Length ").number(deflated.length).ascii(">>\nstream\n");
    out.write(deflated);
    out.ascii("\nendstream\nendobj\n");
  }

  private void value(COSBase wrapped, PdfBytes to) throws IOException {
    COSBase value = unwrap(wrapped);
    if (value instanceof COSDictionary dictionary) {
      Integer number = numbers.get(dictionary);
      if (number == null) {
        dictionary(dictionary, to);
      } else {
        to.ascii(" ").number(number).ascii(" 0 R");
      }
    } else if (value instanceof COSArray array) {
      to.write('[');
      for (int i = 0; i < array.size(); i++) {
        value(array.get(i), to);
      }
      to.write(']');
    } else if (value instanceof COSName name) {
      name(name, to);
    } else if (value instanceof COSInteger integer) {
      to.ascii(" ").number(integer.longValue());
    } else if (value instanceof COSString string) {
      COSWriter.writeString(string, to);
    } else if (value instanceof COSFloat number) {
      to.write(' ');
      number.writePDF(to);
    } else if (value instanceof COSBoolean truth) {
      to.write(' ');
      truth.writePDF(to);
    } else {
      to.ascii(" null");
    }
  }

  private void dictionary(COSDictionary dictionary, PdfBytes to) throws IOException {
    to.ascii("<<");
    for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
      name(entry.getKey(), to);
      value(entry.getValue(), to);
    }
    to.ascii(">>");
  }

  private void name(COSName name, PdfBytes to) throws IOException {
    byte[] known = names.get(name);
    if (known == null) {
      PdfBytes written = new PdfBytes(32);
      name.writePDF(written);
      known = written.toArray();
      names.put(name, known);
    }
    to.write(known);
  }
}
