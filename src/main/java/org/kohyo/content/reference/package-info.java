/**
 * The schemas of the content folder → pages that tell what may stand in its files.
 *
 * <p>Enters: the schemas in the program's resources. Leaves: {@link
 * org.kohyo.content.reference.ReferencePage}s in Markdown, for the documentation. Start at {@link
 * org.kohyo.content.reference.Reference}. Descriptions are the schemas' own, as editors show them.
 */
package org.kohyo.content.reference;
