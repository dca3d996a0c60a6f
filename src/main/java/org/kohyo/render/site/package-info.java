/**
 * Pages of the whole site: the index of societies and what is said of accessibility. A site's facts
 * and its societies enter, HTML leaves; {@link org.kohyo.render.site.SiteHtml} is where to start.
 */
package org.kohyo.render.site;
