// How agencies and papers end a caption: "… in Moscow [PPIO]", "… (AFP/Jane Doe)", "… Photo: Jane Doe", "… © Reuters".
const creditPatterns = [
  /[[(][^[\]()]{2,60}[\])]\.?$/,
  /(?:Photo(?:graph)?|Picture|Image|Credit)(?: by|:|\/)\s*\S.{1,60}$/i,
  /©\s*\S.{1,60}$/,
]

/** Where in a caption its credit begins; null where it states none, or is nothing but one. */
export function captionCredit(caption: string): number | null {
  for (const pattern of creditPatterns) {
    const at = caption.search(pattern)
    if (at > 0) return at
  }
  return null
}
