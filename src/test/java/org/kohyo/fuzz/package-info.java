/**
 * Fuzz targets for everything that reads what others wrote. Each has a folder of inputs in {@code
 * src/test/resources/org/kohyo/fuzz}; the quick tests run each input once, and the profile {@code
 * fuzz} looks for new ones (see CONTRIBUTING.md). Start with {@link org.kohyo.fuzz.Target}.
 */
package org.kohyo.fuzz;
