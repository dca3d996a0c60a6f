package org.kohyo.render;

import freemarker.template.TemplateHashModel;
import java.util.List;
import org.kohyo.policy.Society;
import org.kohyo.render.Downloads.Download;
import org.kohyo.render.EditionWords.HistoryView;
import org.kohyo.render.Look.LogoView;
import org.kohyo.render.View.BlockView;

/** What {@code society.ftlh} sees. */
public record SocietyPage(
    TemplateHashModel labels,
    String stylesheet,
    List<LogoView> logo,
    String description,
    String canonical,
    Society society,
    String reading,
    String prefecture,
    Ending ending,
    String upwards,
    List<NoticeLink> notices,
    List<ContactView> contacts,
    boolean help,
    String feed,
    String accessibility) {

  /** A notice: link to the edition in force, its other forms, all editions. */
  public record NoticeLink(
      String href,
      String text,
      List<Download> downloads,
      List<HistoryView> history,
      boolean scheduled) {}

  /** A contact of a society. */
  public record ContactView(List<String> matters, BlockView block) {}
}
