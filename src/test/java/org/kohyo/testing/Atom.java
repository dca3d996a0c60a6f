package org.kohyo.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The rules of RFC 4287 for feeds, as far as a feed of ours can meet them: sections 4.1.1 and 4.1.2
 * (what a feed and an entry must have, and how often), 3.3 (dates), 4.2.6 (ids), 4.2.7 (links).
 */
public final class Atom {

  private static final String NS = "http://www.w3.org/2005/Atom";

  /** What may stand in what, all of it at most once but for those in {@link #MANY}. */
  private static final Map<String, Set<String>> MAY =
      Map.of(
          "feed",
          Set.of("id", "title", "updated", "subtitle", "author", "link", "entry"),
          "entry",
          Set.of("id", "title", "updated", "published", "author", "link", "summary"),
          "author",
          Set.of("name", "uri", "email"));

  private static final Map<String, List<String>> MUST =
      Map.of(
          "feed", List.of("id", "title", "updated"),
          "entry", List.of("id", "title", "updated"),
          "author", List.of("name"));

  private static final Set<String> MANY = Set.of("author", "link", "entry");

  private final List<String> violations = new ArrayList<>();

  private Atom() {}

  /** What is wrong with a feed, one line each. */
  public static List<String> violations(byte[] xml) throws IOException {
    Atom atom = new Atom();
    try {
      atom.feed(parse(xml).getDocumentElement());
    } catch (SAXException e) {
      atom.violations.add("not well-formed: " + e.getMessage());
    }
    return List.copyOf(atom.violations);
  }

  /** The texts of all elements of that name, in order. */
  public static List<String> texts(byte[] xml, String name) throws IOException {
    try {
      NodeList found = parse(xml).getElementsByTagNameNS(NS, name);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent())
          .toList();
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }

  private static Document parse(byte[] xml) throws IOException, SAXException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void feed(Element feed) {
    if (!NS.equals(feed.getNamespaceURI()) || !feed.getLocalName().equals("feed")) {
      violations.add("the root is no atom:feed");
      return;
    }
    contents(feed);
    Set<String> ids = new HashSet<>();
    for (Element entry : children(feed, "entry")) {
      contents(entry);
      children(entry, "id").forEach(id -> check(ids.add(id.getTextContent()), entry, "same id"));
      check(
          !children(entry, "author").isEmpty() || !children(feed, "author").isEmpty(),
          entry,
          "no author");
      check(
          links(entry, "alternate") > 0 || !children(entry, "content").isEmpty(),
          entry,
          "neither content nor an alternate link");
    }
    check(links(feed, "self") == 1, feed, "no link to itself");
    check(links(feed, "alternate") <= 1, feed, "several alternate links of a type");
  }

  private void contents(Element parent) {
    String name = parent.getLocalName();
    for (String must : MUST.get(name)) {
      check(children(parent, must).size() == 1, parent, "needs one " + must);
    }
    for (Element child : children(parent)) {
      String of = child.getLocalName();
      boolean known = NS.equals(child.getNamespaceURI()) && MAY.get(name).contains(of);
      check(known, parent, "may not have " + of);
      check(
          MANY.contains(of) || children(parent, of).size() == 1, parent, "has more than one " + of);
      switch (of) {
        case "id" -> check(absolute(child.getTextContent()), child, "is no absolute IRI");
        case "updated" -> check(date(child.getTextContent()), child, "is no RFC 3339 date");
        case "author" -> contents(child);
        case "link" -> link(child);
        case "title", "name" -> check(!child.getTextContent().isBlank(), child, "is empty");
        default -> {}
      }
    }
  }

  private void link(Element link) {
    check(link.hasAttribute("href") && uri(link.getAttribute("href")), link, "has no good href");
    check(link.getAttribute("type").matches("[\\w+.-]+/[\\w+.-]+"), link, "has no media type");
    check(!link.hasChildNodes(), link, "is not empty");
  }

  private void check(boolean holds, Element where, String what) {
    if (!holds) {
      violations.add(where.getTagName() + ": " + what);
    }
  }

  private static long links(Element parent, String rel) {
    return children(parent, "link").stream().filter(l -> l.getAttribute("rel").equals(rel)).count();
  }

  private static boolean absolute(String text) {
    return uri(text) && URI.create(text).isAbsolute();
  }

  private static boolean uri(String text) {
    try {
      return !new URI(text).toString().isEmpty();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean date(String text) {
    try {
      return OffsetDateTime.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(e -> name.equals(e.getLocalName())).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
