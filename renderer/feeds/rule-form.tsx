import { type FormEvent, useState } from 'react'
import type { FeedId } from '../../preload/contract/common'
import type { Feed } from '../../preload/contract/feed'
import type { FeedRule, FeedRuleDraft } from '../../preload/contract/feed-rule'
import { ruleFields } from '../../preload/contract/words'
import { sentenceOf } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { Choice } from '../ui/fields/choice'
import { Field } from '../ui/fields/field'
import { Input } from '../ui/fields/input'
import { Select } from '../ui/fields/select'
import { RulePreview } from './rule-preview'
import { fieldWords, hasWord, saveRule } from './rule-store'

type RuleFormProps = {
  /** Null for a new one. */
  rule: FeedRule | null
  feeds: readonly Feed[]
  feedId: FeedId | null
  onDone: () => void
}

type DraftProps = { draft: FeedRuleDraft; onChange: (change: Partial<FeedRuleDraft>) => void }

/** Writes a rule, and shows below what it would have found. */
export function RuleForm({ rule, feeds, feedId, onDone }: RuleFormProps) {
  const [draft, setDraft] = useState<FeedRuleDraft>(() => draftOf(rule, feedId))
  const [error, setError] = useState<string | undefined>()
  const change = (some: Partial<FeedRuleDraft>) => setDraft((former) => ({ ...former, ...some }))
  const isWhole = hasWord(draft.words) && (draft.tag === null || draft.tag.trim() !== '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    try {
      await saveRule(rule?.id ?? null, draft)
      onDone()
    } catch (reason) {
      setError(sentenceOf(reason))
    }
  }
  return (
    <form className="rule-form" onSubmit={(event) => void save(event)}>
      <Deed draft={draft} onChange={change} />
      <Words draft={draft} error={error} onChange={change} />
      <Where draft={draft} feeds={feeds} onChange={change} />
      <RulePreview draft={draft} />
      <div className="rule-form-foot">
        <Button onClick={onDone}>Cancel</Button>
        <Button kind="main" isSubmit disabled={!isWhole}>
          Save rule
        </Button>
      </div>
    </form>
  )
}

function draftOf(rule: FeedRule | null, feedId: FeedId | null): FeedRuleDraft {
  if (rule === null) return { feedId, field: 'words', words: '', tag: null }
  const { feedId: own, field, words, tag } = rule
  return { feedId: own, field, words, tag }
}

const deeds = [
  { key: 'mute', label: 'Mute' },
  { key: 'tag', label: 'Tag' },
] as const

function Deed({ draft: { tag }, onChange }: DraftProps) {
  return (
    <>
      <Choice
        label="What the rule does"
        value={tag === null ? 'mute' : 'tag'}
        options={deeds}
        onChoose={(deed) => onChange({ tag: deed === 'mute' ? null : (tag ?? '') })}
      />
      {tag !== null && (
        <Field label="Tag">
          {(parts) => (
            <Input
              {...parts}
              maxLength={200}
              value={tag}
              onChange={(event) => onChange({ tag: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

function Words({ draft: { words }, error, onChange }: DraftProps & { error: string | undefined }) {
  return (
    <Field
      label="Words"
      hint="Whole words. With several between commas, one of them is enough."
      error={error}
    >
      {(parts) => (
        <Input
          {...parts}
          maxLength={500}
          data-autofocus
          value={words}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
        />
      )}
    </Field>
  )
}

const places = ruleFields.map((key) => ({ key, label: `In the ${fieldWords[key]}` }))

function Where({ draft: { field, feedId }, feeds, onChange }: DraftProps & { feeds: readonly Feed[] }) {
  const options = [
    { key: '', label: 'All feeds' },
    ...feeds.map(({ id, name }) => ({ key: id, label: name })),
  ]
  const feedOf = (key: string) => feeds.find(({ id }) => id === key)?.id ?? null
  return (
    <div className="rule-where">
      <Field label="Where">
        {(parts) => (
          <Select
            {...parts}
            value={field}
            options={places}
            onChoose={(chosen) => onChange({ field: chosen })}
          />
        )}
      </Field>
      <Field label="Of which feed">
        {(parts) => (
          <Select
            {...parts}
            value={feedId ?? ''}
            options={options}
            onChoose={(key) => onChange({ feedId: feedOf(key) })}
          />
        )}
      </Field>
    </div>
  )
}
