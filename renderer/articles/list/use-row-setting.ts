import { useMemo } from 'react'
import { rowCount } from '../../queries/sparse-rows'
import type { RowSetting } from '../../ui/lists/row-offsets'
import { useArticles } from '../article-store'
import type { ArticleRows } from '../list-question'
import { headsOf } from './headings'

// As the style sheet has them.
const rowRems = 4.5
const headRems = 2.0625

/** How the list is set: all rows are as high, so that any place in it can be scrolled to before its rows are known. */
export function useRowSetting(list: ArticleRows): RowSetting {
  const group = useArticles((state) => state.group)
  return useMemo(() => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return {
      count: rowCount(list),
      rowHeight: Math.round(rowRems * rem),
      headHeight: Math.round(headRems * rem),
      heads: headsOf(list, group),
    }
  }, [list, group])
}
