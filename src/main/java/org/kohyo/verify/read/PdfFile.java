package org.kohyo.verify.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The objects of a PDF. PDFBox's own way into a file is not taken: it mends what is broken, so that
 * half a file can pass for a whole one, and it unpacks whatever it meets, however large.
 */
final class PdfFile implements ICOSParser {

  private static final int TAIL = 1024;

  private final byte[] bytes;
  private final PdfBudget budget;
  private final PdfStreams streams;
  private final COSDocument document = new COSDocument(null, this);
  private final PdfXref xref = new PdfXref(this);

  /** Where the raw bytes of streams begin and end. */
  private final Map<COSStream, int[]> raw = new IdentityHashMap<>();

  private final Map<Integer, Packed> packed = new HashMap<>();

  /** A stream of objects: its bytes, and the numbers and places of the objects in turn. */
  private record Packed(byte[] data, long[] numbers, long[] places) {}

  private PdfFile(byte[] bytes, PdfBudget budget) {
    this.bytes = bytes;
    this.budget = budget;
    this.streams = new PdfStreams(budget);
  }

  /**
   * Reads the tables of a file.
   *
   * @throws PdfRefusal if there is something wrong with it
   */
  static PdfFile open(byte[] bytes, PdfBudget budget) throws IOException {
    if (bytes.length > PdfBudget.FILE) {
      throw PdfRefusal.tooLarge();
    }
    byte[] start = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    if (bytes.length < start.length
        || !Arrays.equals(bytes, 0, start.length, start, 0, start.length)) {
      throw new PdfRefusal("not-pdf");
    }
    PdfFile file = new PdfFile(bytes, budget);
    file.xref.read(file.startOfTables());
    return file;
  }

  /** The number between the last {@code startxref} and the {@code %%EOF} that ends the file. */
  private long startOfTables() {
    int from = Math.max(0, bytes.length - TAIL);
    String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    int at = tail.lastIndexOf("startxref");
    String end = at < 0 ? "" : tail.substring(at);
    if (!end.matches("startxref\\s+\\d{1,9}\\s+%%EOF[\\s\\x00]*")) {
      throw PdfRefusal.damaged();
    }
    return Long.parseLong(end.replaceAll("\\D", ""));
  }

  /** How often the file was finished: once, and once more each time it was added to. */
  int versions() {
    int count = 0;
    for (int i = bytes.length - 5; i >= 0; i--) {
      if (bytes[i] == '%'
          && bytes[i + 1] == '%'
          && bytes[i + 2] == 'E'
          && bytes[i + 3] == 'O'
          && bytes[i + 4] == 'F') {
        count++;
      }
    }
    return count;
  }

  COSDictionary catalog() {
    COSDictionary catalog = xref.trailer().getCOSDictionary(COSName.ROOT);
    if (catalog == null) {
      throw PdfRefusal.damaged();
    }
    return catalog;
  }

  /** The object itself where there is a reference to it. */
  static COSBase direct(COSBase object) {
    return object instanceof COSObject reference ? reference.getObject() : object;
  }

  /** The bytes that a stream stands for. */
  byte[] unpack(COSStream stream) throws IOException {
    return unpack(stream, streams);
  }

  /** The same at the cost of another budget. */
  byte[] unpack(COSStream stream, PdfBudget other) throws IOException {
    return unpack(stream, new PdfStreams(other));
  }

  private byte[] unpack(COSStream stream, PdfStreams unpacking) throws IOException {
    int[] place = raw.get(stream);
    if (place == null) {
      throw PdfRefusal.damaged();
    }
    return unpacking.unpack(stream, Arrays.copyOfRange(bytes, place[0], place[1]));
  }

  /** The words of the file. */
  PdfTokens tokens() {
    return new PdfTokens(bytes, document);
  }

  /**
   * The object that stands at a place, with its number before it.
   *
   * @param number which it must be; -1 for any
   */
  COSBase objectAt(long at, long number, int generation) throws IOException {
    PdfTokens tokens = tokens();
    tokens.seek(at);
    long ownNumber = tokens.number();
    long ownGeneration = tokens.number();
    if (number >= 0 && (ownNumber != number || ownGeneration != generation)) {
      throw PdfRefusal.damaged();
    }
    tokens.expect("obj");
    COSBase object = tokens.object();
    if (object instanceof COSDictionary dictionary && tokens.skips("stream")) {
      long start = tokens.streamStart();
      long end = start + length(dictionary);
      tokens.seek(end);
      tokens.expect("endstream");
      COSStream stream = new COSStream(null);
      stream.addAll(dictionary);
      raw.put(stream, new int[] {(int) start, (int) end});
      object = stream;
    }
    tokens.expect("endobj");
    return object;
  }

  private static long length(COSDictionary stream) {
    if (stream.getDictionaryObject(COSName.LENGTH) instanceof COSNumber length
        && length.longValue() >= 0) {
      return length.longValue();
    }
    throw PdfRefusal.damaged();
  }

  @Override
  public COSBase dereferenceCOSObject(COSObject reference) {
    budget.steps(1);
    PdfXref.Place place = xref.place(reference.getObjectNumber());
    try {
      if (place == PdfXref.Place.NOWHERE) {
        return null;
      }
      if (place.packedIn() == 0) {
        return objectAt(place.at(), reference.getObjectNumber(), place.generation());
      }
      Packed in = packed(place.packedIn());
      int at = (int) place.at();
      if (at < 0 || at >= in.numbers().length || in.numbers()[at] != reference.getObjectNumber()) {
        throw PdfRefusal.damaged();
      }
      return new PdfTokens(in.data(), document).objectAt(in.places()[at]);
    } catch (IOException e) {
      throw PdfRefusal.damaged();
    }
  }

  private Packed packed(int number) throws IOException {
    Packed known = packed.get(number);
    if (known != null) {
      return known;
    }
    PdfXref.Place place = xref.place(number);
    if (place.packedIn() != 0
        || !(objectAt(place.at(), number, place.generation()) instanceof COSStream stream)) {
      throw PdfRefusal.damaged();
    }
    byte[] data = unpack(stream);
    int count = stream.getInt(COSName.N, -1);
    int first = stream.getInt(COSName.FIRST, -1);
    if (count < 0 || count > PdfBudget.OBJECTS || first < 0 || first > data.length) {
      throw PdfRefusal.damaged();
    }
    long[] numbers = new long[count];
    long[] places = new long[count];
    PdfTokens tokens = new PdfTokens(data, null);
    for (int i = 0; i < count; i++) {
      numbers[i] = tokens.number();
      places[i] = first + tokens.number();
    }
    Packed found = new Packed(data, numbers, places);
    packed.put(number, found);
    return found;
  }

  @Override
  public RandomAccessReadView createRandomAccessReadView(long start, long length) {
    throw new UnsupportedOperationException();
  }
}
