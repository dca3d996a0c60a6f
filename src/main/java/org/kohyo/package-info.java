/**
 * The front door: {@link org.kohyo.Main}, one class per command, and {@link org.kohyo.Build}, the
 * whole pipeline on one page. Everything else is a room below.
 */
package org.kohyo;
