import { useEffect } from 'react'
import { usePaintStyles } from '../anchoring/paint-styles'
import { paint, unpaint } from '../anchoring/painting'
import { rangeOf } from '../anchoring/text-map'
import { useTextSurface } from '../reader/surface-store'
import { chosenEntity, useEntities } from './entity-store'

const names = ['mention', 'mention-current']

const rules = `
::highlight(mention) { text-decoration: underline 2px var(--accent) }
::highlight(mention-current) { background-color: var(--accent); color: var(--accent-ink) }
`

/** Paints the mentions of the chosen entity. Draws nothing itself. */
export function PaintMentions() {
  usePaintStyles(rules)
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const state = useEntities()
  const entity = chosenEntity(state)
  const { articleId, mention } = state
  useEffect(() => {
    if (!surface || !entity || surface.articleId !== articleId) return
    const map = surface.map()
    const ranges = entity.mentions.map((one) => rangeOf(map, one))
    paint('mention', ranges.filter((range, i) => range !== null && i !== mention) as Range[], 30)
    const current = ranges[mention]
    paint('mention-current', current ? [current] : [], 31)
    return () => unpaint(names)
  }, [surface, pieces, articleId, entity, mention])
  return null
}
