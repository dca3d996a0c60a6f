package org.kohyo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kohyo.IncrementalEdits.Edit;
import org.kohyo.testing.Logos;

/** What may happen to a source between two builds. */
final class IncrementalSourceEdits {

  private static final String APPROVALS = "approval: required\napprovers:\n  text: [理事会]\n";
  private static final String LOGO = "logo:\n  file: logos/own.png\n  alternative: 見本のマーク\n";

  private final IncrementalWorld world;
  private final IncrementalDice dice;

  IncrementalSourceEdits(IncrementalWorld world, IncrementalDice dice) {
    this.world = world;
    this.dice = dice;
  }

  /** All of them. */
  Map<String, Edit> all() {
    Map<String, Edit> all = new LinkedHashMap<>();
    all.put("phone", () -> society("phone: 0[0-9-]+", () -> "phone: 03-0000-" + dice.digits(4)));
    all.put("address", () -> society("丁目[0-9]+番", () -> "丁目" + dice.number(30) + "番"));
    all.put("own purpose", () -> society("（第[0-9]+号）", () -> "（第" + dice.number(900) + "号）"));
    all.put("reading", () -> society("(?m)^self: ", () -> "reading: みほん\nself: "));
    all.put(
        "name", () -> society("(?m)^name: .*$", () -> "name: 見本第" + dice.number(90) + "健康保険組合"));
    all.put("add a society", this::add);
    all.put("remove a society", () -> Files.delete(world.society(dice.any(world.ids()))));
    all.put("rename a society", this::rename);
    all.put(
        "notices",
        () ->
            society(
                "(?m)^notices: .*$",
                () ->
                    "notices: "
                        + dice.any(
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
                () ->
                    "history:\n  - {date: "
                        + dice.near(world.options.day())
                        + ", event: amended, decided-by: 理事会議決}\n"));
    all.put(
        "contact for a while",
        () ->
            society(
                "(?m)^    phone: .*$",
                () ->
                    "    phone: 03-0000-"
                        + dice.digits(4)
                        + "\n    from: "
                        + world.options.day().minusDays(dice.number(400))));
    all.put(
        "canonical purpose",
        () ->
            change(
                "policy/purposes.yaml",
                "text: 保険給付の実施.*",
                () -> "text: 保険給付の実施等" + dice.number(9)));
    all.put(
        "canonical measure",
        () ->
            change(
                "policy/measures.yaml",
                "text: 個人情報取扱.*?者を",
                () -> "text: 個人情報取扱" + dice.any(List.of("", "総")) + "責任者を"));
    all.put(
        "dated measure", () -> change("policy/measures.yaml", "    text: 個人データについて", this::dated));
    all.put(
        "escaped date",
        () ->
            change(
                "policy/measures.yaml",
                "from: ([0-9]{4})-([0-9-]{5})",
                () -> "from: \"$1\\\\x2d$2\""));
    all.put(
        "statement", () -> append("policy/statements/exceptions.md", "第" + dice.number(9) + "項\n"));
    all.put(
        "dated statement",
        () ->
            Files.writeString(
                world.content.resolve(
                    "policy/statements/procedures@" + dice.near(world.options.day()) + ".md"),
                "手続は窓口で案内します。\n"));
    all.put("title", () -> change("site.yaml", "title: .*", () -> "title: 一覧その" + dice.number(9)));
    all.put(
        "base address", () -> site("base-url: https://www.example.jp/" + dice.number(9) + "/\n"));
    all.put("silence", () -> site("silences:\n  - {rule: wording-punch-input, reason: 見本}\n"));
    all.put("tables", () -> site("comparison-table:\n  new-side: right\n"));
    all.put(
        "law",
        () ->
            change("law/wording.yaml", "（枝番を?含み", () -> "（枝番" + dice.any(List.of("", "を")) + "含み"));
    all.put(
        "law from a day",
        () ->
            change(
                "law/wording.yaml",
                "from: 2025-12-0[0-9]",
                () -> "from: 2025-12-0" + (1 + dice.number(9))));
    all.put("approvals", this::approvals);
    all.put("approve", () -> approve(dice.any(world.ids())));
    all.put(
        "broken society",
        () -> append("societies/" + dice.any(world.ids()) + ".yaml", "nmae: 誤\n"));
    all.put("error of content", () -> society("self: ", () -> "procedures-url: x\nself: "));
    all.put("logo", this::logo);
    all.put("picture of the logo", this::picture);
    return all;
  }

  /** An edit of one society's file where the pattern occurs. */
  private void society(String pattern, java.util.function.Supplier<String> to) throws IOException {
    change("societies/" + dice.any(world.ids()) + ".yaml", pattern, to);
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
    Path from = world.pool.resolve("societies/mihon-0000" + dice.number(10) + ".yaml");
    Files.copy(
        from,
        world.content.resolve("societies").resolve(from.getFileName().toString()),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void rename() throws IOException {
    Files.move(
        world.society(dice.any(world.ids())),
        world.society("other-" + dice.number(20)),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private String adjustment() {
    String when =
        dice.any(
            List.of(
                "",
                ", from: " + dice.near(world.options.day()),
                ", until: " + dice.near(world.options.day())));
    return "adjustments:\n"
        + dice.any(
            List.of(
                "  - {omit: physical" + when + "}\n",
                "  - {omit: technical, reason: 見本}\n",
                "  - {move: human, before: organisational}\n",
                "  - {reword: human, text: 研修をしています（" + dice.number(9) + "）。" + when + "}\n",
                "  - {add: own-" + dice.number(99) + ", label: 措置, text: 措置です。, after: human}\n"));
  }

  private String dated() {
    LocalDate from = dice.near(world.options.day());
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

  /** A society's sign; the second time it goes, and its picture may stay. */
  private void logo() throws IOException {
    Path file = world.society(dice.any(world.ids()));
    String text = Files.readString(file);
    String without = text.replace(LOGO, "");
    Files.writeString(file, without.equals(text) ? text + LOGO : without);
    if (!Files.exists(world.content.resolve("logos"))) {
      picture();
    }
  }

  private void picture() throws IOException {
    Path folder = Files.createDirectories(world.content.resolve("logos"));
    Files.write(folder.resolve("own.png"), Logos.of(60 + dice.number(9), 30).png());
  }
}
