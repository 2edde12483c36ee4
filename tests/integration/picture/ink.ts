import { createCanvas, type Image } from '@napi-rs/canvas'

/** Darkness of a picture, 0..1 by pixel, cropped to where there is any. */
export type Ink = { width: number; height: number; dark: Float32Array }

/** The ink of dark or coloured letters on white. */
export function inkOf(image: Image): Ink {
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const darkness = (x: number, y: number) => {
    const at = (y * image.width + x) * 4
    return 1 - Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) / 255
  }
  const { x, y, width, height } = inkBox(image, darkness)
  const dark = new Float32Array(width * height)
  for (let i = 0; i < dark.length; i++) {
    dark[i] = darkness(x + (i % width), y + Math.floor(i / width))
  }
  return { width, height, dark }
}

function inkBox(image: { width: number; height: number }, dark: (x: number, y: number) => number) {
  let [left, top, right, foot] = [image.width, image.height, 0, 0]
  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      if (dark(x, y) < 0.3) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      foot = Math.max(foot, y + 1)
    }
  }
  return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, foot - top) }
}

/** Side of a cell of the grid on which ink is compared, in pixels: small against a letter, large against smoothing. */
const cell = 4
/** The crop may begin some pixels earlier or later, by the smoothing of one edge. */
const shifts = [-2, -1, 0, 1, 2]

/** 1: the same ink in the same places; 0: none in common. */
export function similarity(a: Ink, b: Ink): number {
  const columns = Math.ceil((Math.max(a.width, b.width) + 4) / cell) + 1
  const rows = Math.ceil((Math.max(a.height, b.height) + 4) / cell) + 1
  const one = gridOf(a, columns, rows, 0, 0)
  const values = shifts.flatMap((dx) =>
    shifts.map((dy) => inCommon(one, gridOf(b, columns, rows, dx, dy))),
  )
  return Math.max(...values)
}

/** The ink in each cell; the first cell is empty, so that a shift falls off no edge. */
function gridOf({ width, dark }: Ink, columns: number, rows: number, dx: number, dy: number) {
  const grid = new Float64Array(columns * rows)
  for (const [i, value] of dark.entries()) {
    const column = Math.floor(((i % width) + cell + dx) / cell)
    const row = Math.floor((Math.floor(i / width) + cell + dy) / cell)
    const at = row * columns + column
    grid[at] = (grid[at] ?? 0) + value
  }
  return grid
}

function inCommon(a: Float64Array, b: Float64Array): number {
  let common = 0
  let all = 0
  for (const [i, one] of a.entries()) {
    const two = b[i] ?? 0
    common += Math.min(one, two)
    all += Math.max(one, two)
  }
  return all === 0 ? 0 : common / all
}
