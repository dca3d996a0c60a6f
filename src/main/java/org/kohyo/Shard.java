package org.kohyo;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.kohyo.publish.Part;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * One of several parts of all societies. To which part a society belongs depends on its id alone:
 * when another one comes or goes, it stays where it is.
 *
 * @param number 1 to {@code of}
 * @param of how many parts there are, 1 to {@value #MOST}
 */
record Shard(int number, int of) {

  static final int MOST = Part.MOST;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException when there is no such part
   */
  Shard {
    if (of < 1 || of > MOST || number < 1 || number > of) {
      throw new IllegalArgumentException(number + "/" + of);
    }
  }

  /** Whether a society belongs to it. */
  boolean holds(String society) {
    CRC32 sum = new CRC32();
    sum.update(society.getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % of == number - 1;
  }

  /** {@code 3/16}. */
  @Override
  public String toString() {
    return number + "/" + of;
  }

  /** Reads {@code 3/16}. */
  static final class Converter implements ITypeConverter<Shard> {

    @Override
    public Shard convert(String value) {
      try {
        String[] numbers = value.split("/", -1);
        if (numbers.length == 2) {
          return new Shard(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        }
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(value);
      }
      throw new TypeConversionException(value);
    }
  }
}
