import type { Block, BlockKind } from '../../preload/contract/article'
import { isBlockRole, type Line } from '../../preload/contract/importing'
import { shifted } from '../../preload/contract/setting'
import type { Setting, InlineSpan } from '../../preload/contract/structure'

const between = '\n\n'

/**
 * The canonical text of lines: those that are part of the article, in reading order, wording untouched, and how they are set.
 * What a line says of its setting comes from an untrusted source: ranges that do not lie in its words, addresses that are
 * not the web's, and names that nothing leads to are dropped.
 */
export function textOfLines(lines: readonly Line[]): { text: string; blocks: Block[] } {
  const kept = lines.filter(isBlockLine)
  const names = namesIn(kept)
  const texts: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (const line of kept) {
    const end = start + line.text.length
    blocks.push({ kind: line.role, start, end, ...shifted(settingOf(line, names), start) })
    texts.push(line.text)
    start = end + between.length
  }
  return { text: texts.join(between), blocks }
}

type BlockLine = Line & { role: BlockKind }

function isBlockLine(line: Line): line is BlockLine {
  return isBlockRole(line.role) && line.text !== ''
}

type Names = {
  /** Where a link or note may lead. */
  anchors: ReadonlySet<string>
  /** Where one does. */
  targets: ReadonlySet<string>
}

function namesIn(lines: readonly Line[]): Names {
  const anchors = new Set(lines.flatMap(({ anchors: names = [] }) => names))
  const spans = lines.flatMap(({ spans: found = [] }) => found)
  return { anchors, targets: new Set(spans.map(targetOf).filter((name) => name !== null)) }
}

function targetOf(span: InlineSpan): string | null {
  if (span.kind === 'note') return span.target
  return span.kind === 'link' && span.href.startsWith('#') ? span.href.slice(1) : null
}

/** What of a line's setting holds for what it is: a person may have made a heading of an item. */
function settingOf(line: BlockLine, { anchors, targets }: Names): Setting {
  const { role: kind, level, quote, list, table, cells, isAfterBreak } = line
  const isIn = ({ start, end }: { start: number; end: number }) => start <= end && end <= line.text.length
  const spans = (line.spans ?? []).filter((span) => isIn(span) && isSpan(span, anchors))
  const names = (line.anchors ?? []).filter((name) => targets.has(name))
  const isRow = kind === 'row' && cells !== undefined && cells.every(isIn)
  return {
    ...(kind === 'heading' && level !== undefined && { level }),
    ...(quote !== undefined && { quote }),
    ...((kind === 'item' || kind === 'paragraph') && list !== undefined && { list }),
    ...(isRow && { cells, ...(table !== undefined && { table }) }),
    ...(isAfterBreak && { isAfterBreak }),
    ...(spans.length > 0 && { spans }),
    ...(names.length > 0 && { anchors: names }),
  }
}

const webAddress = /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i

/** Whether a span says something: a link or note must lead somewhere, and only struck words may have no length. */
function isSpan(span: InlineSpan, anchors: ReadonlySet<string>): boolean {
  if (span.kind === 'struck') return true
  if (span.end === span.start) return false
  const target = targetOf(span)
  if (target !== null) return anchors.has(target)
  return span.kind !== 'link' || webAddress.test(span.href)
}
