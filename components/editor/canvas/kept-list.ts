/**
 * The list from before when the new one has the same items. The canvas takes a
 * new list apart from the beginning, all of it, even when no item is another.
 */
export function keptList<Item>(before: Item[], now: Item[]): Item[] {
  const same = before.length === now.length && now.every((item, index) => item === before[index])
  return same ? before : now
}
