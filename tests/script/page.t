# SPDX-License-Identifier: GPL-3.0-or-later
# Pages: blocks in the order they are added.

case a page, read without its style
shell
cat > p.lua <<'LUA'
local f = frame{ { 'area', { 'Halton', 'Wirral' } }, { 'outcome', { 'Worse', missing } }, { 'value', { 7.25, 6 } } }
page{ title = 'Review <1>', subtitle = 'of two', status = 'Draft' }
  :section('Figures'):lead('Halton stands out.'):paragraph('One.\n\nTwo.'):note('Mind the gap.')
  :list({ 'a & b', 'c' }, true):definitions{ { 'Unit', '%' } }
  :cards{ { value = '1', label = 'worse', word = 'Worse' } }
  :table(f, { caption = 'Areas', row_header = true, headings = { 'Area', 'Outcome', 'Value' }, decimals = { -1, -1, 1 } })
  :links{ { 'Figures', 'data.csv' } }:colophon('Made by', 'a test'):save 'index.html'
LUA
hiap run p.lua --quiet
sed -n '/<main/,$p' outputs/p/index.html
gives
<main id="main" tabindex="-1">
<section aria-labelledby="section-1">
<h2 id="section-1">Figures</h2>
<p class="lead">Halton stands out.</p>
<p>One.</p>
<p>Two.</p>
<div class="note" role="note">
<p>Mind the gap.</p>
</div>
<ol>
<li>a &amp; b</li>
<li>c</li>
</ol>
<dl class="definitions">
<div><dt>Unit</dt>
<dd>%</dd>
</div>
</dl>
<dl class="cards">
<div class="card"><dt>worse</dt>
<dd class="value">1</dd>
<dd><span class="badge worse"><span aria-hidden="true">▼</span> Worse</span></dd>
</div>
</dl>
<div class="table-scroll" role="group" aria-labelledby="table-1-caption" tabindex="0">
<p class="scroll-hint" aria-hidden="true">Scroll sideways to see all of it →</p>
<table id="table-1">
<caption id="table-1-caption"><span class="stays"><span class="label">Table 1</span> Areas</span></caption>
<thead><tr><th scope="col">Area</th><th scope="col">Outcome</th><th scope="col" class="number">Value</th></tr></thead>
<tbody>
<tr><th scope="row">Halton</th><td><span class="badge worse"><span aria-hidden="true">▼</span> Worse</span></td><td class="number">7.3</td></tr>
<tr><th scope="row">Wirral</th><td><abbr title="not given">·</abbr></td><td class="number">6.0</td></tr>
</tbody>
</table>
</div>
<ul class="links">
<li><a href="data.csv">Figures</a></li>
</ul>
</section>
</main>
<footer>
<h2>About this page</h2>
<dl class="definitions">
<div><dt>Made by</dt>
<dd>a test</dd>
</div>
</dl>
</footer>
</body>
</html>
end case

case what a table needs
run
page{ title = 'Review' }:table(frame{ { 'a', { 1 } } }, { caption = 'A', headings = { 'A', 'B' } })
fails
script.lua:1: the table has 1 columns, but 2 headings
    1 | page{ title = 'Review' }:table(frame{ { 'a', { 1 } } }, { caption = 'A', headings = { 'A', 'B' } })
      |                                                                          ^^^^^^^^
end case

case an unknown block
run
page{ title = 'Review' }:heading 'x'
fails
script.lua:1: page has no method 'heading'
    1 | page{ title = 'Review' }:heading 'x'
      |                          ^^^^^^^
end case

case a pair that is none
run
page{ title = 'Review' }:definitions{ { 'Unit' } }
fails
script.lua:1: item 1 of definitions is not a pair of texts
    1 | page{ title = 'Review' }:definitions{ { 'Unit' } }
      |                          ^^^^^^^^^^^
    hint: write { { 'Unit', '%' }, ... }
end case

case a link that leaves the page's folder
run
page{ title = 'Review' }:links{ { 'Up', '../x.html' } }
fails 2
script.lua:1: a page cannot link to '../x.html'
    1 | page{ title = 'Review' }:links{ { 'Up', '../x.html' } }
    hint: give https://... or a file beside the page
end case

case a file outside the run's folder
run
page{ title = 'Review' }:save '../index.html'
fails
script.lua:1: '../index.html' is not a path inside the run's folder
    1 | page{ title = 'Review' }:save '../index.html'
      |                                ^^^^^^^^^^^^^
    hint: name a file below the run's folder, such as charts/trend.svg
end case
