// Lists know sources and collections by numbers that are no other's: those of sources are above 0.

/** The number of a source, or of a collection, that is gone: it lists nothing. */
export const nobodysNumber = -1

export function isCollectionNumber(sourceN: number): boolean {
  return sourceN < nobodysNumber
}

/** The number by which the derived lists know a collection, as the migration makes it of the row's. */
export function listNumber(n: number): number {
  return nobodysNumber - n
}
