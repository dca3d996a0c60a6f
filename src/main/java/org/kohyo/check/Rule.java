package org.kohyo.check;

import java.util.List;
import org.kohyo.finding.Remark;

/** One rule. It reads what will be public and points at its source; it holds no state. */
public interface Rule {

  /** Ids of the findings that it gives, mostly one: stable, in kebab case, documented. */
  List<String> ids();

  /** What the rule has to say about a society. */
  List<Remark> check(Subject subject);
}
