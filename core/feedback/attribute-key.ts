/**
 * The key of an attribute that is called so: "Type of travel" is
 * `type_of_travel`. A name without a Latin letter gets one made from its
 * characters, the same every time.
 */
export function attributeKey(label: string): string {
  const words = label
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
  return /[a-z]/.test(words) ? words : `a_${fnv1a(label.normalize('NFKC').trim().toLowerCase())}`
}

/** FNV-1a, 32 bits, in base 36. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
