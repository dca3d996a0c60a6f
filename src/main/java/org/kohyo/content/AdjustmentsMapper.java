package org.kohyo.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kohyo.content.SocietyShapes.AdjustmentEntry;
import org.kohyo.policy.Adjustment;
import org.kohyo.policy.Adjustment.Anchor;
import org.kohyo.policy.Adjustment.Side;
import org.kohyo.policy.Period;
import org.kohyo.policy.Wording;

/** A society's adjustments as written → adjustments. */
final class AdjustmentsMapper {

  private final WordingMapper wordings;
  private final Optional<Units> units;

  /**
   * A mapper.
   *
   * @param units ids of the policy; without them a new label speaks for its kind of group alone
   */
  AdjustmentsMapper(WordingMapper wordings, Optional<Units> units) {
    this.wordings = wordings;
    this.units = units;
  }

  List<Adjustment> map(List<AdjustmentEntry> entries) {
    List<Adjustment> adjustments = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      AdjustmentEntry entry = entries.get(i);
      String at = "/adjustments/" + i;
      Period period =
          entry.dates().always() ? Period.ALWAYS : wordings.period(entry.dates(), at, items(entry));
      adjustments.add(adjustment(entry, period, at));
    }
    return adjustments;
  }

  /** Ids of what an adjustment changes on its days. */
  private String[] items(AdjustmentEntry entry) {
    Stream<String> groups =
        entry.relabel().stream()
            .flatMap(kind -> units.stream().flatMap(known -> known.groups(kind).stream()));
    return Stream.concat(
            Stream.of(entry.omit(), entry.reword(), entry.add(), entry.move(), entry.relabel())
                .flatMap(Optional::stream),
            groups)
        .toArray(String[]::new);
  }

  private Adjustment adjustment(AdjustmentEntry entry, Period period, String at) {
    if (entry.omit().isPresent()) {
      return new Adjustment.Omit(entry.omit().get(), period);
    } else if (entry.reword().isPresent()) {
      return new Adjustment.Reword(
          entry.reword().get(),
          entry.replaces(),
          wordings.wording(entry.text().orElseThrow(), at + "/text"),
          period);
    } else if (entry.add().isPresent()) {
      return new Adjustment.Add(
          entry.add().get(),
          label(entry, at),
          wordings.wording(entry.text().orElseThrow(), at + "/text"),
          anchor(entry),
          period);
    } else if (entry.move().isPresent()) {
      return new Adjustment.Move(entry.move().get(), anchor(entry), period);
    }
    return new Adjustment.Relabel(
        entry.relabel().orElseThrow(),
        wordings.wording(entry.label().orElseThrow(), at + "/label"),
        period);
  }

  private Optional<Wording> label(AdjustmentEntry entry, String at) {
    return entry.label().isEmpty()
        ? Optional.empty()
        : Optional.of(wordings.wording(entry.label().get(), at + "/label"));
  }

  private static Anchor anchor(AdjustmentEntry entry) {
    return entry.before().isPresent()
        ? new Anchor(Side.BEFORE, entry.before().get())
        : new Anchor(Side.AFTER, entry.after().orElseThrow());
  }
}
