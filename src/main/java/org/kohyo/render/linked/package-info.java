/**
 * What a notice's page tells search engines and other programs: JSON-LD 1.1 (W3C Recommendation of
 * 2020-07-16) by schema.org and the Data Privacy Vocabulary. An edition and the policy's vocabulary
 * enter, bytes for a {@code script} element leave; {@link org.kohyo.render.linked.LinkedData} is
 * where to start.
 */
package org.kohyo.render.linked;
