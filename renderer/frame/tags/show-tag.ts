import { inMarks } from '../../../preload/contract/search/quotation-marks'
import { openSearch } from '../../searching/saved/saved-store'
import { useSearch } from '../../searching/search-store'
import { onTagRenamed } from '../../tags/tag-acts'
import { useShownTag } from './shown-tag-store'

const { getState, setState } = useShownTag

function queryOf(name: string): string {
  return `tag:${inMarks(name)}`
}

/** Lists what bears the tag. */
export function showTag(name: string): void {
  openSearch(queryOf(name), { isTyping: false })
  setState({ name })
}

useSearch.subscribe(({ text }) => {
  const { name } = getState()
  if (name !== null && text !== queryOf(name)) setState({ name: null })
})

onTagRenamed((from, to) => {
  if (getState().name === from) showTag(to)
})
