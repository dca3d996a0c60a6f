package org.kohyo.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kohyo.notice.Notice;

/** Templates of the user's own. */
class TemplatesTest {

  private static final Notice NOTICE = Shapes.notice(Optional.empty(), false);
  private static final Release RELEASE = Shapes.release(NOTICE);
  private static final Imprint IMPRINT = Imprint.of(RELEASE, Optional.empty());

  @TempDir Path folder;

  private String fragment(String template) throws IOException {
    Files.writeString(folder.resolve("fragment.ftlh"), template);
    HtmlRenderer html = new HtmlRenderer(TemplateSource.of(folder));
    return new String(html.fragment(RELEASE, IMPRINT, 2), StandardCharsets.UTF_8);
  }

  @Test
  void aFileOfTheFolderCounts_andTheRestIsShipped() throws IOException {
    Files.writeString(folder.resolve("labels.properties"), "contents=もくじ\n");
    assertThat(fragment("${page.title.text}")).isEqualTo(NOTICE.title().text());
    byte[] page =
        new HtmlRenderer(TemplateSource.of(folder))
            .notice(
                new Releases(List.of(RELEASE)),
                RELEASE,
                IMPRINT,
                false,
                Downloads.NONE,
                new HtmlRenderer.Offer(false, false, false, Optional.empty()),
                Optional.empty());
    assertThat(new String(page, StandardCharsets.UTF_8)).contains("もくじ").contains("公表者");
  }

  @Test
  void anEditorOnWindowsChangesNoPage() throws IOException {
    assertThat(fragment("\uFEFF<p>\r\n</p>\r\n")).isEqualTo("<p>\n</p>\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${page.nothing}",
        "${page.labels['no.such.label']}",
        "<#if>",
        "<#include '../secret'>",
        "${'freemarker.template.utility.Execute'?new()('id')}",
        "${page.title?api.class}",
        "${page.title.getClass()}",
        "${page.title.class}"
      })
  void aMistakeIsAFaultThatNamesTheTemplate(String mistake) {
    assertThatThrownBy(() -> fragment("<p>\n" + mistake))
        .isInstanceOfSatisfying(
            TemplateFault.class,
            fault -> assertThat(fault.template()).startsWith("fragment.ftlh").contains(":2:"));
  }

  @Test
  void aTemplateThatIsNotUtf8_isRefused() throws IOException {
    Files.write(folder.resolve("fragment.ftlh"), "公表".getBytes("Shift_JIS"));
    HtmlRenderer html = new HtmlRenderer(TemplateSource.of(folder));
    assertThatThrownBy(() -> html.fragment(RELEASE, IMPRINT, 2)).isInstanceOf(TemplateFault.class);
    Files.write(folder.resolve("site.css"), "公表".getBytes("Shift_JIS"));
    assertThatThrownBy(() -> new HtmlRenderer(TemplateSource.of(folder)))
        .isInstanceOf(MalformedInputException.class);
  }

  @Test
  void theNameOfTheStyleSheetTellsItsContent() {
    Stylesheet sheet = new Stylesheet("a{}");
    assertThat(sheet.fileName()).matches("style-[0-9a-f]{10}\\.css");
    assertThat(sheet.fileName()).isNotEqualTo(new Stylesheet("b{}").fileName());
    assertThat(sheet.bytes()).isEqualTo("a{}".getBytes(StandardCharsets.UTF_8));
  }
}
