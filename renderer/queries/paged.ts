import { failQuery, type Question, updateQuery } from './query'
import { queryOf } from './query-cache'

/** As much of a list as was asked for; `next` is null at its end. `total` is how long it is, where main counts that. */
export type Rows<Row> = {
  readonly rows: readonly Row[]
  readonly next: string | null
  readonly total?: number
}

/** A list of which main answers a page at a time. What a page says beside its rows, the last one says of all. */
export type PagedQuestion<Row, Page extends Rows<Row> = Rows<Row>> = Question<Page> & {
  readonly pageAfter: (next: string) => Promise<Page>
  readonly append: (before: Page, more: Page) => Page
}

export type Paging<Row> = {
  /** What two rows are told apart by, where a list may have moved between two of its pages. */
  idOf?: (row: Row) => string
  firstRows?: number
  maxRowsAtOnce?: number
}

type Paged<Row, Page> = Paging<Row> &
  Pick<Question<unknown>, 'key' | 'nouns' | 'isPassing'> & {
    page: (after: string | null, limit: number) => Promise<Page>
  }

/** A list that grows as one reads on; asked anew, it comes as long as it was. */
export function pagedQuestion<Row, Page extends Rows<Row> = Rows<Row>>(
  paged: Paged<Row, Page>,
): PagedQuestion<Row, Page> {
  const { key, nouns, isPassing = false, page, idOf, firstRows = 50, maxRowsAtOnce = 100 } = paged
  const append = (before: Page, more: Page): Page => {
    const present = new Set(idOf && before.rows.map(idOf))
    const added = idOf ? more.rows.filter((row) => !present.has(idOf(row))) : more.rows
    return { ...more, rows: [...before.rows, ...added] }
  }
  const ask = async (before: Page | null): Promise<Page> => {
    const wanted = Math.max(firstRows, before?.rows.length ?? 0)
    let list = await page(null, Math.min(maxRowsAtOnce, wanted))
    while (list.next !== null && list.rows.length < wanted)
      list = append(list, await page(list.next, Math.min(maxRowsAtOnce, wanted - list.rows.length)))
    return list
  }
  return { key, nouns, isPassing, ask, pageAfter: (next) => page(next, maxRowsAtOnce), append }
}

const growing = new Set<string>()

/** Asks for what comes next, unless that is on its way. */
export async function fetchMore<Row, Page extends Rows<Row>>(list: PagedQuestion<Row, Page>): Promise<void> {
  const query = queryOf(list)
  const before = query.known
  if (growing.has(list.key) || before === null || before.next === null) return
  growing.add(list.key)
  try {
    const more = await list.pageAfter(before.next)
    // Rows may have changed meanwhile. A list that ends elsewhere by now has its end reached again.
    if (query.known?.next === before.next) updateQuery(query, (known) => list.append(known, more))
  } catch (error) {
    failQuery(query, error)
  } finally {
    growing.delete(list.key)
  }
}
