package org.kohyo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may happen to a source, its options and what is published between two builds. */
final class IncrementalEdits {

  private static final String APPROVALS = "approval: required\napprovers:\n  text: [理事会]\n";

  /** Something that happens; nothing where it can't. */
  @FunctionalInterface
  interface Edit {
    void apply() throws IOException;
  }

  private final IncrementalWorld world;
  private final Random random;
  private final List<Map<String, String>> history = new ArrayList<>();
  private byte[] oldState = {};

  IncrementalEdits(IncrementalWorld world, Random random) {
    this.world = world;
    this.random = random;
  }

  /** All edits that may come together with others. */
  Map<String, Edit> all() {
    Map<String, Edit> all = new LinkedHashMap<>();
    all.put("phone", () -> society("phone: 0[0-9-]+", () -> "phone: 03-0000-" + digits(4)));
    all.put("address", () -> society("丁目[0-9]+番", () -> "丁目" + number(30) + "番"));
    all.put("own purpose", () -> society("（第[0-9]+号）", () -> "（第" + number(900) + "号）"));
    all.put("reading", () -> society("(?m)^self: ", () -> "reading: みほん\nself: "));
    all.put("name", () -> society("(?m)^name: .*$", () -> "name: 見本第" + number(90) + "健康保険組合"));
    all.put("add a society", this::add);
    all.put("remove a society", () -> Files.delete(world.society(any(world.ids()))));
    all.put("rename a society", this::rename);
    all.put(
        "notices",
        () ->
            society(
                "(?m)^notices: .*$",
                () ->
                    "notices: "
                        + any(
                            List.of(
                                "[kohyo-jiko]",
                                "[riyo-mokuteki]",
                                "[riyo-mokuteki, kohyo-jiko]"))));
    all.put("adjustment", () -> society("(?m)^adjustments:\\R", this::adjustment));
    all.put(
        "own history",
        () ->
            society(
                "history:\\R",
                () -> "history:\n  - {date: " + day() + ", event: amended, decided-by: 理事会議決}\n"));
    all.put(
        "contact for a while",
        () ->
            society(
                "(?m)^    phone: .*$",
                () ->
                    "    phone: 03-0000-"
                        + digits(4)
                        + "\n    from: "
                        + world.options.day().minusDays(number(400))));
    all.put(
        "canonical purpose",
        () ->
            change("policy/purposes.yaml", "text: 保険給付の実施.*", () -> "text: 保険給付の実施等" + number(9)));
    all.put(
        "canonical measure",
        () ->
            change(
                "policy/measures.yaml",
                "text: 個人情報取扱.*?者を",
                () -> "text: 個人情報取扱" + any(List.of("", "総")) + "責任者を"));
    all.put(
        "dated measure", () -> change("policy/measures.yaml", "    text: 個人データについて", this::dated));
    all.put(
        "escaped date",
        () ->
            change(
                "policy/measures.yaml",
                "from: ([0-9]{4})-([0-9-]{5})",
                () -> "from: \"$1\\\\x2d$2\""));
    all.put("statement", () -> append("policy/statements/exceptions.md", "第" + number(9) + "項\n"));
    all.put(
        "dated statement",
        () ->
            Files.writeString(
                world.content.resolve("policy/statements/procedures@" + day() + ".md"),
                "手続は窓口で案内します。\n"));
    all.put("title", () -> change("site.yaml", "title: .*", () -> "title: 一覧その" + number(9)));
    all.put("base address", () -> site("base-url: https://www.example.jp/" + number(9) + "/\n"));
    all.put("silence", () -> site("silences:\n  - {rule: wording-punch-input, reason: 見本}\n"));
    all.put("tables", () -> site("comparison-table:\n  new-side: right\n"));
    all.put(
        "law",
        () -> change("law/wording.yaml", "（枝番を?含み", () -> "（枝番" + any(List.of("", "を")) + "含み"));
    all.put(
        "law from a day",
        () ->
            change(
                "law/wording.yaml",
                "from: 2025-12-0[0-9]",
                () -> "from: 2025-12-0" + (1 + random.nextInt(9))));
    all.put("approvals", this::approvals);
    all.put("approve", () -> approve(any(world.ids())));
    all.put("a day later", () -> day(world.options.day().plusDays(1)));
    all.put("later", () -> day(world.options.day().plusDays(number(200))));
    all.put("earlier", () -> day(world.options.day().minusDays(number(300))));
    all.put("address of the site", this::baseUrl);
    all.put("formats", this::formats);
    all.put("templates", () -> world.options = world.options.otherTemplates());
    all.put("edited template", () -> template("<!-- " + number(9) + " -->\n"));
    all.put("strict", () -> world.options = world.options.otherStrictness());
    all.put("keep going", () -> world.options = world.options.otherPatience());
    all.put("broken society", () -> append("societies/" + any(world.ids()) + ".yaml", "nmae: 誤\n"));
    all.put("error of content", () -> society("self: ", () -> "procedures-url: x\nself: "));
    all.put("spoil a file", () -> published(f -> Files.write(f, new byte[] {1})));
    all.put("same size", () -> published(f -> Files.write(f, new byte[(int) Files.size(f)])));
    all.put("delete a file", () -> published(Files::delete));
    all.put(
        "touch a file",
        () ->
            published(
                f ->
                    Files.setLastModifiedTime(
                        f, FileTime.from(Instant.ofEpochSecond(number(1_000_000))))));
    all.put("foreign file", () -> foreign("foreign" + number(9) + ".txt"));
    all.put(
        "foreign file of a society",
        () ->
            published(
                f -> foreign(world.out.relativize(f.resolveSibling("foreign.txt")).toString())));
    all.put("no state", () -> Files.deleteIfExists(world.state()));
    all.put(
        "cut state", () -> spoil(bytes -> java.util.Arrays.copyOf(bytes, number(bytes.length))));
    all.put("spoilt state", () -> spoil(this::flip));
    all.put("old state", () -> spoil(bytes -> oldState));
    all.put("one society between", this::one);
    all.put("unread back between", () -> world.unread());
    all.put(
        "back",
        () -> {
          if (!history.isEmpty()) {
            world.restore(any(history));
          }
        });
    return all;
  }

  /** Remembers the source for {@code back}, and the state. */
  void remember(Map<String, String> source) throws IOException {
    history.add(source);
    if (random.nextBoolean() && Files.exists(world.state())) {
      oldState = Files.readAllBytes(world.state());
    }
  }

  private int number(int end) {
    return random.nextInt(end);
  }

  private String digits(int length) {
    return String.valueOf(number(9000) + 1000).substring(0, length);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Mostly near the day of the build. */
  private LocalDate day() {
    return world.options.day().plusDays(number(60) - 30);
  }

  /** An edit of one society's file where the pattern occurs. */
  private void society(String pattern, java.util.function.Supplier<String> to) throws IOException {
    change("societies/" + any(world.ids()) + ".yaml", pattern, to);
  }

  private void change(String path, String pattern, java.util.function.Supplier<String> to)
      throws IOException {
    Path file = world.content.resolve(path);
    Matcher found = Pattern.compile(pattern).matcher(Files.readString(file));
    Files.writeString(file, found.replaceFirst(to.get()));
  }

  private void append(String path, String text) throws IOException {
    Path file = world.content.resolve(path);
    Files.writeString(file, Files.readString(file) + text);
  }

  /** A setting of the site; the second time it goes. */
  private void site(String setting) throws IOException {
    Path file = world.content.resolve("site.yaml");
    String text = Files.readString(file);
    String key = setting.substring(0, setting.indexOf(':'));
    String without = text.replaceAll("(?m)^" + key + ":.*\\R(?: .*\\R)*", "");
    Files.writeString(file, without.equals(text) ? text + setting : without);
  }

  private void add() throws IOException {
    Path from = world.pool.resolve("societies/mihon-0000" + number(10) + ".yaml");
    Files.copy(
        from,
        world.content.resolve("societies").resolve(from.getFileName().toString()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void rename() throws IOException {
    Files.move(
        world.society(any(world.ids())),
        world.society("other-" + number(20)),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private String adjustment() {
    String when = any(List.of("", ", from: " + day(), ", until: " + day()));
    return "adjustments:\n"
        + any(
            List.of(
                "  - {omit: physical" + when + "}\n",
                "  - {omit: technical, reason: 見本}\n",
                "  - {move: human, before: organisational}\n",
                "  - {reword: human, text: 研修をしています（" + number(9) + "）。" + when + "}\n",
                "  - {add: own-" + number(99) + ", label: 措置, text: 措置です。, after: human}\n"));
  }

  private String dated() {
    LocalDate from = day();
    return "    text:\n      - from: "
        + from
        + "\n        text: 新しい措置です。\n      - until: "
        + from.minusDays(1)
        + "\n        text: 個人データについて";
  }

  private void approvals() throws IOException {
    site(APPROVALS);
    if (Files.readString(world.content.resolve("site.yaml")).contains("approval: ")) {
      for (String id : world.ids()) {
        approve(id);
      }
    } else {
      site("approvers:\n");
      site("approvers:\n");
    }
  }

  private void approve(String id) {
    Kohyo.run(
        "approve",
        id,
        "--content",
        world.content,
        "--by",
        "理事会",
        "--edition",
        "all",
        "--decided-by",
        "理事会議決");
  }

  private void day(LocalDate day) {
    world.options = world.options.on(day);
  }

  private void baseUrl() {
    Optional<String> url = Optional.of("https://www.example.jp/" + number(3));
    world.options = world.options.at(url.filter(u -> random.nextBoolean()));
  }

  private void formats() {
    String pdf = world.options.formats().contains("pdf") ? ",pdf" : "";
    world.options =
        world.options.as(
            any(List.of("html", "html,json", "html,fragment,json", "json", "fragment")) + pdf);
  }

  private void template(String text) throws IOException {
    Path file = world.templates.resolve(any(List.of("notice.ftlh", "index.ftlh", "society.ftlh")));
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
      edit.apply(world.out.resolve(any(files)));
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
    bytes[number(bytes.length)] ^= (byte) (1 << number(8));
    return bytes;
  }

  /** Another society's change waits, and may be taken back before its turn comes. */
  private void one() throws IOException {
    Map<String, String> before = IncrementalWorld.tree(world.content);
    society("(?m)^name: .*$", () -> "name: 見本待ち健康保険組合");
    world.build(world.out, "--society", any(world.ids()));
    if (random.nextBoolean()) {
      world.restore(before);
    }
  }
}
