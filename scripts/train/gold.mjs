// @ts-check
/** @typedef {import('./sets.mjs').GoldDocument} GoldDocument */
/** @typedef {{ starts: Int32Array, ends: Int32Array }} Example */
/** @typedef {{ labelCount: number, labelOf: (kind: number, part: number) => number, tagKinds: readonly string[] }} Labels */

function kindOf(/** @type {string} */ type) {
  const plain = type.replace('?', '')
  return plain === 'product' || plain === 'event' ? 'misc' : plain
}

/**
 * Some sets leave out a nationality at the start of a name ("United [Kingdom]", "American [College]") and give the whole
 * as another reading: the whole, from its first capital on, is what a reader marks.
 * @param {string} text @param {import('./sets.mjs').GoldEntity} entity
 */
function wholeStart(text, { start, end, type, alt }) {
  if (type !== 'organisation' && type !== 'place') return start
  const outer = alt?.find(([from, to]) => from < start && to === end)
  if (!outer) return start
  const more = text.slice(outer[0], start)
  const led = /^(?:(?:[Tt]he|[Aa]n?) )?((?:\p{Lu}[\p{L}.-]* )+)$/u.exec(more)?.[1]
  return led && led !== 'The ' ? start - led.length : start
}

/** Longest first, so that a name inside a name gives way. @param {GoldDocument} document @param {readonly string[]} kinds */
function namesOf({ text, entities }, kinds) {
  return entities
    .map((entity) => ({
      start: wholeStart(text, entity),
      end: entity.end,
      kind: kinds.indexOf(kindOf(entity.type)),
    }))
    .filter(({ kind }) => kind >= 0)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
}

/** The label of each token. @param {Example} example @param {ReturnType<typeof namesOf>} names @param {Labels} labels */
function goldLabels({ starts, ends }, names, { labelOf }) {
  const gold = new Uint8Array(starts.length)
  const taken = new Uint8Array(starts.length)
  for (const { start, end, kind } of names) {
    let from = 0
    while (from < starts.length && (ends[from] ?? 0) <= start) from++
    let to = from
    while (to < starts.length && (starts[to] ?? 0) < end) to++
    if (to === from || taken.subarray(from, to).some(Boolean)) continue
    taken.fill(1, from, to)
    for (let at = from; at < to; at++) {
      const part = to - from === 1 ? 3 : at === from ? 0 : at === to - 1 ? 2 : 1
      gold[at] = labelOf(kind, part)
    }
  }
  return gold
}

/** One sentence with its labels. @param {any} read @param {ReturnType<typeof namesOf>} names @param {Labels} labels */
function labelled(read, names, labels) {
  const starts = Int32Array.from(read.tokens, (/** @type {any} */ token) => token.start)
  const ends = Int32Array.from(read.tokens, (/** @type {any} */ token) => token.end)
  const near = names.filter(
    ({ start, end }) => start < (ends[ends.length - 1] ?? 0) && end > (starts[0] ?? 0),
  )
  return { read, gold: goldLabels({ starts, ends }, near, labels) }
}

/**
 * The documents of all sets, read and labelled.
 * @param {{ documents: GoldDocument[] }[]} sets
 * @param {Labels & { readText: (text: string) => { reads: any[], facts: any } }} analysis
 */
export function labelledDocuments(sets, analysis) {
  return sets.flatMap(({ documents }) =>
    documents.map((document) => {
      const names = namesOf(document, analysis.tagKinds)
      const { reads, facts } = analysis.readText(document.text)
      return { facts, sentences: reads.map((read) => labelled(read, names, analysis)) }
    }),
  )
}
