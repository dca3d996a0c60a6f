/**
 * Bytes of published files → {@link org.kohyo.verify.read.Reading}. Whatever the bytes, they end.
 */
package org.kohyo.verify.read;
