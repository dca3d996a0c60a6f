package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What may happen to a source, its options and what is published between two builds. */
final class IncrementalEdits {

  /** Something that happens; nothing where it can't. */
  @FunctionalInterface
  interface Edit {
    void apply() throws IOException;
  }

  private final IncrementalWorld world;
  private final IncrementalDice dice;
  private final Map<String, Edit> ofSource;
  private final List<Map<String, String>> history = new ArrayList<>();
  private byte[] oldState = {};

  IncrementalEdits(IncrementalWorld world, Random random) {
    this.world = world;
    this.dice = new IncrementalDice(random);
    this.ofSource = new IncrementalSourceEdits(world, dice).all();
  }

  /** All edits that may come together with others. */
  Map<String, Edit> all() {
    Map<String, Edit> all = new LinkedHashMap<>(ofSource);
    all.put("a day later", () -> day(world.options.day().plusDays(1)));
    all.put("later", () -> day(world.options.day().plusDays(dice.number(200))));
    all.put("earlier", () -> day(world.options.day().minusDays(dice.number(300))));
    all.put("address of the site", this::baseUrl);
    all.put("formats", this::formats);
    all.put("templates", () -> world.options = world.options.otherTemplates());
    all.put("edited template", () -> template("<!-- " + dice.number(9) + " -->\n"));
    all.put("strict", () -> world.options = world.options.otherStrictness());
    all.put("keep going", () -> world.options = world.options.otherPatience());
    all.put("spoil a file", () -> published(f -> Files.write(f, new byte[] {1})));
    all.put("same size", () -> published(f -> Files.write(f, new byte[(int) Files.size(f)])));
    all.put("delete a file", () -> published(Files::delete));
    all.put(
        "touch a file",
        () ->
            published(
                f ->
                    Files.setLastModifiedTime(
                        f, FileTime.from(Instant.ofEpochSecond(dice.number(1_000_000))))));
    all.put("foreign file", () -> foreign("foreign" + dice.number(9) + ".txt"));
    all.put(
        "foreign file of a society",
        () ->
            published(
                f -> foreign(world.out.relativize(f.resolveSibling("foreign.txt")).toString())));
    all.put("no state", () -> Files.deleteIfExists(world.state()));
    all.put(
        "cut state",
        () -> spoil(bytes -> java.util.Arrays.copyOf(bytes, dice.number(bytes.length))));
    all.put("spoilt state", () -> spoil(this::flip));
    all.put("old state", () -> spoil(bytes -> oldState));
    all.put("one society between", this::one);
    all.put("unread back between", () -> world.unread());
    all.put(
        "back",
        () -> {
          if (!history.isEmpty()) {
            world.restore(dice.any(history));
          }
        });
    return all;
  }

  /** Remembers the source for {@code back}, and the state. */
  void remember(Map<String, String> source) throws IOException {
    history.add(source);
    if (dice.coin() && Files.exists(world.state())) {
      oldState = Files.readAllBytes(world.state());
    }
  }

  private void day(LocalDate day) {
    world.options = world.options.on(day);
  }

  private void baseUrl() {
    Optional<String> url = Optional.of("https://www.example.jp/" + dice.number(3));
    world.options = world.options.at(url.filter(u -> dice.coin()));
  }

  private void formats() {
    String pdf = world.options.formats().contains("pdf") ? ",pdf" : "";
    world.options =
        world.options.as(
            dice.any(List.of("html", "html,json", "html,fragment,json", "json", "fragment")) + pdf);
  }

  private void template(String text) throws IOException {
    Path file =
        world.templates.resolve(dice.any(List.of("notice.ftlh", "index.ftlh", "society.ftlh")));
    Files.writeString(file, Files.readString(file) + text);
  }

  private interface FileEdit {
    void apply(Path file) throws IOException;
  }

  private void published(FileEdit edit) throws IOException {
    List<String> files = new ArrayList<>(IncrementalWorld.tree(world.out).keySet());
    files.removeAll(world.foreign);
    files.remove("manifest.json");
    if (!files.isEmpty()) {
      edit.apply(world.out.resolve(dice.any(files)));
    }
  }

  private void foreign(String path) throws IOException {
    Files.createDirectories(world.out.resolve(path).getParent());
    Files.writeString(world.out.resolve(path), "mine", StandardCharsets.UTF_8);
    world.foreign.add(path);
  }

  private interface Spoiler {
    byte[] apply(byte[] bytes);
  }

  private void spoil(Spoiler spoiler) throws IOException {
    if (Files.exists(world.state()) && Files.size(world.state()) > 0) {
      Files.write(world.state(), spoiler.apply(Files.readAllBytes(world.state())));
    }
  }

  private byte[] flip(byte[] bytes) {
    bytes[dice.number(bytes.length)] ^= (byte) (1 << dice.number(8));
    return bytes;
  }

  /** Another society's change waits, and may be taken back before its turn comes. */
  private void one() throws IOException {
    Map<String, String> before = IncrementalWorld.tree(world.content);
    ofSource.get("name").apply();
    world.build(world.out, "--society", dice.any(world.ids()));
    if (dice.coin()) {
      world.restore(before);
    }
  }
}
