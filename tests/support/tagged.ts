import { tagKinds, type TagKind } from '../../main/analysis/tagger/labels'
import type { Tagged } from '../../main/analysis/tagger/tag'
import { type Token, tokenize } from '../../main/analysis/words/tokens'

export type TaggedSentence = { text: string; tokens: Token[]; names: Tagged[] }

const marked = new RegExp(`\\{(${tagKinds.join('|')}) ([^}]+)\\}`, 'g')

/** A sentence with its names marked as if the tagger had found them: "They met {person Anna Holm} there." */
export function tagged(sentence: string, lead = 100): TaggedSentence {
  const spans: { start: number; end: number; kind: TagKind }[] = []
  let removed = 0
  const text = sentence.replace(marked, (whole, kind: TagKind, name: string, at: number) => {
    const start = at - removed
    spans.push({ start, end: start + name.length, kind })
    removed += whole.length - name.length
    return name
  })
  const tokens = tokenize(text)
  const names = spans.map(({ start, end, kind }) => {
    const from = tokens.findIndex((token) => token.start >= start)
    const to = tokens.findLastIndex((token) => token.end <= end) + 1
    return { from, to, kind, lead }
  })
  return { text, tokens, names }
}

/** Names as "person Anna Holm". */
export function shown(
  tokens: readonly Token[],
  names: readonly { from: number; to: number; kind: string }[],
): string[] {
  return names.map(({ from, to, kind }) =>
    [kind, ...tokens.slice(from, to).map(({ text }) => text)].join(' '),
  )
}
