package org.kohyo.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kohyo.finding.Finding;
import org.kohyo.finding.Location;
import org.kohyo.finding.Message;
import org.kohyo.verify.net.UnreachableException;
import org.kohyo.verify.net.WebAddress;

/**
 * Where societies publish: a file of comma-separated values with the columns society, notice, URL,
 * as Excel writes it. A first line with these names may be there; empty lines and lines that begin
 * with {@code #} don't count.
 *
 * @param entries in the order of the file; whether there are such societies is not known here
 * @param findings what is wrong with the file; a line with an error gives no entry
 */
public record UrlList(List<Entry> entries, List<Finding> findings) {

  /** The rule of all findings about such a file. */
  public static final String RULE = "url-list";

  /** In bytes. */
  static final int LARGEST = 5_000_000;

  static final int MOST_LINES = 100_000;

  /** Copies the lists. */
  public UrlList {
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /**
   * One line.
   *
   * @param line where it begins, from 1
   * @param society id of the society, as written
   * @param notice kind of the notice, as written
   * @param url where it is published, as {@link WebAddress#parse} gives it
   */
  public record Entry(int line, String society, String notice, URI url) {}

  /**
   * Reads a list from a file of at most 5 MB and 100,000 lines.
   *
   * @param path how findings name the file
   * @throws IOException when it can't be read
   */
  public static UrlList read(Path file, String path) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return parse(stream.readNBytes(LARGEST + 1), path);
    }
  }

  /**
   * Reads a list.
   *
   * @param bytes UTF-8 with or without BOM, else Shift_JIS with Microsoft's extensions
   * @param path how findings name the file
   */
  public static UrlList parse(byte[] bytes, String path) {
    if (bytes.length > LARGEST) {
      return new UrlList(List.of(), List.of(large(path)));
    }
    Optional<String> text =
        decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, Charset.forName("MS932")));
    if (text.isEmpty()) {
      Finding unknown = error(Location.ofFile(path), Message.of("verify.url-list.encoding"));
      return new UrlList(List.of(), List.of(unknown));
    }
    return new Reader(text.get(), path).read();
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.indexOf('\0') >= 0 // UTF-16
          ? Optional.empty()
          : Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Finding large(String path) {
    String lines = String.format(java.util.Locale.ROOT, "%,d", MOST_LINES);
    return error(
        Location.ofFile(path),
        Message.of("verify.url-list.large", Integer.toString(LARGEST / 1_000_000), lines));
  }

  private static Finding error(Location location, Message message) {
    return Finding.error(RULE, location, message, message.hint());
  }

  /** Goes through the lines once. */
  private static final class Reader {

    private final Csv csv;
    private final String path;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<URI, List<Entry>> known = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Reader(String text, String path) {
      this.csv = new Csv(text);
      this.path = path;
    }

    UrlList read() {
      boolean first = true;
      while (true) {
        try {
          Optional<List<Csv.Field>> row = csv.next();
          if (row.isEmpty()) {
            return new UrlList(entries, findings);
          }
          if (row.get().get(0).line() > MOST_LINES) {
            findings.add(large(path));
            return new UrlList(List.of(), findings);
          }
          List<Csv.Field> fields = UrlLine.meant(row.get());
          if (!fields.isEmpty() && !(first && UrlLine.header(fields))) {
            entry(fields);
          }
          first = first && fields.isEmpty();
        } catch (Csv.QuoteException e) {
          findings.add(
              error(new Location(path, e.line(), e.column()), Message.of("verify.url-list.quote")));
        }
      }
    }

    private void entry(List<Csv.Field> fields) {
      if (fields.size() != 3) {
        findings.add(
            error(
                at(fields.get(Math.min(3, fields.size() - 1))),
                Message.of("verify.url-list.columns", Integer.toString(fields.size()))));
        return;
      }
      Csv.Field url = fields.get(2);
      try {
        Entry entry =
            new Entry(
                fields.get(0).line(),
                fields.get(0).text(),
                fields.get(1).text(),
                WebAddress.parse(url.text()));
        if (isNew(entry, at(url))) {
          entries.add(entry);
        }
      } catch (UnreachableException e) {
        findings.add(error(at(url), e.text()));
      }
    }

    /** One page may hold two notices of a society, but not those of two societies. */
    private boolean isNew(Entry entry, Location at) {
      List<Entry> same = known.computeIfAbsent(entry.url(), url -> new ArrayList<>(1));
      for (Entry other : same) {
        String line = Integer.toString(other.line());
        boolean society = other.society().equals(entry.society());
        if (society && other.notice().equals(entry.notice())) {
          warn(at, Message.of("verify.url-list.twice", line));
          return false;
        }
        if (!society) {
          warn(at, Message.of("verify.url-list.shared", line, other.society()));
          break;
        }
      }
      same.add(entry);
      return true;
    }

    private void warn(Location at, Message message) {
      findings.add(Finding.warning(RULE, at, message, message.hint()));
    }

    private Location at(Csv.Field field) {
      return new Location(path, field.line(), field.column());
    }
  }
}
