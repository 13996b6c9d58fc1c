import { blocksOf } from './note-blocks'
import { type Env, readBlock } from './note-markdown'

const box = /\[([ xX])\](?=[ \t]+\S)/

/**
 * The note with one of its task boxes ticked, or no longer: the one at `index` of the `drawn` that stand on screen. Null where the
 * note has another number of boxes than were drawn, so that a wrong one is never ticked.
 */
export function ticked(body: string, { index, drawn }: { index: number; drawn: number }): string | null {
  const lines = body.split(/(?<=\r\n|\r(?!\n)|\n)/)
  const boxes = taskLines(lines.map((line) => line.replace(/(?:\r\n|\r|\n)$/, '\n')).join(''))
  const at = boxes[index]
  if (at === undefined || boxes.length !== drawn) return null
  return lines.map((line, i) => (i === at ? line.replace(box, other) : line)).join('')
}

function other(_: string, sign: string): string {
  return sign === ' ' ? '[x]' : '[ ]'
}

/** The lines in which the tasks of a note begin, as they are read to be drawn. */
function taskLines(text: string): number[] {
  const found: number[] = []
  let before = 0
  const env: Env = {}
  for (const block of blocksOf(text)) {
    for (const line of linesIn(block, env)) found.push(before + line)
    before += block.split('\n').length - 1
  }
  return found
}

/** A block that is too much is not drawn, and its boxes are words. */
function linesIn(block: string, env: Env): number[] {
  try {
    const tokens = readBlock(block, env)
    return tokens.flatMap(({ type, content, map }, at) => {
      const isTask =
        type === 'inline' && tokens[at - 2]?.type === 'list_item_open' && box.exec(content)?.index === 0
      return isTask && map !== null ? [map[0]] : []
    })
  } catch {
    return []
  }
}
