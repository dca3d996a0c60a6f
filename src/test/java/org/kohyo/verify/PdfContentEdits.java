package org.kohyo.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * Single edits of what the pages of a PDF paint. Rule 1: bullets and running heads may be missing,
 * and the numbers of pages in the contents be others: they are not the notice's text.
 */
final class PdfContentEdits {

  private final PDDocument pdf;
  private final Random random;
  private final PDPage page;
  private final List<Object> tokens;
  private final List<Shown> all = new ArrayList<>();

  /**
   * A text that is shown.
   *
   * @param at where its codes stand among the tokens
   * @param mark what it belongs to: -1 an artifact, -2 nothing
   * @param opened where that mark was opened
   */
  private record Shown(
      int at, PDFont font, String name, float size, int mark, int opened, float x, float y) {}

  PdfContentEdits(PDDocument pdf, Random random) {
    this(pdf, random, random.nextInt(pdf.getNumberOfPages()));
  }

  private PdfContentEdits(PDDocument pdf, Random random, int number) {
    this.pdf = pdf;
    this.random = random;
    this.page = pdf.getPage(number);
    try {
      this.tokens = new ArrayList<>(new PDFStreamParser(page).parse());
      find();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void find() throws IOException {
    Deque<int[]> marks = new ArrayDeque<>();
    PDFont font = null;
    String name = "";
    float size = 0;
    float[] place = new float[2];
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i) instanceof Operator operator) {
        switch (operator.getName()) {
          case "BMC" -> marks.push(new int[] {-1, i - 1});
          case "BDC" ->
              marks.push(
                  new int[] {
                    tokens.get(i - 1) instanceof COSDictionary d ? d.getInt(COSName.MCID, -1) : -1,
                    i - 2
                  });
          case "EMC" -> marks.pop();
          case "Tf" -> {
            name = ((COSName) tokens.get(i - 2)).getName();
            font = page.getResources().getFont((COSName) tokens.get(i - 2));
            size = ((COSNumber) tokens.get(i - 1)).floatValue();
          }
          case "Tm" -> {
            place[0] = ((COSNumber) tokens.get(i - 2)).floatValue();
            place[1] = ((COSNumber) tokens.get(i - 1)).floatValue();
          }
          case "Tj" -> {
            int[] mark = marks.isEmpty() ? new int[] {-2, -1} : marks.peek();
            all.add(new Shown(i - 1, font, name, size, mark[0], mark[1], place[0], place[1]));
          }
          default -> {
            // Nothing that shows or marks text.
          }
        }
      }
    }
  }

  private byte[] codes(Shown shown) {
    return ((COSString) tokens.get(shown.at())).getBytes();
  }

  private static String text(PDFont font, byte[] codes, int at) throws IOException {
    return font.toUnicode((codes[at] & 0xff) << 8 | codes[at + 1] & 0xff);
  }

  private String text(Shown shown) {
    try {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < codes(shown).length; i += 2) {
        text.append(text(shown.font(), codes(shown), i));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers alone may be those of pages, in the contents. */
  private boolean judged(Shown shown) {
    String text = text(shown).strip();
    return shown.mark() == -1 ? !text.equals("・") : !text.isEmpty() && !text.matches("[0-9]{1,2}");
  }

  private Optional<Shown> one() {
    List<Shown> some = all.stream().filter(this::judged).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(some.get(random.nextInt(some.size())));
  }

  private void put(Shown shown, byte[] codes) {
    tokens.set(shown.at(), new COSString(codes));
    write();
  }

  private void write() {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    page.getCOSObject().setItem(COSName.CONTENTS, stream);
  }

  /** Another glyph of the same font, none, or the next one before it. */
  Optional<String> glyph() throws IOException {
    Optional<Shown> found = one();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Shown shown = found.get();
    byte[] codes = codes(shown).clone();
    int at = 2 * random.nextInt(codes.length / 2);
    String before = text(shown);
    String was = text(shown.font(), codes, at);
    int kind = random.nextInt(3);
    switch (kind) {
      case 0 -> {
        List<Shown> same = all.stream().filter(s -> s.name().equals(shown.name())).toList();
        byte[] other = codes(same.get(random.nextInt(same.size())));
        int from = 2 * random.nextInt(other.length / 2);
        System.arraycopy(other, from, codes, at, 2);
      }
      case 1 -> {
        byte[] less = new byte[codes.length - 2];
        System.arraycopy(codes, 0, less, 0, at);
        System.arraycopy(codes, at + 2, less, at, less.length - at);
        codes = less;
      }
      default -> {
        int next = (at + 2) % codes.length;
        byte[] one = {codes[at], codes[at + 1]};
        System.arraycopy(codes, next, codes, at, 2);
        System.arraycopy(one, 0, codes, next, 2);
      }
    }
    put(shown, codes);
    String after = text(new Shown(shown.at(), shown.font(), "", 0, 0, 0, 0, 0));
    return plain(before).equals(plain(after))
            || shown.mark() == -1 && plain(after).isEmpty()
            || was.isBlank() && kind == 1
        ? Optional.empty()
        : Optional.of("glyph " + kind + ": " + before + " → " + after);
  }

  private static String plain(String text) {
    return text.replaceAll("[ \t\n\r\f]+", "");
  }

  /** One used code means another character. */
  Optional<String> toUnicode() throws IOException {
    Optional<Shown> found = one();
    if (found.isEmpty() || found.get().mark() < 0) {
      return Optional.empty();
    }
    PDFont font = found.get().font();
    byte[] codes = codes(found.get());
    int at = 2 * random.nextInt(codes.length / 2);
    String was = text(font, codes, at);
    String other = CharacterEdits.of(was, random).map(CharacterEdits.Edited::text).orElse(was);
    if (plain(was).equals(plain(other)) || was.isBlank()) {
      return Optional.empty();
    }
    Map<Integer, String> map = map(font);
    map.put((codes[at] & 0xff) << 8 | codes[at + 1] & 0xff, other);
    StringBuilder written = new StringBuilder("1 begincodespacerange <0000> <FFFF> ");
    written.append("endcodespacerange\n");
    map.forEach(
        (code, text) ->
            written.append(
                String.format(
                    "1 beginbfchar <%04X> <%s> endbfchar%n",
                    code, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE)))));
    font.getCOSObject().setItem(COSName.TO_UNICODE, stream(written.toString()));
    return Optional.of("toUnicode: " + was + " → " + other);
  }

  private Map<Integer, String> map(PDFont font) throws IOException {
    Map<Integer, String> map = new TreeMap<>();
    for (int i = 0; i < pdf.getNumberOfPages(); i++) {
      PdfContentEdits other = new PdfContentEdits(pdf, random, i);
      for (Shown shown : other.all) {
        if (shown.font().getCOSObject() == font.getCOSObject()) {
          byte[] codes = other.codes(shown);
          for (int at = 0; at < codes.length; at += 2) {
            map.put((codes[at] & 0xff) << 8 | codes[at + 1] & 0xff, text(font, codes, at));
          }
        }
      }
    }
    return map;
  }

  private COSStream stream(String content) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.ISO_8859_1));
    }
    return stream;
  }

  /** A piece that paints nothing any more, or that is none any more. */
  Optional<String> piece() {
    return one()
        .filter(shown -> shown.mark() >= 0)
        .map(
            shown -> {
              String was = text(shown);
              if (random.nextBoolean()) {
                for (Shown each : all) {
                  if (each.opened() == shown.opened()) {
                    tokens.set(each.at(), new COSString(new byte[0]));
                  }
                }
              } else {
                tokens.set(shown.opened(), COSName.ARTIFACT);
                tokens.set(shown.opened() + 1, new COSDictionary());
              }
              write();
              return "piece: " + was;
            });
  }

  /** A mark that says something else than it paints. */
  Optional<String> actualText() {
    return one()
        .filter(shown -> shown.mark() >= 0)
        .flatMap(
            shown ->
                CharacterEdits.of(text(shown), random)
                    .filter(e -> !e.name().equals("insert-invisible"))
                    .map(
                        edited -> {
                          ((COSDictionary) tokens.get(shown.opened() + 1))
                              .setString(COSName.ACTUAL_TEXT, edited.text());
                          write();
                          return "actual: " + text(shown) + " → " + edited.text();
                        }));
  }

  /** Text of the page once more, in an artifact, in a piece of its own or outside of all marks. */
  Optional<String> extra() {
    Optional<Shown> found = one().filter(s -> s.mark() >= 0 && plain(text(s)).length() > 3);
    found.ifPresent(
        shown -> {
          List<Object> more = new ArrayList<>();
          COSDictionary properties = new COSDictionary();
          int mark = random.nextInt(4);
          properties.setInt(COSName.MCID, mark == 1 ? 9_999 : shown.mark());
          switch (mark) {
            case 0 -> more.addAll(List.of(COSName.ARTIFACT, Operator.getOperator("BMC")));
            case 1, 2 ->
                more.addAll(
                    List.of(COSName.getPDFName("Span"), properties, Operator.getOperator("BDC")));
            default -> {
              // No mark.
            }
          }
          more.add(Operator.getOperator("BT"));
          more.add(COSName.getPDFName(shown.name()));
          more.addAll(numbers(9));
          more.add(Operator.getOperator("Tf"));
          more.addAll(numbers(1, 0, 0, 1, 60, 60 + random.nextInt(600)));
          more.add(Operator.getOperator("Tm"));
          more.add(tokens.get(shown.at()));
          more.add(Operator.getOperator("Tj"));
          more.add(Operator.getOperator("ET"));
          if (mark < 3) {
            more.add(Operator.getOperator("EMC"));
          }
          tokens.addAll(more);
          write();
        });
    return found.map(shown -> "extra: " + text(shown));
  }

  private static List<COSNumber> numbers(float... values) {
    List<COSNumber> numbers = new ArrayList<>();
    for (float value : values) {
      numbers.add(new org.apache.pdfbox.cos.COSFloat(value));
    }
    return numbers;
  }

  /** A number that the templates don't put where it stands. */
  Optional<String> number() {
    List<Shown> digits =
        all.stream().filter(s -> s.mark() >= 0 && text(s).matches("[0-9]+")).toList();
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    Shown shown = digits.get(random.nextInt(digits.size()));
    tokens.addAll(List.of(COSName.ARTIFACT, Operator.getOperator("BMC")));
    tokens.addAll(List.of(Operator.getOperator("BT"), COSName.getPDFName(shown.name())));
    tokens.addAll(numbers(9));
    tokens.add(Operator.getOperator("Tf"));
    tokens.addAll(numbers(1, 0, 0, 1, 60, 400));
    tokens.addAll(List.of(Operator.getOperator("Tm"), tokens.get(shown.at())));
    tokens.addAll(List.of(Operator.getOperator("Tj"), Operator.getOperator("ET")));
    tokens.add(Operator.getOperator("EMC"));
    write();
    return Optional.of("number: " + text(shown));
  }

  /** A filled area over the first glyph of a text at least. */
  Optional<String> cover() {
    Optional<Shown> found = one().filter(s -> !plain(text(s).substring(0, 1)).isEmpty());
    found.ifPresent(
        shown -> {
          tokens.addAll(List.of(COSName.ARTIFACT, Operator.getOperator("BMC")));
          tokens.addAll(numbers(1));
          tokens.add(Operator.getOperator("g"));
          float width = shown.size() * (1 + random.nextInt(20));
          tokens.addAll(numbers(shown.x() - 1, shown.y() - 1, width, shown.size()));
          tokens.addAll(List.of(Operator.getOperator("re"), Operator.getOperator("f")));
          tokens.add(Operator.getOperator("EMC"));
          write();
        });
    return found.map(shown -> "cover: " + text(shown));
  }
}
