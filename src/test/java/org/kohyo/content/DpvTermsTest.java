package org.kohyo.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kohyo.policy.Vocabulary.Sort;
import org.kohyo.policy.Vocabulary.Term;

class DpvTermsTest {

  private static final DpvTerms TERMS = DpvTerms.read();

  @Test
  void everyTermHasOneSort() {
    List<String> all = TERMS.names(sort -> true);
    assertThat(all).doesNotHaveDuplicates().allMatch(name -> name.matches("[A-Z][A-Za-z]+"));
    for (Sort sort : Sort.values()) {
      assertThat(TERMS.names(sort::equals)).as(sort.name()).isNotEmpty();
    }
  }

  @Test
  void aTermIsFoundByItsExactName() {
    assertThat(TERMS.of("StaffTraining"))
        .hasValue(new Term("StaffTraining", Sort.ORGANISATIONAL_MEASURE));
    assertThat(TERMS.of("staffTraining")).isEmpty();
  }
}
