/** HTML that shows a form inside another page. @param url of the form; it has no sign that HTML would read */
export function frameSnippet(url: string): string {
  return `<iframe src="${encodeURI(url)}" title="Feedback" width="100%" height="520" style="border:0" loading="lazy"></iframe>`
}
