package org.kohyo.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.kohyo.notice.Unit;
import org.kohyo.verify.Judgement;
import org.kohyo.verify.read.DataReader;
import org.kohyo.verify.read.Reading;
import org.kohyo.verify.read.UnreadableException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code notice.json} of any bytes; right only where a plain reader finds the same texts. */
public final class DataTarget {

  private static final Sample SAMPLE = Sample.make();
  private static final List<String> TEXTS =
      SAMPLE.expectation().due().notice().units().map(Unit::text).toList();
  private static final JsonMapper JSON = JsonMapper.shared();

  private DataTarget() {}

  /** Called by Jazzer once: what is slow the first time is no fault of an input. */
  public static void fuzzerInitialize() {
    fuzzerTestOneInput(new byte[0]);
  }

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    try {
      Reading reading = DataReader.read(input);
      Readings.check(reading);
      Judgement judgement = SAMPLE.judge().judge(reading, SAMPLE.expectation());
      if (judgement.right()) {
        JsonNode root = JSON.readTree(input);
        List<String> found = new ArrayList<>();
        collect(root.path("title"), found);
        collect(root.path("sections"), found);
        Fault.unless(found.equals(TEXTS), () -> "passed with " + found);
      }
    } catch (UnreadableException e) {
      Readings.check(e);
    }
  }

  private static void collect(JsonNode node, List<String> found) {
    if (node.has("text")) {
      found.add(node.path("text").asString(""));
    }
    node.values().stream().filter(JsonNode::isContainer).forEach(child -> collect(child, found));
  }
}
