package org.kohyo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker inside this JVM: errors and warnings of a page (with its {@code <style>},
 * {@code style=} and Content-Security-Policy) or of a stylesheet, as {@code line:column: severity
 * message}. It never opens a connection: linked stylesheets and images aren't followed.
 */
public final class NuChecker {
  private static final String SCHEMA =
      "http://s.validator.nu/html5-all.rnc"; // a name inside the jar

  /** The schema takes about a second to read, so each thread keeps its checker. */
  private static final ThreadLocal<SimpleDocumentValidator> CHECKER =
      ThreadLocal.withInitial(NuChecker::start);

  private record Problem(int line, int column, String severity, String text) {
    String place() {
      return line + ":" + column;
    }

    /** The checker puts a line of its own above a stylesheet. */
    Problem up(int lines) {
      return new Problem(line < 0 ? line : line - lines, column, severity, text);
    }

    @Override
    public String toString() {
      return (line < 0 ? "" : place() + ": ") + severity + " " + text;
    }
  }

  private NuChecker() {}

  /** What is wrong with an HTML file; empty when nothing is. */
  public static List<String> problems(Path html) throws IOException {
    return check(Files.readAllBytes(html), false);
  }

  /** What is wrong with a whole HTML document; empty when nothing is. */
  public static List<String> problems(String html) throws IOException {
    return check(html.getBytes(StandardCharsets.UTF_8), false);
  }

  /** What is wrong with a stylesheet. The checker doesn't know nesting, @layer and @container. */
  public static List<String> cssProblems(String css) throws IOException {
    return check(css.getBytes(StandardCharsets.UTF_8), true);
  }

  private static List<String> check(byte[] bytes, boolean css) throws IOException {
    List<Problem> found = new ArrayList<>();
    InputSource source = new InputSource(new ByteArrayInputStream(bytes));
    source.setEncoding("UTF-8");
    source.setSystemId(
        css ? "https://notices.example/style.css" : "https://notices.example/page.html");
    SimpleDocumentValidator checker = CHECKER.get();
    try {
      checker.setUpValidatorAndParsers(new Collector(found), true, false);
      if (css) {
        checker.setAllowCss(true);
        checker.checkCssInputSource(source);
      } else {
        checker.checkHtmlInputSource(source);
      }
    } catch (SAXException e) {
      if (found.isEmpty()) {
        throw new IllegalStateException("The checker could not run", e);
      } // otherwise the fatal error is among the findings
    }
    return reportable(found, css ? 1 : 0);
  }

  private static List<String> reportable(List<Problem> found, int linesAbove) {
    return found.stream().map(p -> p.up(linesAbove).toString()).distinct().toList();
  }

  private static SimpleDocumentValidator start() {
    SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, true);
    List<Problem> found = new ArrayList<>();
    try {
      checker.setUpMainSchema(SCHEMA, new Collector(found));
    } catch (Exception e) {
      throw new IllegalStateException("The checker's schema could not be read " + found, e);
    }
    return checker;
  }

  private record Collector(List<Problem> found) implements ErrorHandler {
    private void add(String severity, SAXParseException e) {
      found.add(new Problem(e.getLineNumber(), e.getColumnNumber(), severity, e.getMessage()));
    }

    @Override
    public void warning(SAXParseException e) {
      add("warning", e);
    }

    @Override
    public void error(SAXParseException e) {
      add("error", e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      add("fatal", e);
    }
  }
}
