import { type Html, html, Html as RawHtml } from '@/server/html'
import type { Letter, LetterPart } from './letter'

/**
 * The HTML part of a letter: one column, nothing from elsewhere, in the colours
 * of the product. Mail programs know old HTML: the layout is a table, and what
 * must look right everywhere stands on the elements themselves; the style sheet
 * adds the dark mode where there is one.
 */
export function letterHtml({ subject, title, parts, reason, unsubscribe }: Letter): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${new RawHtml(sheet)}</style>
</head>
<body class="ground" style="margin:0;padding:0;background:#f7f5f3">
<table role="presentation" class="ground" width="100%" cellpadding="0" cellspacing="0" style="background:#f7f5f3">
<tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px">
<tr><td class="soft" style="padding:0 0 12px;${face};font-size:14px;font-weight:600;color:#6b645c">Throughline</td></tr>
<tr><td class="card" style="padding:28px 24px;${face};font-size:15px;line-height:1.5;color:#2b2825;background:#ffffff;border:1px solid #e4e0dc;border-radius:10px">
<h1 dir="auto" style="margin:0 0 16px;font-size:20px;line-height:1.35;font-weight:600">${title}</h1>
${parts.map(partHtml)}
</td></tr>
<tr><td class="soft" style="padding:16px 0 0;${face};font-size:13px;line-height:1.5;color:#6b645c">
<p dir="auto" style="margin:0 0 8px">${reason}</p>
${unsubscribe ? html`<p style="margin:0"><a class="link" href="${unsubscribe.url}" style="color:#4a3fcf">${unsubscribe.label}</a></p>` : ''}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`.text
}

function partHtml(part: LetterPart): Html {
  switch (part.kind) {
    case 'heading':
      return html`<h2 dir="auto" style="margin:24px 0 8px;font-size:16px;line-height:1.4;font-weight:600">${part.text}</h2>
`
    case 'text':
      return html`<p dir="auto" style="margin:0 0 16px">${part.text}</p>
`
    case 'quote':
      return html`<blockquote dir="auto" class="quote" style="margin:0 0 16px;padding:8px 12px;white-space:pre-line;overflow-wrap:anywhere;background:#f4f2f0;border-radius:6px">${part.text}</blockquote>
`
    case 'action':
      return html`<p style="margin:0 0 16px"><a class="action" href="${part.url}" style="display:inline-block;padding:11px 20px;background:#4a3fcf;color:#ffffff;font-weight:600;text-decoration:none;border-radius:6px">${part.label}</a></p>
<p class="soft" style="margin:0 0 16px;font-size:13px;color:#6b645c;overflow-wrap:anywhere">Or open this address: <a class="link" href="${part.url}" style="color:#4a3fcf">${part.url}</a></p>
`
    case 'link':
      return html`<p dir="auto" style="margin:0 0 16px"><a class="link" href="${part.url}" style="color:#4a3fcf">${part.label}</a></p>
`
    case 'code':
      return html`<p class="quote" style="margin:0 0 16px;padding:14px 12px;text-align:center;font-family:ui-monospace,Menlo,Consolas,monospace;font-size:26px;letter-spacing:6px;background:#f4f2f0;border-radius:6px">${part.code}</p>
`
  }
}

const face =
  "font-family:Inter,'Segoe UI',system-ui,'Noto Sans','Noto Sans Bengali','Noto Nastaliq Urdu',sans-serif"

const sheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.ground{background:#161412!important}
.card{background:#1f1d1b!important;color:#efece8!important;border-color:#3a3733!important}
.soft{color:#b8b1a8!important}
.quote{background:#2a2724!important}
.link{color:#a9a5ff!important}
}
`
