import { useState } from 'react'
import type { FeedId } from '../../preload/contract/common'
import type { Feed } from '../../preload/contract/feed'
import type { FeedRule } from '../../preload/contract/feed-rule'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialogs/dialog'
import { closeFeedDialog } from './feed-store'
import './rules.css'
import { RuleForm } from './rule-form'
import { RuleItem } from './rule-item'
import { useRules } from './rule-store'

type RulesDialogProps = {
  feeds: readonly Feed[]
  /** A new rule is of this feed, until the person says otherwise. */
  feedId: FeedId | null
}

/** What is written: nothing, another rule, or one that there is. */
type Written = FeedRule | 'new' | null

/** What is to be done with what feeds bring: the rules that there are, and a form for one. */
export function RulesDialog({ feeds, feedId }: RulesDialogProps) {
  const rules = useRules()
  const [written, setWritten] = useState<Written>(null)
  const close = () => setWritten(null)
  if (written !== null) {
    const rule = written === 'new' ? null : written
    return (
      <Dialog key="form" title={rule === null ? 'New rule' : 'Edit rule'} onClose={close}>
        <RuleForm rule={rule} feeds={feeds} feedId={feedId} onDone={close} />
      </Dialog>
    )
  }
  return (
    <Dialog
      key="rules"
      title="Feed rules"
      onClose={closeFeedDialog}
      foot={<Foot onNew={() => setWritten('new')} />}
    >
      <p className="rules-hint">
        Rules mute or tag new articles of feeds as they arrive. A muted article is archived as read: it stays
        in Archived, and this list says which word muted it.
      </p>
      {rules.length > 0 && (
        <ul className="rules" aria-label="Rules">
          {rules.map((rule) => (
            <RuleItem key={rule.id} rule={rule} feeds={feeds} onEdit={() => setWritten(rule)} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

function Foot({ onNew }: { onNew: () => void }) {
  return (
    <>
      <Button icon="plus" onClick={onNew}>
        New rule
      </Button>
      <Button kind="main" onClick={closeFeedDialog}>
        Done
      </Button>
    </>
  )
}
