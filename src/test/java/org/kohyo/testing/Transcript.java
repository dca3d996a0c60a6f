package org.kohyo.testing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The two transcripts of real notices, read without any code of the program: the texts that the
 * public has to see, in order, without the marks of the transcription (a list marker written twice,
 * spaces from a PDF's line breaks, the leftover instruction and the sentence before it).
 */
public final class Transcript {

  private static final Pattern JOIN =
      Pattern.compile(
          "(?<=[\\u3001-\\u30ff\\u4e00-\\u9fff)]) (?=[\\u3001-\\u30ff\\u4e00-\\u9fff])");

  private Transcript() {}

  /** Texts of the units of 利用目的, title first. */
  public static List<String> riyoMokuteki() {
    List<String> units = new ArrayList<>();
    for (String line : lines("riyo-mokuteki.txt")) {
      if (line.startsWith("- ・")) {
        units.add(line.substring(3));
      } else if (line.startsWith("【")) {
        units.add(line.substring(1, line.length() - 1));
      } else {
        units.add(line.replaceFirst("^[0-9]\\. ", ""));
      }
    }
    return List.copyOf(units);
  }

  /** Texts of the units of 公表事項, title first, the heads of its table left out. */
  public static List<String> kohyoJiko() {
    List<String> units = new ArrayList<>();
    for (String line : lines("kohyo-jiko.txt")) {
      if (line.equals("個人情報の類型\t利用目的") || line.startsWith("（※開示要領")) {
        continue;
      } else if (line.contains("\t")) {
        String[] cells = line.split("\t");
        boolean purposes = !cells[0].endsWith("安全管理措置");
        units.add(join(cells[0]));
        units.addAll(purposes ? List.of(join(cells[1]).split("、")) : List.of(cells[1]));
      } else if (line.startsWith("日本赤十字社健康保険組合 ")) {
        units.addAll(List.of(line.split(" ")));
      } else if (line.startsWith("〒")) {
        units.addAll(List.of(line.substring(1).split(" ")));
      } else {
        units.add(
            line.replaceFirst("^## ([0-9]\\. )?", "")
                .replaceFirst("^- \\([0-9]\\)", "")
                .replaceFirst("^※", "")
                .replaceFirst("^電話：", "")
                .replace("詳しくは、以下のページをご確認ください。", ""));
      }
    }
    return List.copyOf(units);
  }

  /** All text of a transcript as one string without white space, marks and numbers kept. */
  public static String solid(String name) {
    StringBuilder all = new StringBuilder();
    for (String line : lines(name)) {
      if (!line.startsWith("（※開示要領")) {
        all.append(
            line.replaceFirst("^## ", "")
                .replaceFirst("^- ・", "")
                .replaceFirst("^- ", "")
                .replace("詳しくは、以下のページをご確認ください。", "")
                .replaceAll("\\s", ""));
      }
    }
    return all.toString();
  }

  private static String join(String text) {
    return JOIN.matcher(text).replaceAll("");
  }

  private static List<String> lines(String name) {
    try (InputStream stream =
        Transcript.class.getResourceAsStream("/org/kohyo/transcripts/" + name)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n")).map(String::strip).filter(l -> !l.isEmpty()).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
