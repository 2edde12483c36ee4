/** Which build of the product has made this page; the root layout writes it into the document. */
export function pageBuild(): string {
  return document.documentElement.dataset.build ?? 'dev'
}
