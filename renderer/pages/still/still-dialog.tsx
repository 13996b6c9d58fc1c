import type { ReactNode } from 'react'
import type { CheckedPage } from '../../../preload/contract/fetch'
import { beginning } from '../../../preload/contract/graphemes'
import { useFetch } from '../../fetching/fetch-store'
import { momentText } from '../../text/stated-date'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialogs/dialog'
import { FetchLine } from '../../ui/fields/fetch-line'
import { Icon } from '../../ui/icon'
import type { IconName } from '../../ui/icons'
import { Wordings } from '../../ui/wording/reworded'
import { checkPage, closeStill, keepPage, useStill } from './still-store'
import './still.css'

const maxWords = 1_000

/** What an article's page says by now of words that were marked or quoted, and whether that is to be kept. */
export function StillDialog() {
  const { still } = useStill()
  if (still === null) return null
  const { asked, outcome } = still
  return (
    <Dialog title="Does the page still say so?" onClose={closeStill} foot={<Foot />}>
      <div className="still">
        <blockquote className="still-words" dir="auto">
          {beginning(asked.words, maxWords)}
        </blockquote>
        {(outcome.state === 'checking' || outcome.state === 'keeping') && <Fetching />}
        {outcome.state === 'failed' && (
          <Answer icon="warning" sentence="The page could not be fetched.">
            <p>{outcome.why}</p>
          </Answer>
        )}
        {outcome.state === 'checked' && <Checked page={outcome.page} />}
        <p className="still-from">
          {outcome.state === 'checked'
            ? `Fetched from ${outcome.page.host} ${momentText(outcome.page.checkedAt)}, because you asked. Nothing of it is kept.`
            : `Asked for, because you want to know: ${asked.address}`}
        </p>
      </div>
    </Dialog>
  )
}

function Fetching() {
  return <FetchLine progress={useFetch(({ progress }) => progress)} />
}

type AnswerProps = { icon: IconName; sentence: string; children?: ReactNode }

function Answer({ icon, sentence, children }: AnswerProps) {
  return (
    <div className="still-answer" role="status">
      <p className="still-sentence">
        <Icon name={icon} />
        {sentence}
      </p>
      {children}
    </div>
  )
}

const looks: Record<CheckedPage['says'], { icon: IconName; sentence: string }> = {
  same: { icon: 'check', sentence: 'The page still says exactly this.' },
  elsewhere: { icon: 'check', sentence: 'The page still says this, in another place.' },
  other: { icon: 'warning', sentence: 'The page says something else now.' },
  gone: { icon: 'warning', sentence: 'The page does not say this any more.' },
}

function Checked({ page: { says, pieces, meaning, isOtherPage } }: { page: CheckedPage }) {
  return (
    <Answer {...looks[says]}>
      {meaning.map((each) => (
        <p key={each} className="still-meaning" dir="auto">
          {each}
        </p>
      ))}
      {pieces.length > 0 && (
        <p className="still-wordings">
          <Wordings pieces={pieces} />
        </p>
      )}
      {isOtherPage && (
        <p>It has hardly anything of this article: it may be another page, or one that asks for a login.</p>
      )}
    </Answer>
  )
}

function Foot() {
  const { still } = useStill()
  if (still === null) return null
  const { asked, outcome } = still
  const { articleId } = asked.of
  return (
    <>
      {outcome.state === 'failed' && (
        <Button icon="retry" onClick={() => void checkPage(asked)}>
          Try again
        </Button>
      )}
      {outcome.state === 'checked' && !outcome.page.isKept && (
        <Button icon="import" onClick={() => void keepPage(articleId)}>
          Keep this version
        </Button>
      )}
      <Button kind="main" onClick={closeStill}>
        {outcome.state === 'checking' || outcome.state === 'keeping' ? 'Cancel' : 'Close'}
      </Button>
    </>
  )
}
