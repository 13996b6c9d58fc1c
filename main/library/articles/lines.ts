import type { Block } from '../../../preload/contract/article'
import type { Line } from '../../../preload/contract/importing'
import { settingIn, shifted } from '../../../preload/contract/setting'
import type { Setting } from '../../../preload/contract/structure'

/** `set` is left out where the line is set as its block is, and where neither words nor block have any setting. */
type Packed = Pick<Line, 'role' | 'why'> & ({ block: number } | { text: string }) & { set?: Setting }

/** Lines as they are stored: one that is a block of the text only says which, so that no text is kept twice. */
export function packLines(lines: readonly Line[], text: string, blocks: readonly Block[]): Packed[] {
  // Two blocks of the same words are as good as one: how the line is set is compared below.
  const byText = new Map(blocks.map(({ start, end }, index) => [text.slice(start, end), index]))
  return lines.map(({ text: words, role, why, ...rest }) => {
    const set = settingIn(rest)
    const block = byText.get(words)
    if (block === undefined) return { role, why, text: words, ...(!isSame(set, {}) && { set }) }
    return { role, why, block, ...(!isSame(set, settingOf(blocks[block])) && { set }) }
  })
}

export function unpackLines(json: string, text: string, blocks: readonly Block[]): Line[] {
  return (JSON.parse(json) as Packed[]).map(({ role, why, set, ...rest }) => {
    if ('text' in rest) return { text: rest.text, role, why, ...set }
    const block = blocks[rest.block]
    const words = block === undefined ? '' : text.slice(block.start, block.end)
    return { text: words, role, why, ...(set ?? settingOf(block)) }
  })
}

/** A block's setting as that of a line: its offsets count the block's own words. */
function settingOf(block: Block | undefined): Setting {
  return block === undefined ? {} : shifted(settingIn(block), -block.start)
}

function isSame(one: Setting, other: Setting): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
