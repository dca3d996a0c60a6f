/**
 * Print HTML in, tagged PDF out.
 *
 * <p>What enters: a {@link org.kohyo.render.pdf.PrintDocument}, complete HTML in the markup below,
 * and the style sheet {@code templates/print.css}. What leaves: the bytes of an A4 PDF that keeps
 * PDF/UA-1 and PDF/A-2a. Start at {@link org.kohyo.render.pdf.PdfEngine}; ask {@link
 * org.kohyo.render.pdf.FontCoverage} first, since a character that the font lacks is printed as
 * {@code #}.
 *
 * <p>The way of a document: {@code PrintDom} adds the style and gives each text a key, {@code
 * InlineFlow} holds together what a line must not part, the engine lays out and paints with {@code
 * JapaneseLineBreaker} and {@code SubsetFont}, which sets {@code Asides} aside, {@code EngineTree}
 * reads which mark on a page belongs to which text, {@code PageMarks} turns what isn't text of the
 * document into artifacts and lets {@code ShownText} put in what was set aside (characters of extra
 * fonts, variation sequences), {@code StructureTree} writes the structure anew from the document,
 * {@code DocumentFacts} adds title, language and conformance.
 *
 * <p>Names are never normalised: 𠮷 is drawn from an {@link org.kohyo.render.pdf.ExtraFont} or
 * reported, and 葛 with a variation selector is drawn as a font's cmap table (format 14) says, else
 * as 葛 alone. In both cases it is a Span whose ActualText holds the selector, in the structure tree
 * and on the page. A font of unknown origin passes {@code SoundFont} first.
 *
 * <p>The markup (samples stand in the test resources):
 *
 * <pre>{@code
 * <html lang="ja"> <body>
 *   <div class="running-head"><span class="society">…</span><span class="notice">…</span></div>   repeated, artifact
 *   <div class="edition">…</div>                                                     optional, repeated, artifact
 *   <header class="masthead"><p class="society">…</p><h1><span data-item="title">…</span></h1></header>
 *   <p class="banner">…</p>                                                                            optional
 *   <nav class="toc"><h2>目次</h2><ol>
 *     <li><a href="#ID" title="…"><span class="num">1.</span> <span>…</span></a></li> …  page numbers are added
 *   </ol></nav>
 *   <section id="ID"><h2><span class="number">1.</span> <span data-item="…">…</span></h2>
 *     <div class="group internal|provision|receipt|other">
 *       <h3><span class="mark">【</span><span data-item="…">…</span><span class="mark">】</span></h3>
 *       <ul><li><span data-item="…">…</span></li> …</ul></div>
 *     <table><caption>…</caption><thead><tr><th scope="col">…</th> …</tr></thead>
 *       <tbody><tr><th scope="row"><span data-item="…">…</span></th><td>text, or
 *         <ul class="inline"><li><span data-item="…">…</span><span class="mark">、</span></li> …</ul></td></tr> …
 *     <p>…</p>  <p class="note"><span class="mark">※</span><span data-item="…">…</span></p>
 *     <ol class="enumerated"><li><span class="mark">(1)</span><span data-item="…">…</span></li> …</ol>
 *     <div class="contact"><p>…</p> …</div>
 *   </section> …
 *   <div class="imprint"><div class="code"><div data-code="https://…" data-alt="…"></div></div>   optional
 *     <div class="words"><p>…</p> …</div></div>
 * }</pre>
 *
 * <p>In the PDF, {@code data-item} is the /ID of the unit's structure element, a leading {@code
 * span.mark} of a list item is its label, and the page numbers of the contents list are elements of
 * the type PageNumber (a Span): what reads the text of the document back leaves artifacts and
 * PageNumber out. {@code data-code} is what a QR code holds, drawn as a Figure; what tells of it is
 * in an element of the type Imprint (a Div).
 */
package org.kohyo.render.pdf;
