import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jsoup.Jsoup;

/**
 * A floor: the visible text of every notice of a built site, drawn by PDFBox as plain lines without
 * tags, links, bookmarks or line breaking rules: {@code java -cp target/kohyo.jar
 * bench/UntaggedPdf.java SITE OUT}.
 */
public final class UntaggedPdf {

  private static final String FONT = "/org/kohyo/render/pdf/BIZUDPGothic-Regular.ttf";
  private static final int COLUMNS = 42;
  private static final int LINES = 48;

  public static void main(String[] args) throws IOException {
    Path out = Files.createDirectories(Path.of(args[1]));
    try (Stream<Path> all = Files.walk(Path.of(args[0]), 3);
        InputStream file = UntaggedPdf.class.getResourceAsStream(FONT);
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
      List<Path> pages = all.filter(p -> p.endsWith("index.html")).sorted().toList();
      int number = 0;
      for (Path page : pages) {
        if (page.getNameCount() == Path.of(args[0]).getNameCount() + 3) {
          draw(page, font, out.resolve(number++ + ".pdf"));
        }
      }
      System.out.println(number);
    }
  }

  private static void draw(Path page, TrueTypeFont font, Path to) throws IOException {
    List<String> texts = Jsoup.parse(page.toFile()).select("[data-item]").eachText();
    List<String> lines =
        texts.stream()
            .flatMap(
                text ->
                    Stream.iterate(0, i -> i < text.length(), i -> i + COLUMNS)
                        .map(i -> text.substring(i, Math.min(text.length(), i + COLUMNS))))
            .toList();
    try (PDDocument document = new PDDocument()) {
      PDType0Font face = PDType0Font.load(document, font, true);
      for (int from = 0; from < lines.size(); from += LINES) {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
          content.beginText();
          content.setFont(face, 10);
          content.setLeading(15);
          content.newLineAtOffset(60, 780);
          for (String line : lines.subList(from, Math.min(lines.size(), from + LINES))) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(to.toFile());
    }
  }
}
