"""The style sheet of HTML pages: light and dark, good on paper, nothing loaded."""

CSS = """
:root{color-scheme:light dark;--ink:#1c2430;--soft:#56606d;--line:#d9dee5;--paper:#fff;--panel:#f5f7fa;
--likely:#2a8c9c;--dot:#0d4f5c;--active:#1a7340;--fragrance:#8f3a89;--irritant:#b3261e;--rule:#2456a8;--warn:#7d5000}
@media(prefers-color-scheme:dark){:root{--ink:#e5e9ef;--soft:#a4afbd;--line:#353d49;--paper:#14181e;--panel:#1c222b;
--likely:#3fa9bb;--dot:#b9eef7;--active:#4fc483;--fragrance:#d886d2;--irritant:#f58b80;--rule:#8fb4f5;--warn:#e0a84a}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1rem;max-width:62rem;background:var(--paper);color:var(--ink);
font:15px/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;margin:0}
h2{font-size:1.1rem;margin:2rem 0 .6rem;border-bottom:1px solid var(--line)}
p{margin:.3rem 0}
.soft,small{color:var(--soft)}
.warn{color:var(--irritant)}
a{color:var(--rule)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;color:var(--soft);font-size:.82rem;padding-bottom:.3rem}
th{font-weight:600;text-align:left;color:var(--soft);font-size:.8rem}
td,th{padding:.22rem .5rem;border-bottom:1px solid var(--line);vertical-align:middle}
tbody th{color:var(--ink);font-size:.92rem;font-weight:500}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.why{color:var(--soft);font-size:.82rem}
.bar{position:relative;width:11rem;height:14px;
background:linear-gradient(90deg,var(--line) 1px,transparent 1px) 0 0/20% 100%;border-right:1px solid var(--line)}
.bar i{position:absolute;display:block;border-radius:3px}
.bar .p{top:6px;height:2px;background:var(--soft)}
.bar .l{top:4px;height:6px;background:var(--likely)}
.bar .e{top:2px;width:4px;height:10px;margin-left:-2px;background:var(--dot)}
.under td,.under th{border-top:2px dashed var(--soft)}
.part td{background:var(--panel);font-weight:600}
tr:target{background:var(--panel);outline:2px solid var(--likely)}
.tag{display:inline-block;min-width:1.3em;text-align:center;font-size:.75rem;font-weight:700;border:1px solid;
border-radius:3px;margin-right:2px}
.tag-A{color:var(--active)}.tag-F{color:var(--fragrance)}.tag-I{color:var(--irritant)}.tag-R{color:var(--rule)}.tag-doubt{color:var(--warn)}
.finding{border-left:4px solid var(--c,var(--line));background:var(--panel);padding:.5rem .8rem;margin:.5rem 0;
border-radius:0 6px 6px 0}
.finding b{margin-right:.5rem}
.finding small{white-space:nowrap}
.active{--c:var(--active)}
.fragrance,.allergen{--c:var(--fragrance)}
.irritant,.prohibited{--c:var(--irritant)}
.limit,.claim{--c:var(--rule)}
.interaction,.guidance{--c:var(--warn)}
.unknown{color:var(--irritant)}
.first{list-style:none;background:var(--panel);padding:.7rem .9rem;border-radius:6px}.first li{margin:.2rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;background:var(--panel);padding:.7rem .9rem;
border-radius:6px}dt{font-weight:600}dd{margin:0}
ul,ol{margin:.3rem 0;padding-left:1.4rem}
li{overflow-wrap:anywhere}
details{margin-top:1.5rem}summary{cursor:pointer;font-weight:600}
.text{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--panel);padding:.8rem;border-radius:6px;
color:var(--soft)}
.text a,.text mark{color:var(--ink);background:none;text-decoration:none;border-bottom:2px solid var(--line);
border-radius:2px;position:relative}
.text mark{border-bottom:0}
.text .entry{background:color-mix(in srgb,var(--active) 15%,transparent)}
.text .heading{background:color-mix(in srgb,var(--rule) 20%,transparent)}
.text .other{color:var(--soft)}
.text .A{border-color:var(--active)}.text .F{border-color:var(--fragrance)}
.text .R{border-color:var(--rule)}.text .I{border-color:var(--irritant)}
.text .no{border-bottom-style:dotted;border-color:var(--irritant)}
.text a[data-tip]:hover::after,.text a[data-tip]:focus::after{content:attr(data-tip);position:absolute;left:0;top:1.6em;
z-index:1;width:max-content;max-width:22rem;padding:.4rem .6rem;background:var(--ink);color:var(--paper);
border-radius:4px;font-size:.82rem;line-height:1.35;white-space:normal}
@media(max-width:40rem){.bar,.narrow,.why{display:none}
.text a[data-tip]::after{position:fixed!important;left:1rem!important;
right:1rem;top:auto!important;bottom:1rem;width:auto!important}}
@media print{body{max-width:none}.finding{break-inside:avoid}}
"""

#: The same for a part of somebody else's page: what holds for the whole page holds for the element.
SCOPED = (
    CSS.replace(":root{", ":scope{")
    .replace("body{margin:0 auto;padding:2rem 1rem;", ":scope{")
    .replace("body{max-width:none}", "")
)
