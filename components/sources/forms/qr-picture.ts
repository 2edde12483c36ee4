import { correction, generate } from 'lean-qr'

/** Pixels of one module: a code of 33 modules prints sharply on a hand's breadth. */
const scale = 24

/** An address as a QR code, dark on light with its quiet zone, as the data URL of a PNG. Needs a browser. */
export function qrPicture(value: string): string {
  const code = generate(value, { minCorrectionLevel: correction.M })
  return code.toDataURL({ type: 'image/png', on: [0, 0, 0, 255], off: [255, 255, 255, 255], scale })
}
