package org.kohyo.verify.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/** Unpacks streams within the {@link PdfBudget}; the filters of pictures are never run. */
final class PdfStreams {

  private static final int FILTERS = 4;
  private static final int PNG = 10;
  private static final int CHUNK = 1 << 14;
  private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
  private static final Set<String> OTHERS =
      Set.of("LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx");

  private final PdfBudget budget;

  PdfStreams(PdfBudget budget) {
    this.budget = budget;
  }

  /**
   * The bytes that a stream stands for.
   *
   * @param raw the bytes in the file
   * @throws PdfRefusal if they can't be unpacked to the end, or are too many
   */
  byte[] unpack(COSDictionary stream, byte[] raw) throws IOException {
    List<? extends COSBase> filters = list(stream.getDictionaryObject(COSName.FILTER));
    List<? extends COSBase> settings = list(stream.getDictionaryObject(COSName.DECODE_PARMS));
    if (filters.size() > FILTERS) {
      throw PdfRefusal.damaged();
    }
    byte[] data = raw;
    for (int i = 0; i < filters.size(); i++) {
      String name = filters.get(i) instanceof COSName known ? known.getName() : "";
      COSDictionary own =
          i < settings.size() && settings.get(i) instanceof COSDictionary given
              ? given
              : new COSDictionary();
      if (FLATE.contains(name)) {
        data = predicted(inflate(data), own);
      } else if (OTHERS.contains(name) && own.size() == 0) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FilterFactory.INSTANCE
            .getFilter(name)
            .decode(new ByteArrayInputStream(data), bounded(out), new COSDictionary(), 0);
        data = out.toByteArray();
      } else {
        throw PdfRefusal.damaged();
      }
    }
    return data;
  }

  private static List<? extends COSBase> list(COSBase value) {
    if (value instanceof COSArray array) {
      return array.toList().stream()
          .map(PdfFile::direct)
          .map(each -> each == null ? COSName.NONE : each)
          .toList();
    }
    return value == null ? List.of() : List.of(value);
  }

  private byte[] inflate(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] out = new byte[Math.max(CHUNK, 4 * packed.length)];
      int length = 0;
      while (true) {
        int count = inflater.inflate(out, length, out.length - length);
        budget.unpacked(count);
        length += count;
        if (inflater.finished()) {
          return Arrays.copyOf(out, length);
        }
        if (count == 0 && length < out.length) {
          throw PdfRefusal.damaged(); // it ends too early
        }
        if (length == out.length) {
          out = Arrays.copyOf(out, 2 * length);
        }
      }
    } catch (DataFormatException e) {
      throw PdfRefusal.damaged();
    } finally {
      inflater.end();
    }
  }

  private OutputStream bounded(ByteArrayOutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int b) {
        budget.unpacked(1);
        out.write(b);
      }

      @Override
      public void write(byte[] bytes, int start, int count) {
        budget.unpacked(count);
        out.write(bytes, start, count);
      }
    };
  }

  /** Undoes the differences between rows (ISO 32000-1, 7.4.4.4; PNG, 9). */
  private static byte[] predicted(byte[] data, COSDictionary settings) {
    int predictor = settings.getInt(COSName.PREDICTOR, 1);
    if (predictor == 1) {
      return data;
    }
    int columns = settings.getInt(COSName.COLUMNS, 1);
    boolean bytes =
        settings.getInt(COSName.COLORS, 1) == 1
            && settings.getInt(COSName.BITS_PER_COMPONENT, 8) == 8;
    if (predictor < PNG || !bytes || columns < 1 || columns > CHUNK) {
      throw PdfRefusal.damaged();
    }
    int rows = data.length / (columns + 1);
    byte[] out = new byte[rows * columns];
    for (int row = 0; row < rows; row++) {
      int from = row * (columns + 1);
      int to = row * columns;
      for (int i = 0; i < columns; i++) {
        int left = i == 0 ? 0 : out[to + i - 1] & 0xff;
        int up = row == 0 ? 0 : out[to + i - columns] & 0xff;
        int corner = i == 0 || row == 0 ? 0 : out[to + i - columns - 1] & 0xff;
        int guess =
            switch (data[from]) {
              case 0 -> 0;
              case 1 -> left;
              case 2 -> up;
              case 3 -> (left + up) / 2;
              case 4 -> paeth(left, up, corner);
              default -> throw PdfRefusal.damaged();
            };
        out[to + i] = (byte) (data[from + 1 + i] + guess);
      }
    }
    return out;
  }

  private static int paeth(int left, int up, int corner) {
    int guess = left + up - corner;
    int toLeft = Math.abs(guess - left);
    int toUp = Math.abs(guess - up);
    int toCorner = Math.abs(guess - corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }
}
