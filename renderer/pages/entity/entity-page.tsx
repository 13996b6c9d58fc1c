import { useState } from 'react'
import { type Bookmark, keyOfRef } from '../../navigation/navigation-store'
import type { EntitySet } from '../../navigation/page-kinds'
import { lazyDialog } from '../../ui/lazy'
import { EntityBar } from './entity-bar'
import './entity-page.css'
import { Found } from './found'
import { GonePage } from './gone-page'
import { useAnswer } from '../../queries/use-answer'
import { isGone, pageOf } from './questions'

const MergePage = lazyDialog(async () => (await import('./merge-page')).MergePage)

type Props = { page: EntitySet; bookmark: Bookmark | null }

/** Everything that the library knows of one person, organisation or place. */
export function EntityPage({ page, bookmark }: Props) {
  const { value: found, error, retry } = useAnswer(pageOf(page.of))
  const [isRenaming, setIsRenaming] = useState(false)
  const [isMerging, setIsMerging] = useState(false)
  const isThere = found !== null && !isGone(error)
  return (
    <section className="entity-page" aria-label={found?.name ?? 'Entity'}>
      <EntityBar
        found={isThere ? found : null}
        onRename={() => setIsRenaming(true)}
        onMerge={() => setIsMerging(true)}
      />
      {isThere && isMerging && <MergePage found={found} onClose={() => setIsMerging(false)} />}
      {isThere ? (
        <Found
          key={keyOfRef(found.ref)}
          {...{ page, bookmark, found, isRenaming }}
          onRenamed={() => setIsRenaming(false)}
        />
      ) : (
        error !== null && <GonePage error={error} name={found?.name ?? null} onRetry={retry} />
      )}
    </section>
  )
}
