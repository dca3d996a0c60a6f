/**
 * What one build remembers for the next: enters what was made of each society and from what, leaves
 * a file beside the output folder. It decides what needs not be made again; start with {@link
 * org.kohyo.publish.state.SiteState}.
 */
package org.kohyo.publish.state;
