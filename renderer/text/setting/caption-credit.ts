// How agencies and papers end a caption: "… in Moscow [PPIO]", "… (AFP/Jane Doe)", "… Photo: Jane Doe", "… © Reuters".
const creditPatterns = [
  /[[(][^[\]()]{2,60}[\])]\.?$/,
  /(?:Photo(?:graph)?|Picture|Image|Credit)(?: by|:|\/)\s*\S.{1,60}$/i,
  /©\s*\S.{1,60}$/,
]

// A credit is short and ends the caption; the rest of a long one need not be searched for it.
const maxCreditLength = 200

/** Where in a caption its credit begins; null where it states none, or is nothing but one. */
export function captionCredit(caption: string): number | null {
  const end = caption.slice(-maxCreditLength)
  const before = caption.length - end.length
  for (const pattern of creditPatterns) {
    const at = end.search(pattern)
    if (at !== -1 && before + at > 0) return before + at
  }
  return null
}
