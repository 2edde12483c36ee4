/** 16 bytes as the text of an id. */
export function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** How `Owners` calls the owner with this id. */
export function ownerName(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('latin1')
}
