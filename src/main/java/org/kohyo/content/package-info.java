/**
 * YAML and Markdown of the content folder → records of {@code policy} and where each stood.
 *
 * <p>Enters: a {@link org.kohyo.content.ContentSource}, named files of a folder, or of a git
 * revision ({@link org.kohyo.content.ContentRepository}). Leaves: a {@link
 * org.kohyo.content.LoadedContent} with immutable records, locations and every finding about every
 * file. This is the only room that knows YAML, JSON Schema, Markdown and git. Start at {@link
 * org.kohyo.content.ContentLoader}; the rules are listed in {@link org.kohyo.content.ContentRule}.
 *
 * <p>The way of one file: {@code SourceText} (bytes → text), {@code YamlReader} (text → JSON tree
 * and positions, anything fancy refused), {@code SchemaCheck} (tree against its schema), {@code
 * YamlFile} (tree → a file-shaped record of {@code FileShapes}), a mapper (file-shaped record →
 * {@code policy}), {@code AdjustmentCheck} and others (what one file says about another).
 *
 * <p>It also writes officers' files, through {@code OfficersFileWriter} alone: {@link
 * org.kohyo.content.SocietyStarter} makes a new one, {@link org.kohyo.content.Rewordings} changes
 * single values of one, {@link org.kohyo.content.ApprovalRecords} adds to the record of approvals.
 */
package org.kohyo.content;
