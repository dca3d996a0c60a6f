package org.kohyo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.kohyo.finding.Language;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kohyo} by itself: shows what there is. */
@Command(name = "kohyo", versionProvider = RootCommand.Version.class)
final class RootCommand implements Runnable {

  @Spec private CommandSpec spec;

  @CommandLine.Mixin private Common common;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Options of every command. */
  static final class Common {

    @Option(
        names = {"-h", "--help"},
        usageHelp = true,
        descriptionKey = "help")
    private boolean help;

    @Option(
        names = {"-V", "--version"},
        versionHelp = true,
        descriptionKey = "version")
    private boolean version;

    // Main reads both before the options are parsed; here they are known and documented.
    @Option(names = "--lang", paramLabel = "ja|en", descriptionKey = "lang")
    private Language language = Language.JA;

    @Option(names = "--debug", descriptionKey = "debug")
    private boolean debug;
  }

  /** Name and version, from the build. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
      return new String[] {string()};
    }

    /** Such as {@code kohyo 0.1.0}. */
    static String string() throws IOException {
      return "kohyo " + number();
    }

    /** Such as {@code 0.1.0}. */
    static String number() throws IOException {
      Properties properties = new Properties();
      try (InputStream stream = RootCommand.class.getResourceAsStream("version.properties")) {
        properties.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
      }
      return properties.getProperty("version");
    }
  }
}
