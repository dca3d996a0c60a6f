package org.kohyo.verify.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;

/**
 * Where the objects of a file are, as its own tables say, newest first (ISO 32000-1, 7.5.4 to
 * 7.5.8). Nothing is searched for: a file whose tables don't lead to its objects is damaged.
 */
final class PdfXref {

  private static final COSName HYBRID = COSName.getPDFName("XRefStm");

  /**
   * The place of an object.
   *
   * @param packedIn the number of the stream of objects that holds it; 0 if none does
   * @param at where in the file, or the how manieth in the stream
   * @param generation 0 for an object in a stream
   */
  record Place(int packedIn, long at, int generation) {

    static final Place NOWHERE = new Place(0, -1, 0);
  }

  private final PdfFile file;
  private final Map<Long, Place> places = new HashMap<>();
  private final Set<Long> read = new HashSet<>();
  private COSDictionary trailer;

  PdfXref(PdfFile file) {
    this.file = file;
  }

  /** Reads the table at a place and those before it. */
  void read(long start) throws IOException {
    long next = start;
    while (next >= 0) {
      COSDictionary found = section(next);
      if (trailer == null) {
        trailer = found;
      }
      next = offset(found, COSName.PREV);
    }
    if (trailer.containsKey(COSName.ENCRYPT)) {
      throw new PdfRefusal("encrypted");
    }
  }

  COSDictionary trailer() {
    return trailer;
  }

  Place place(long object) {
    return places.getOrDefault(object, Place.NOWHERE);
  }

  private static long offset(COSDictionary trailer, COSName key) {
    COSBase value = trailer.getItem(key);
    if (value == null) {
      return -1;
    }
    if (value instanceof COSNumber number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw PdfRefusal.damaged();
  }

  private COSDictionary section(long start) throws IOException {
    if (!read.add(start)) {
      throw PdfRefusal.damaged();
    }
    PdfTokens tokens = file.tokens();
    tokens.seek(start);
    if (!tokens.skips("xref")) {
      return packed(start);
    }
    while (!tokens.skips("trailer")) {
      long first = tokens.number();
      long count = tokens.number();
      for (long i = 0; i < count; i++) {
        long at = tokens.number();
        int generation = (int) tokens.number();
        boolean used = tokens.skips("n");
        if (!used) {
          tokens.expect("f");
        }
        put(first + i, used ? new Place(0, at, generation) : Place.NOWHERE);
      }
    }
    if (!(tokens.object() instanceof COSDictionary found)) {
      throw PdfRefusal.damaged();
    }
    long hybrid = offset(found, HYBRID);
    if (hybrid >= 0) {
      section(hybrid);
    }
    return found;
  }

  private COSDictionary packed(long start) throws IOException {
    if (!(file.objectAt(start, -1, -1) instanceof COSStream stream)) {
      throw PdfRefusal.damaged();
    }
    byte[] data = file.unpack(stream);
    int[] widths = new int[3];
    COSArray given = stream.getCOSArray(COSName.W);
    if (given == null || given.size() != widths.length) {
      throw PdfRefusal.damaged();
    }
    int width = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = given.getInt(i, -1);
      if (widths[i] < 0 || widths[i] > 7) {
        throw PdfRefusal.damaged();
      }
      width += widths[i];
    }
    COSArray index = stream.getCOSArray(COSName.INDEX);
    int sections = index == null ? 1 : index.size() / 2;
    int at = 0;
    for (int section = 0; section < sections; section++) {
      int first = index == null ? 0 : index.getInt(2 * section, -1);
      int count =
          index == null ? stream.getInt(COSName.SIZE, -1) : index.getInt(2 * section + 1, -1);
      if (width == 0 || first < 0 || count < 0 || (long) count * width > data.length - at) {
        throw PdfRefusal.damaged();
      }
      for (int i = 0; i < count; i++, at += width) {
        put(first + (long) i, place(data, at, widths));
      }
    }
    return stream;
  }

  private static Place place(byte[] data, int at, int[] widths) {
    long type = widths[0] == 0 ? 1 : field(data, at, widths[0]);
    long second = field(data, at + widths[0], widths[1]);
    long third = field(data, at + widths[0] + widths[1], widths[2]);
    if (type == 1) {
      return new Place(0, second, (int) third);
    }
    return type == 2 && second > 0 && second <= Integer.MAX_VALUE
        ? new Place((int) second, third, 0)
        : Place.NOWHERE;
  }

  private static long field(byte[] data, int at, int width) {
    long value = 0;
    for (int i = 0; i < width; i++) {
      value = value << 8 | data[at + i] & 0xff;
    }
    return value;
  }

  private void put(long object, Place place) {
    places.putIfAbsent(object, place);
    if (places.size() > PdfBudget.OBJECTS) {
      throw PdfRefusal.tooLarge();
    }
  }
}
