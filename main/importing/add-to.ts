/** Puts one more thing to those of its key. A new list for each would take time by the square of them. */
export function addTo<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const known = lists.get(key)
  if (known === undefined) lists.set(key, [one])
  else known.push(one)
}
