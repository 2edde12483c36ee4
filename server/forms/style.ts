/** The whole style of the form's pages. */
export const formStyle = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#1f1d1b);--text:light-dark(#26231f,#efece8);--soft:light-dark(#625c54,#b8b1a8);--line:light-dark(#8d867c,#857e75);--accent:light-dark(#4a3fcf,#a9a5ff);--chosen:light-dark(#eceafc,#322d63);--on:light-dark(#fff,#17151f);--danger:light-dark(#b3261e,#ff9c93)}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,"Noto Sans","Noto Sans Bengali",sans-serif}
body:lang(ur){font-size:18px;line-height:2;font-family:"Noto Nastaliq Urdu","Jameel Noori Nastaleeq",system-ui,sans-serif}
main{max-width:40rem;margin:0 auto;padding:24px 16px}
h1{font-size:20px;margin:0 0 4px}
fieldset{border:0;margin:0;padding:0;min-width:0}
legend{padding:0;margin:0 0 16px}
legend h1{margin:0;font-weight:600;line-height:1.35;text-wrap:balance}
body:lang(ur) legend h1{line-height:2}
.answers{display:grid;gap:6px}
.of-5 .answers{grid-template-columns:repeat(5,minmax(0,1fr))}
.of-7 .answers{grid-template-columns:repeat(7,minmax(0,1fr))}
.of-11 .answers{grid-template-columns:repeat(11,minmax(0,1fr))}
.answers label{display:flex;flex-direction:column;align-items:center;justify-content:center;gap:4px;min-height:60px;padding:8px 2px;border:1px solid var(--line);border-radius:10px;text-align:center;cursor:pointer;overflow-wrap:anywhere}
.answers label:has(:checked){background:var(--chosen);border-color:var(--accent);outline:1px solid var(--accent);font-weight:600}
.answers label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.answers input{width:18px;height:18px;margin:0;accent-color:var(--accent)}
.scale .answers span{font-family:system-ui,"Noto Sans","Noto Sans Bengali",sans-serif;line-height:1.5}
.worded{display:flex;flex-direction:column;gap:6px}
.worded label{flex-direction:row;justify-content:flex-start;gap:12px;min-height:44px;padding:8px 12px;text-align:start}
.ends{display:flex;justify-content:space-between;gap:16px;color:var(--soft);font-size:14px;margin:6px 0 0}
.ends:lang(ur) span,.soft:lang(ur){font-size:16px}
.ends span:last-child{text-align:end}
.comment{display:block;margin:24px 0 0}
textarea{display:block;width:100%;min-height:88px;margin:6px 0 0;padding:8px 10px;border:1px solid var(--line);border-radius:6px;background:transparent;color:inherit;font:inherit;resize:vertical}
textarea:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
button{margin:20px 0 0;min-height:44px;padding:8px 24px;border:0;border-radius:6px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.problem{margin:0 0 16px;padding:10px 12px;border:1px solid var(--danger);border-radius:6px;color:var(--danger)}
.soft{color:var(--soft);font-size:14px;font-weight:400}
nav{display:flex;flex-wrap:wrap;gap:0 16px;margin:-8px 0 12px;font-size:14px}
nav a{display:inline-flex;align-items:center;min-width:40px;min-height:40px;color:var(--accent)}
nav [aria-current]{color:var(--text);text-decoration:none;font-weight:600}
.trap{position:absolute;inset-inline-start:-10000px;width:1px;height:1px;overflow:hidden}
@media (max-width:30rem){
button{width:100%}
.of-11{display:grid;gap:6px}
.of-11 .answers{display:flex;flex-wrap:wrap}
.of-11 label{flex:1 0 calc((100% - 30px)/6)}
.of-11 .ends{display:contents}
.of-11 #worst{order:-1}
}
`
