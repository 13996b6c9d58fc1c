import { useEffect, useRef } from 'react'
import { openArticlePage, openPage, useHistoryButtons } from '../../navigation/navigation-store'
import { notesPages } from '../../navigation/page-kinds'
import { Trouble } from '../../queries/trouble'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { PageBar, PaneBody, PaneTitle } from '../../ui/pane-bar'
import { ProgressBar } from '../../ui/progress'
import { useTakenFocus } from '../../ui/use-taken-focus'
import { cancel, type Report, useProof, verify } from './proof-store'
import './proof.css'

/** Whether the library is what was written into it: what is wrong, where, and what to do. */
export function ProofPage() {
  const section = useRef<HTMLElement>(null)
  useTakenFocus(section)
  useEffect(() => {
    if (useProof.getState().proof.state === 'none') void verify()
  }, [])
  return (
    <section ref={section} className="proof-page" aria-label="Verify library">
      <PageBar label="Verify library" history={useHistoryButtons()}>
        <PaneTitle>Verify library</PaneTitle>
      </PageBar>
      <PaneBody>
        <Proof />
      </PaneBody>
    </section>
  )
}

const again = (
  <Button icon="retry" onClick={() => void verify()}>
    Verify again
  </Button>
)

function Proof() {
  const { proof } = useProof()
  if (proof.state === 'done') return <Told report={proof.report} at={proof.at} isFormer={proof.isFormer} />
  if (proof.state === 'running') return <Running done={proof.done} total={proof.total} />
  if (proof.state === 'failed')
    return (
      <Trouble title="The library could not be verified" error={proof.error} onRetry={() => void verify()} />
    )
  if (proof.state === 'cancelled')
    return <EmptyState title="This was cancelled; nothing was changed." actions={again} />
  return null
}

function Running({ done, total }: { done: number; total: number }) {
  return (
    <div className="proof-running" role="status">
      <p>Reading the whole library and proving it. You can go on working.</p>
      <ProgressBar label="Verifying" done={done} total={total} />
      <Button icon="close" onClick={() => void cancel()}>
        Cancel
      </Button>
    </div>
  )
}

type ToldProps = { report: Report; at: string; isFormer: boolean }

function Told({ report, at, isFormer }: ToldProps) {
  const { problems, problemCount, notices, checked, head } = report
  return (
    <div className="proof-told" tabIndex={0} data-scrolls>
      <div role="status">
        <h2>{problemCount === 0 ? 'No problem found' : countOf(problemCount, 'problem') + ' found'}</h2>
        <p>
          Verified at {new Date(at).toLocaleTimeString([], { timeStyle: 'short' })}
          {isFormer && '; the library has changed since'}. Looked at: {countOf(checked.texts, 'text')},{' '}
          {countOf(checked.rows, 'row')} with {countOf(checked.changes, 'change')} in the journal,{' '}
          {countOf(checked.highlights, 'highlight')}, {countOf(checked.notes, 'note')},{' '}
          {countOf(checked.originals, 'original')} and {countOf(checked.images, 'image')}.
        </p>
      </div>
      {again}
      {problems.length > 0 && <Problems label="Problems" problems={problems} />}
      {problems.length < problemCount && <p>These are the first {problems.length.toLocaleString()}.</p>}
      {notices.length > 0 && (
        <>
          <h3>No harm</h3>
          <Problems label="No harm" problems={notices} />
        </>
      )}
      <h3>Head of the journal</h3>
      <p className="proof-small">
        <code>{head.hash}</code>, {countOf(head.acts, 'act')} sealed. Keep it elsewhere: a journal that
        somebody made anew from beginning to end is noticed only by a head that was kept. Exports state it
        too.
      </p>
    </div>
  )
}

function Problems({ label, problems }: { label: string; problems: Report['problems'] }) {
  return (
    <ul className="proof-problems" aria-label={label}>
      {problems.map(({ what, where, sentence, about }, index) => (
        <li key={`${what} ${where} ${index}`}>
          <p>{sentence}</p>
          {about !== null && <Open about={about} />}
          <p className="proof-small">
            {what}: <code>{where}</code>
          </p>
        </li>
      ))}
    </ul>
  )
}

function Open({ about }: { about: NonNullable<Report['problems'][number]['about']> }) {
  const open = () => {
    if (about.kind === 'article') openArticlePage(about.id)
    else openPage(notesPages.pageOf({ text: '', opened: { noteId: about.id } }))
  }
  return (
    <Button className="proof-open" icon={about.kind === 'article' ? 'book' : 'note'} onClick={open}>
      Open {about.title}
    </Button>
  )
}

function countOf(count: number, thing: string): string {
  return `${count.toLocaleString()} ${thing}${count === 1 ? '' : 's'}`
}
