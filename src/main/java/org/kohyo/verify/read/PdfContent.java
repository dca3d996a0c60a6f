package org.kohyo.verify.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * Goes through the content of pages once and takes down the text it shows, by marked piece. Lines
 * and pictures aren't drawn: only what moves, hides or marks text is followed.
 */
final class PdfContent {

  private static final int FORMS = 12;
  private static final int OPERANDS = 1000;
  private static final COSName PROPERTIES = COSName.PROPERTIES;

  private final PdfFile file;
  private final PdfBudget budget;
  private final PdfPainted painted;
  private final PdfPictures pictures;
  private final Map<COSDictionary, PdfFont> fonts = new IdentityHashMap<>();
  private final Map<COSStream, byte[]> forms = new IdentityHashMap<>();
  private final Set<COSStream> patterns = Collections.newSetFromMap(new IdentityHashMap<>());
  private final PdfMarks marks;
  private final PdfCovers covers;
  private final Deque<PdfTextState> saved = new ArrayDeque<>();
  private PdfTextState state;
  private final double[] last = new double[2];
  private int depth;

  PdfContent(PdfFile file, PdfBudget budget, PdfPainted painted, PdfPictures pictures) {
    this.file = file;
    this.pictures = pictures;
    this.budget = budget;
    this.painted = painted;
    this.marks = new PdfMarks(painted);
    this.covers = new PdfCovers(painted, budget);
  }

  /** Takes down the text of a page. */
  void page(PdfPages.Page page) throws IOException {
    saved.clear();
    covers.clear();
    state = new PdfTextState(page.box());
    run(page.content(file), page.resources(), page.dictionary());
    painted.endLine();
  }

  private void run(byte[] content, COSDictionary resources, COSDictionary owner)
      throws IOException {
    int open = marks.depth();
    PdfWords words = new PdfWords(content);
    List<COSBase> operands = new ArrayList<>();
    Object token;
    while ((token = words.next()) != null) {
      if (token instanceof COSBase operand) {
        budget.steps(1);
        operands.add(operand);
        if (operands.size() > OPERANDS) {
          throw PdfRefusal.damaged();
        }
      } else {
        budget.operator();
        apply(((Operator) token).getName(), operands, resources, owner);
        operands.clear();
      }
    }
    while (marks.depth() > open) {
      marks.close();
    }
  }

  private void apply(
      String operator, List<COSBase> operands, COSDictionary resources, COSDictionary owner)
      throws IOException {
    switch (operator) {
      case "BMC", "BDC" -> marks.open(operands, properties(operands, resources), owner);
      case "EMC" -> marks.close();
      case "q" -> {
        if (saved.size() > OPERANDS) {
          throw PdfRefusal.tooDeep();
        }
        saved.push(state.copy());
      }
      case "Q" -> state = saved.isEmpty() ? state : saved.pop();
      case "cm" -> state.transform(numbers(operands, 6));
      case "gs" -> graphics(named(operands, resources, COSName.EXT_G_STATE));
      case "Do" -> object(named(operands, resources, COSName.XOBJECT), resources);
      case "BI", "sh" -> pictures.any();
      case "scn", "SCN" -> pattern(named(operands, resources, COSName.PATTERN), resources);
      case "Tf" -> font(operands, resources);
      case "Tj", "TJ", "'", "\"" -> show(operator, operands);
      default -> {
        state.apply(operator, operands);
        covers.apply(operator, operands, state);
      }
    }
  }

  private static COSDictionary properties(List<COSBase> operands, COSDictionary resources) {
    COSBase last = operands.size() < 2 ? null : operands.get(operands.size() - 1);
    if (last instanceof COSDictionary inline) {
      return inline;
    }
    COSBase listed = operands.size() < 2 ? null : named(operands, resources, PROPERTIES);
    return listed instanceof COSDictionary properties ? properties : new COSDictionary();
  }

  /** The resource of a kind that the last operand names; null if there is none. */
  private static COSBase named(List<COSBase> operands, COSDictionary resources, COSName kind) {
    COSDictionary all = resources.getCOSDictionary(kind);
    return all == null
            || operands.isEmpty()
            || !(operands.get(operands.size() - 1) instanceof COSName name)
        ? null
        : all.getDictionaryObject(name);
  }

  static double[] numbers(List<COSBase> operands, int count) {
    if (operands.size() < count) {
      throw PdfRefusal.damaged();
    }
    double[] numbers = new double[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = number(operands.get(operands.size() - count + i));
    }
    return numbers;
  }

  private static double number(COSBase operand) {
    if (operand instanceof COSNumber number) {
      return number.floatValue();
    }
    throw PdfRefusal.damaged();
  }

  private void graphics(COSBase settings) throws IOException {
    if (settings instanceof COSDictionary given) {
      state.look(state.look().with(given));
      COSArray font = given.getCOSArray(COSName.FONT);
      if (font != null && font.getObject(0) instanceof COSDictionary dictionary) {
        state.font(font(dictionary), number(font.getObject(1)));
      }
    }
  }

  private void object(COSBase object, COSDictionary resources) throws IOException {
    if (!(object instanceof COSStream stream)) {
      return;
    }
    if (COSName.FORM.equals(stream.getCOSName(COSName.SUBTYPE))) {
      form(stream, resources);
    } else {
      pictures.drawn(stream, resources, depth == 0, marks.piece(), state);
    }
  }

  private void form(COSStream form, COSDictionary resources) throws IOException {
    if (++depth > FORMS) {
      throw PdfRefusal.tooDeep();
    }
    byte[] content = forms.get(form);
    if (content == null) {
      content = file.unpack(form);
      forms.put(form, content);
    }
    COSDictionary own = form.getCOSDictionary(COSName.RESOURCES);
    COSArray matrix = form.getCOSArray(COSName.MATRIX);
    PdfTextState before = state.copy();
    int open = saved.size();
    if (matrix != null) {
      List<COSBase> numbers = new ArrayList<>();
      for (int i = 0; i < matrix.size(); i++) {
        numbers.add(matrix.getObject(i));
      }
      state.transform(numbers(numbers, 6));
    }
    run(content, own == null ? resources : own, form);
    while (saved.size() > open) {
      saved.pop();
    }
    state = before;
    depth--;
  }

  /** Tiles can hold text too, which belongs to nothing. */
  private void pattern(COSBase pattern, COSDictionary resources) throws IOException {
    if (pattern instanceof COSStream tile && patterns.add(tile)) {
      PdfTextState before = state;
      state = state.copy();
      marks.outside(true);
      form(tile, resources);
      marks.outside(false);
      state = before;
    }
  }

  private void font(List<COSBase> operands, COSDictionary resources) throws IOException {
    double size = numbers(operands, 1)[0];
    if (named(operands.subList(0, operands.size() - 1), resources, COSName.FONT)
        instanceof COSDictionary dictionary) {
      state.font(font(dictionary), size);
    } else {
      throw PdfRefusal.damaged();
    }
  }

  private PdfFont font(COSDictionary dictionary) throws IOException {
    PdfFont known = fonts.get(dictionary);
    if (known == null) {
      if (COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
        pictures.any(); // content draws its glyphs
      }
      known = new PdfFont(dictionary, file, budget);
      fonts.put(dictionary, known);
    }
    return known;
  }

  private void show(String operator, List<COSBase> operands) {
    if (operands.isEmpty()) {
      throw PdfRefusal.damaged();
    }
    if (operator.equals("\"")) {
      double[] spacing = numbers(operands.subList(0, operands.size() - 1), 2);
      state.spacing(spacing[0], spacing[1]);
    }
    if (operator.equals("'") || operator.equals("\"")) {
      state.nextLine();
    }
    COSBase shown = operands.get(operands.size() - 1);
    if (shown instanceof COSString text) {
      show(text.getBytes());
    } else if (shown instanceof COSArray parts) {
      for (int i = 0; i < parts.size(); i++) {
        COSBase part = parts.get(i);
        if (part instanceof COSString text) {
          show(text.getBytes());
        } else if (part instanceof COSNumber shift) {
          state.shift(shift.floatValue());
        }
      }
    }
  }

  private void show(byte[] codes) {
    PdfFont font = state.font();
    if (font == null) {
      throw PdfRefusal.damaged();
    }
    budget.steps(codes.length);
    boolean unseen = state.unseen();
    if (state.cuts()) {
      state.look(state.look().within(PdfLook.NOWHERE));
    }
    font.show(
        codes,
        (text, width, space) -> {
          if (state.newLine(last)) {
            painted.endLine();
            marks.newLine();
          }
          boolean ink = !PdfTextState.isSpace(text);
          if (ink) {
            painted.text();
            covers.shown(text, state.middle(width), state.height());
            pictures.text(state, width);
          }
          if (ink && (unseen || state.outside())) {
            painted.hidden(text);
          }
          marks.text(text);
          painted.onLine(text);
          state.advance(width, space);
        });
  }
}
