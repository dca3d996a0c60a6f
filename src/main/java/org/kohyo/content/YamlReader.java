package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Text → JSON tree and positions, in one pass over the parser's events.
 *
 * <p>One parser makes both, so that they can't disagree. Every scalar keeps its text: {@code 0123},
 * {@code no} and {@code 2026-04-01} are texts; only a key that the schema calls boolean turns true
 * and false into values. Anchors, aliases, tags, further documents and deep nesting are refused
 * wherever they stand.
 */
final class YamlReader {

  private static final int MAX_DEPTH = 50;
  private static final int MAX_LINE = 20_000;
  private static final int MAX_VALUES = 50_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Immutable; made once, because it compiles a dozen regular expressions. */
  static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(Integer.MAX_VALUE).build();

  private final ParserImpl parser;
  private final Problems problems;
  private final Set<String> booleanKeys;
  private final Positions positions = new Positions();
  private final List<Place> severalLines = new ArrayList<>();
  private int values;

  private YamlReader(String text, Set<String> booleanKeys, Problems problems) {
    this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    this.booleanKeys = booleanKeys;
    this.problems = problems;
  }

  /**
   * Reads a file's text.
   *
   * @param booleanKeys keys whose plain {@code true} and {@code false} are not texts
   * @return nothing when the text can't be read to its end; the problems say why
   */
  static Optional<YamlTree> read(String text, Set<String> booleanKeys, Problems problems) {
    if (hasLongLine(text, problems)) {
      return Optional.empty();
    }
    YamlReader reader = new YamlReader(text, booleanKeys, problems);
    try {
      Optional<YamlTree> tree = reader.document();
      // In a text that is no YAML these would mostly be traces of the mistake itself.
      reader.severalLines.forEach(
          place -> problems.error(ContentRule.INVALID_VALUE, place, "content.several-lines"));
      return tree;
    } catch (Abandoned e) {
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      YamlErrors.report(text, e, problems);
      return Optional.empty();
    } catch (YamlEngineException e) {
      String said = String.valueOf(e.getMessage());
      problems.error(ContentRule.YAML_SYNTAX, Place.FILE, "content.yaml-other", said);
      return Optional.empty();
    }
  }

  /** The parser's time grows with the square of a line's length. */
  private static boolean hasLongLine(String text, Problems problems) {
    if (text.length() <= MAX_LINE) {
      return false;
    }
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        start = i + 1;
      } else if (i - start == MAX_LINE) {
        problems.error(
            ContentRule.FILE_TOO_LARGE,
            new Place(Place.of(text, start).line(), 1),
            "content.line-too-long",
            Integer.toString(MAX_LINE));
        return true;
      }
    }
    return false;
  }

  private Optional<YamlTree> document() {
    Optional<JsonNode> root = Optional.empty();
    int documents = 0;
    while (parser.hasNext()) {
      Event event = parser.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        case DocumentStart -> {
          if (++documents == 2) {
            error(ContentRule.YAML_FEATURE, event, "content.yaml-documents");
            throw new Abandoned();
          }
        }
        default -> root = Optional.of(node(event, "", "", 1));
      }
    }
    if (root.isEmpty() || root.get().isNull()) {
      problems.error(ContentRule.EMPTY_FILE, Place.FILE, "content.empty-file");
      return Optional.empty();
    }
    return root.map(r -> new YamlTree(r, positions));
  }

  private JsonNode node(Event event, String pointer, String key, int depth) {
    if (++values > MAX_VALUES) {
      error(ContentRule.FILE_TOO_LARGE, event, "content.too-many-values", MAX_VALUES);
      throw new Abandoned();
    }
    if (depth > MAX_DEPTH) {
      error(ContentRule.FILE_TOO_LARGE, event, "content.too-deep", MAX_DEPTH);
      throw new Abandoned();
    }
    positions.value(pointer, place(event));
    refuseFeatures((NodeEvent) event);
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event, pointer, key);
      case SequenceStart -> sequence(pointer, key, depth);
      case MappingStart -> mapping(pointer, depth);
      default -> JSON.nullNode();
    };
  }

  private void refuseFeatures(NodeEvent event) {
    if (event instanceof AliasEvent) {
      error(ContentRule.YAML_FEATURE, event, "content.yaml-alias");
    } else if (event.getAnchor().isPresent()) {
      error(ContentRule.YAML_FEATURE, event, "content.yaml-anchor");
    }
    boolean tagged =
        event instanceof ScalarEvent scalar
            ? scalar.getTag().isPresent()
            : event instanceof CollectionStartEvent collection && collection.getTag().isPresent();
    if (tagged) {
      error(ContentRule.YAML_FEATURE, event, "content.yaml-tag");
    }
  }

  private JsonNode sequence(String pointer, String key, int depth) {
    ArrayNode list = JSON.arrayNode();
    for (Event e = parser.next(); e.getEventId() != Event.ID.SequenceEnd; e = parser.next()) {
      list.add(node(e, pointer + "/" + list.size(), key, depth + 1));
    }
    return list;
  }

  private JsonNode mapping(String pointer, int depth) {
    ObjectNode object = JSON.objectNode();
    for (Event e = parser.next(); e.getEventId() != Event.ID.MappingEnd; e = parser.next()) {
      if (!(e instanceof ScalarEvent scalar)) {
        error(ContentRule.YAML_FEATURE, e, "content.yaml-complex-key");
        throw new Abandoned();
      }
      refuseFeatures(scalar);
      String key = scalar.getValue();
      String member = Positions.member(pointer, key);
      if (object.has(key)) {
        error(ContentRule.DUPLICATE_KEY, e, "content.duplicate-key", key, positions.ofKey(member));
        node(parser.next(), member, key, depth + 1);
      } else {
        positions.key(member, place(e));
        object.set(key, node(parser.next(), member, key, depth + 1));
      }
    }
    return object;
  }

  private JsonNode scalar(ScalarEvent event, String pointer, String key) {
    String value = event.getValue();
    if (event.isPlain() && (value.isEmpty() || value.equals("~") || value.equals("null"))) {
      return JSON.nullNode();
    }
    if (event.isPlain()
        && booleanKeys.contains(key)
        && (value.equals("true") || value.equals("false"))) {
      return JSON.booleanNode(value.equals("true"));
    }
    if (ScalarCheck.severalLines(event)) {
      severalLines.add(place(event));
    } else {
      ScalarCheck.check(event, place(event), problems);
    }
    OptionalInt offset = ScalarCheck.offset(event);
    if (offset.isPresent()) {
      positions.text(pointer, offset.getAsInt());
    }
    return JSON.stringNode(value);
  }

  private void error(ContentRule rule, Event event, String key, Object... args) {
    String[] texts = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      texts[i] = args[i] instanceof Place p ? Integer.toString(p.line()) : String.valueOf(args[i]);
    }
    problems.error(rule, place(event), key, texts);
  }

  private static Place place(Event event) {
    return place(event.getStartMark().orElseThrow());
  }

  static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Reading on would make no sense or cost too much; the problem has been noted. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super(null, null, false, false);
    }
  }
}
