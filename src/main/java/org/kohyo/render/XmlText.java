package org.kohyo.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML documents of one namespace: the same bytes on every system. */
public final class XmlText {

  private XmlText() {}

  /** Writes what stands in the root element, after its start tag's name and namespace. */
  public interface Content {

    /**
     * Writes.
     *
     * @throws XMLStreamException when something can't stand there
     */
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  /**
   * A document as UTF-8, ends with a line feed.
   *
   * @param root name of the root element
   * @throws IllegalStateException when the content writes what can't stand there
   */
  public static byte[] bytes(String root, String namespace, Content content) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(namespace);
      content.write(xml);
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // nothing but memory is written to
    }
    return text.toString().getBytes(UTF_8);
  }
}
