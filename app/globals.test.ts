import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')

test('every colour that a token is made of is defined', async () => {
  const tokens = await read('./globals.css')
  expect(tokens).toContain('@import "../core/picture/theme.css"')
  const sheets = tokens + (await read('../core/picture/theme.css'))
  const defined = new Set([...sheets.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name))
  const used = [...tokens.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name)
  expect(used.filter((name) => !defined.has(name))).toEqual([])
})
