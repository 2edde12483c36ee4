/** What a program that people browse with says of itself, in names that they know. */
export type Agent = {
  /** Null: not known. */
  browser: string | null
  system: string | null
}

/** The first that fits counts: browsers name those that they want to be taken for, too. */
const browsers: [name: string, sign: RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Vivaldi', /\bVivaldi\//],
  ['Yandex Browser', /\bYaBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/[\d.]+.* Safari\//],
]

const systems: [name: string, sign: RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Mac', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
]

/** @param userAgent the header of that name */
export function describeAgent(userAgent: string): Agent {
  const find = (list: typeof browsers) => list.find(([, sign]) => sign.test(userAgent))?.[0] ?? null
  return { browser: find(browsers), system: find(systems) }
}
