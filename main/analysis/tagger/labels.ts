/** What a tagged name may be. Works, laws, products and peoples are learned apart, so that they are not taken for organisations. */
export const tagKinds = ['person', 'organisation', 'place', 'misc'] as const
export type TagKind = (typeof tagKinds)[number]

/** Label 0 is "no name"; each kind has begin, inside, last and single, in this order. */
export const labelCount = 1 + 4 * tagKinds.length
export const begin = 0
export const inside = 1
export const last = 2
export const single = 3

export function labelOf(kind: number, part: number): number {
  return 1 + 4 * kind + part
}

export function kindOfLabel(label: number): number {
  return label === 0 ? -1 : (label - 1) >> 2
}

export function partOfLabel(label: number): number {
  return label === 0 ? -1 : (label - 1) & 3
}

/** Whether label `next` may follow `label`: a name that began goes on in its own kind until its last word. */
export function mayFollow(label: number, next: number): boolean {
  return isOpen(label) ? goesOn(next) && kindOfLabel(next) === kindOfLabel(label) : !goesOn(next)
}

function isOpen(label: number): boolean {
  return label > 0 && partOfLabel(label) <= inside
}

function goesOn(label: number): boolean {
  const part = partOfLabel(label)
  return part === inside || part === last
}

export function mayStart(label: number): boolean {
  return !goesOn(label)
}

export function mayEnd(label: number): boolean {
  return !isOpen(label)
}

export type TaggedSpan = { from: number; to: number; kind: TagKind }

/** The names that a row of labels spells out. */
export function spansOfLabels(labels: ArrayLike<number>): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  let from = 0
  for (let at = 0; at < labels.length; at++) {
    const label = labels[at] ?? 0
    const part = partOfLabel(label)
    if (part === begin || part === single) from = at
    const kind = tagKinds[kindOfLabel(label)]
    if (kind && (part === last || part === single)) spans.push({ from, to: at + 1, kind })
  }
  return spans
}
