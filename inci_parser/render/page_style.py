"""The style sheet of documents in HTML, on a page of their own and on the web page: light and dark, nothing loaded."""

CSS = """
:root{color-scheme:light dark;--ink:#1b2430;--soft:#56616f;--line:#d5dbe3;--paper:#fff;--panel:#f4f6f9;--accent:#0b5d6e;
--likely:#2a8c9c;--dot:#0d4f5c;--active:#176b3a;--active-bg:#dff3e6;--fragrance:#7d2f78;--fragrance-bg:#f6e3f4;
--irritant:#a12a1f;--irritant-bg:#fde5e2;--rule:#2450a0;--rule-bg:#e3ebfb;--doubt:#7d5000;--doubt-bg:#fff0d6}
@media(prefers-color-scheme:dark){:root{--ink:#e6eaf0;--soft:#a7b2c0;--line:#38414d;--paper:#13171d;--panel:#1b2129;
--accent:#6cc7d8;--likely:#3fa9bb;--dot:#b9eef7;--active:#7fdca4;--active-bg:#173323;--fragrance:#e4a6df;
--fragrance-bg:#38203a;--irritant:#f39a90;--irritant-bg:#40201d;--rule:#9dbaf5;--rule-bg:#1d2b48;--doubt:#eebf6b;
--doubt-bg:#3a2c12}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1rem;max-width:62rem;background:var(--paper);color:var(--ink);
font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.45rem;line-height:1.25;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.15rem;margin:1.8rem 0 .5rem}
p{margin:.35rem 0}
p,li,dd{max-width:48rem;overflow-wrap:anywhere}
.soft,small{color:var(--soft)}
.warn,.unknown{color:var(--irritant)}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--soft);font-size:.85rem;padding-bottom:.3rem}
td,th{padding:.25rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600;color:var(--soft);font-size:.85rem}
tbody th{color:var(--ink);font-size:.92rem;font-weight:500}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.why{color:var(--soft);font-size:.85rem}
.tags{white-space:nowrap}
.bar{display:block;width:clamp(5.5rem,9vw,9rem);height:14px;margin-top:.25rem;border-right:1px solid var(--line);
background:linear-gradient(90deg,var(--line) 1px,transparent 1px) 0 0/20% 100%}
.bar .p{fill:var(--soft)}.bar .l{fill:var(--likely)}.bar .e{fill:var(--dot)}
.under td,.under th{border-top:2px dashed var(--soft)}
.part td{background:var(--panel);font-weight:600}
.tag{display:inline-block;min-width:1.3em;text-align:center;font-size:.75rem;font-weight:700;border:1px solid;
border-radius:3px;margin-right:2px}
.tag-A{color:var(--active)}.tag-F{color:var(--fragrance)}.tag-I{color:var(--irritant)}.tag-R{color:var(--rule)}
.tag-doubt{color:var(--doubt)}
.finding{border-left:4px solid var(--c,var(--line));background:var(--panel);padding:.5rem .8rem;margin:.5rem 0;
border-radius:0 6px 6px 0;overflow-wrap:anywhere}
.finding b{margin-right:.5rem}
.active{--c:var(--active)}
.fragrance,.allergen{--c:var(--fragrance)}
.irritant,.prohibited{--c:var(--irritant)}
.limit,.claim{--c:var(--rule)}
.interaction,.guidance{--c:var(--doubt)}
.first,dl{background:var(--panel);padding:.7rem .9rem;border-radius:8px;margin:.6rem 0}
.first{list-style:none}.first li{margin:.2rem 0}
dl{display:grid;grid-template-columns:fit-content(35%) 1fr;gap:.25rem 1rem}dt{font-weight:600}dd{margin:0}
ul,ol{margin:.3rem 0;padding-left:1.4rem}
details{margin-top:.6rem}summary{cursor:pointer;font-weight:600;padding:.25rem 0}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);padding:.8rem .9rem;border-radius:8px;
margin:.6rem 0;line-height:1.9;color:var(--soft)}
.text button,.text mark{display:inline;font:inherit;color:var(--ink);background:none;border:0;text-align:start;
white-space:normal;padding:.05rem .1rem;border-radius:4px 4px 0 0}
.text button{cursor:pointer;border-bottom:2px solid var(--line)}
.text button:hover{border-color:var(--accent)}
.text .A,.text mark.entry{background:var(--active-bg);color:var(--active)}
.text .F{background:var(--fragrance-bg);color:var(--fragrance)}
.text .I{background:var(--irritant-bg);color:var(--irritant)}
.text .R,.text mark.heading{background:var(--rule-bg);color:var(--rule)}
.text .no{background:var(--doubt-bg);color:var(--doubt);text-decoration:underline dotted}
.text mark.other{color:var(--soft)}
.card{max-width:min(34rem,94vw);max-height:85vh;overflow:auto;border:1px solid var(--line);border-radius:10px;
padding:1rem 1.2rem;background:var(--paper);color:var(--ink);box-shadow:0 8px 30px rgb(0 0 0/.25)}
.card .name{font-size:1.05rem}
@media(min-width:40rem){.amounts td:nth-child(3){min-width:8rem}}
@media(max-width:40rem){.wide{display:none}.bar{width:9rem}
.amounts thead{position:absolute;clip-path:inset(50%)}
.amounts tr{display:grid;grid-template-columns:2rem minmax(0,1fr) auto;border-bottom:1px solid var(--line);
padding:.25rem 0}
.amounts td,.amounts th{border:0!important;padding:.05rem .3rem;overflow-wrap:anywhere}.amounts td:empty{display:none}
.amounts tr.under{border-top:2px dashed var(--soft)}.amounts .part td{grid-column:1/-1}
.amounts tr>:nth-child(3){grid-area:2/2;color:var(--soft)}.amounts .tags{grid-area:2/3}
.amounts .about{grid-area:1/3}.amounts .about::before{content:"about ";color:var(--soft)}
.amounts tr>:nth-child(7){grid-area:3/2/auto/4}}
@media print{body{max-width:none}.finding{break-inside:avoid}}
"""

#: The same for a fragment in another page: rules of the page become rules of the element.
SCOPED = (
    CSS.replace(":root{", ":scope{")
    .replace("body{margin:0 auto;padding:2rem 1rem;", ":scope{")
    .replace("body{max-width:none}", "")
)
