package org.kohyo.browser;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Tests that take a {@link Chromium} or the {@link Site} as parameters. One of each serves the
 * whole run. Without a browser the tests are skipped, saying so; with {@code CI=true} they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InChromium.Given.class)
@interface InChromium {

  /** What gives the parameters. */
  final class Given implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace OURS =
        ExtensionContext.Namespace.create(InChromium.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      Optional<Path> browser = Chromium.executable();
      if (browser.isPresent()) {
        return ConditionEvaluationResult.enabled("with " + browser.get());
      }
      return "true".equals(System.getenv("CI"))
          ? ConditionEvaluationResult.enabled("must not be skipped here")
          : ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      Class<?> type = parameter.getParameter().getType();
      return type == Chromium.class || type == Site.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      // The root's store closes what it holds at the end of the run.
      ExtensionContext.Store store = context.getRoot().getStore(OURS);
      return parameter.getParameter().getType() == Chromium.class
          ? store.computeIfAbsent(Chromium.class, key -> Chromium.launch(), Chromium.class)
          : store.computeIfAbsent(Site.class, key -> site(), Site.class);
    }

    private static Site site() {
      try {
        return Site.build();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
