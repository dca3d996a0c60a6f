package org.kohyo.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kohyo.policy.Detail;
import org.kohyo.policy.DetailField;
import org.kohyo.policy.DetailKind;
import org.kohyo.policy.DetailTable;
import org.kohyo.policy.DetailTable.Word;
import org.kohyo.policy.EraDate;
import org.kohyo.policy.Fee;
import org.kohyo.policy.Fees;
import org.kohyo.policy.HistoryEntry;
import org.kohyo.policy.InsurerNumber;
import org.kohyo.policy.Operator;
import org.kohyo.policy.Society;

/** A society's facts as texts: those that it writes as such, and those put together here. */
final class DetailValues {

  private DetailValues() {}

  static List<Detail> of(Society society, DetailTable plan, String notice, LocalDate day) {
    return switch (plan.kind()) {
      case IDENTITY -> society.states(DetailKind.IDENTITY) ? List.of(identity(society)) : List.of();
      case FEES ->
          society.fees() instanceof Fees.Charged charged ? List.of(fees(charged, plan)) : List.of();
      case NO_FEES -> List.of();
      case HISTORY -> history(society, notice, day);
      default -> society.details(plan.kind()).toList();
    };
  }

  private static Detail identity(Society society) {
    Operator operator = society.operator();
    Map<DetailField, List<String>> values = new EnumMap<>(DetailField.class);
    values.put(DetailField.NAME, List.of(society.name()));
    String address =
        Stream.of(operator.postalCode().map(p -> "〒" + p.display()), operator.address())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    // A postal code alone is no address.
    operator.address().ifPresent(a -> values.put(DetailField.ADDRESS, List.of(address)));
    operator.representative().ifPresent(r -> values.put(DetailField.REPRESENTATIVE, List.of(r)));
    operator
        .insurerNumber()
        .map(InsurerNumber::digits)
        .ifPresent(n -> values.put(DetailField.INSURER_NUMBER, List.of(n)));
    return new Detail(DetailKind.IDENTITY, "", values, 0);
  }

  private static Detail fees(Fees.Charged charged, DetailTable plan) {
    Map<DetailField, List<String>> values = new EnumMap<>(DetailField.class);
    charged.fees().forEach(fee -> values.put(fee.request(), List.of(text(fee, plan.words()))));
    charged.note().ifPresent(note -> values.put(DetailField.NOTE, List.of(note)));
    return new Detail(DetailKind.FEES, "", values, 0);
  }

  private static String text(Fee fee, Map<Word, String> words) {
    Word tax =
        switch (fee.tax()) {
          case INCLUDED -> Word.TAX_INCLUDED;
          case ADDED -> Word.TAX_ADDED;
          case EXEMPT -> Word.TAX_EXEMPT;
        };
    return fee.per().orElse("") + fee.amount() + words.get(Word.YEN) + words.get(tax);
  }

  /** What happened until the day: an earlier edition does not know of later ones. */
  private static List<Detail> history(Society society, String notice, LocalDate day) {
    List<Detail> entries = new ArrayList<>();
    for (int i = 0; i < society.history().size(); i++) {
      HistoryEntry entry = society.history().get(i);
      if (entry.concerns(notice) && !entry.date().isAfter(day)) {
        String text =
            EraDate.text(entry.date()) + entry.decidedBy().map(by -> "（" + by + "）").orElse("");
        entries.add(
            new Detail(
                DetailKind.HISTORY,
                entry.date().toString(),
                Map.of(entry.event(), List.of(text)),
                i));
      }
    }
    return entries;
  }

  /** Where a value stands in the society's file, as a JSON pointer. */
  static String pointer(Detail detail, String field) {
    return switch (detail.kind()) {
      case IDENTITY -> "/" + field;
      case FEES -> field.equals(DetailField.NOTE.key()) ? "/fees-note" : "/fees";
      case HISTORY -> "/history/" + detail.index();
      case JOINT_USE ->
          "/joint-use/" + detail.index() + "/" + field.replace("responsible-", "responsible/");
      default -> "/" + detail.kind().key() + "/" + field;
    };
  }
}
