import { useMemo } from 'react'
import { type RowSetting, settingOf } from '../../ui/lists/row-offsets'
import { outlineOf, useArticles } from '../article-store'
import type { ArticleRows } from '../list-question'

// As the style sheet has them.
const rowRems = 4.5
const headRems = 2.0625

/** How the list is set: all rows are as high, so that any place in it can be scrolled to before its rows are known. */
export function useRowSetting(list: ArticleRows): RowSetting {
  // Drawn anew when a heading is closed; the parts are the same while neither the list nor this is another.
  useArticles((state) => state.fold)
  const parts = outlineOf(list)
  return useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return settingOf(parts, { rowHeight: Math.round(rowRems * rem), headHeight: Math.round(headRems * rem) })
  }, [parts])
}
