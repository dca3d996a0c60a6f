/**
 * Puts rendered files where the public reads them, whole or not at all.
 *
 * <p>Enters: files one by one, from any thread. Leaves: the output folder with its {@code
 * manifest.json}, signed if somebody wants it. Two calls, stage and switch, so that what was staged
 * can be read back in between. Start at {@link org.kohyo.publish.Stage}. Others read the manifest
 * by {@link org.kohyo.publish.Manifest} and {@link org.kohyo.publish.SignatureCheck}. Which text of
 * an edition they are made of is decided here too, by the record of approvals: {@link
 * org.kohyo.publish.Approvals}.
 */
package org.kohyo.publish;
