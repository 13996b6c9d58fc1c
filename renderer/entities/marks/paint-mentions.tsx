import { useEffect } from 'react'
import type { ArticleMention } from '../../../preload/contract/entity'
import { usePaintStyles } from '../../anchoring/paint-styles'
import { paint, unpaint } from '../../anchoring/painting'
import { rangesOf } from '../../anchoring/text-map'
import { useOpenArticle } from '../../text/open-article-store'
import { type TextSurface, useTextSurface } from '../../text/surface-store'
import { chooseEntity, entityOf, useEntities, useFoundEntities } from '../entity-store'
import { kinds } from '../entity-words'
import { useEntityView } from '../entity-view-store'

// Told apart by the line's style: a solid one is a person, dashes are an organisation, dots a place.
const rules = `
::highlight(name-person) { text-decoration: underline solid 1px var(--ink-faint) }
::highlight(name-organisation) { text-decoration: underline dashed 1px var(--ink-faint) }
::highlight(name-place) { text-decoration: underline dotted 2px var(--ink-faint) }
::highlight(mention-hint) { text-decoration: underline 1px var(--accent) }
::highlight(mention) { text-decoration: underline 2px var(--accent) }
::highlight(mention-current) { background-color: var(--accent); color: var(--accent-ink) }
`

/** Paints the names of the article. Draws nothing itself. */
export function PaintMentions() {
  usePaintStyles(rules)
  return (
    <>
      <PaintNames />
      <PaintChosen />
    </>
  )
}

function PaintNames() {
  const { surface, pieces } = usePaintable()
  const entities = useFoundEntities().value?.entities
  const isShown = useEntityView((view) => view.isShownInText)
  useEffect(() => {
    if (!surface || !entities || !isShown) return
    for (const kind of kinds) {
      const mentions = entities.filter((entity) => entity.kind === kind).flatMap((entity) => entity.mentions)
      paintSpans(surface, `name-${kind}`, mentions, 29)
    }
    return () => unpaint(kinds.map((kind) => `name-${kind}`))
  }, [surface, pieces, entities, isShown])
  return null
}

/** The surface of the article whose names are known, once it stands in the window. */
function usePaintable(): { surface: TextSurface | null; pieces: number } {
  const surface = useTextSurface((state) => state.surface)
  const pieces = useTextSurface((state) => state.pieces)
  const articleId = useOpenArticle((state) => state.articleId)
  return { surface: surface?.articleId === articleId ? surface : null, pieces }
}

function paintSpans(
  surface: TextSurface,
  name: string,
  mentions: readonly ArticleMention[],
  priority: number,
): void {
  const map = surface.map()
  paint(
    name,
    mentions.flatMap((mention) => rangesOf(map, mention)),
    priority,
  )
}

/** Escape lets go of the name that was stepped through, wherever the focus is. */
function useEscape(isChosen: boolean): void {
  useEffect(() => {
    if (!isChosen) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog:modal')) return
      chooseEntity(null)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [isChosen])
}

function PaintChosen() {
  const { surface, pieces } = usePaintable()
  const { value: found } = useFoundEntities()
  const { chosenKey, hintedKey, mention: shown } = useEntities()
  const chosen = entityOf(found, chosenKey)
  useEscape(chosen !== null)
  const hinted = entityOf(found, hintedKey)
  useEffect(() => {
    if (!surface || !chosen) return
    const current = chosen.mentions[shown]
    const others = chosen.mentions.filter((mention) => mention !== current)
    paintSpans(surface, 'mention', others, 31)
    paintSpans(surface, 'mention-current', current ? [current] : [], 32)
    return () => unpaint(['mention', 'mention-current'])
  }, [surface, pieces, chosen, shown])
  useEffect(() => {
    if (!surface || !hinted || hinted.key === chosen?.key) return
    paintSpans(surface, 'mention-hint', hinted.mentions, 30)
    return () => unpaint(['mention-hint'])
  }, [surface, pieces, hinted, chosen])
  return null
}
