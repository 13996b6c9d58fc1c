import type { Block } from '../../../preload/contract/article'
import type { Line } from '../../../preload/contract/importing'

type Packed = Omit<Line, 'text'> & ({ block: number } | { text: string })

/** Lines as they are stored: one that is a block of the text only says which, so that no text is kept twice. */
export function packLines(lines: readonly Line[], text: string, blocks: readonly Block[]): Packed[] {
  // Two blocks of the same words are as good as one: only the words are asked for.
  const byText = new Map(blocks.map(({ start, end }, index) => [text.slice(start, end), index]))
  return lines.map(({ text: words, role, why }) => {
    const block = byText.get(words)
    return block === undefined ? { role, why, text: words } : { role, why, block }
  })
}

export function unpackLines(json: string, text: string, blocks: readonly Block[]): Line[] {
  return (JSON.parse(json) as Packed[]).map(({ role, why, ...rest }) => {
    if ('text' in rest) return { text: rest.text, role, why }
    const { start, end } = blocks[rest.block] ?? { start: 0, end: 0 }
    return { text: text.slice(start, end), role, why }
  })
}
