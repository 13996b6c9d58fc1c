import { useEffect, useId, useState } from 'react'
import type { Citation } from '../../preload/contract/citation'
import type { Output } from '../../preload/contract/index'
import { call } from '../bridge'
import { sentenceOf } from '../toasts/toast-store'
import { Button } from '../ui/button'
import { FieldTold } from '../ui/fields/field'
import { TextArea } from '../ui/fields/input'
import { CitationPreview } from './citation-preview'
import { changeSettings, readSettings } from './settings-store'
import './citation-setting.css'

type Help = Output<'citation.help'>
type Seen = { citation: Citation | null; error: string | null }

/** The template by which words are copied with their source. One that is broken is not kept. */
export function CitationSetting() {
  const help = useHelp()
  return (
    <fieldset>
      <legend>Copying with the source</legend>
      {help !== null && <Editor help={help} />}
    </fieldset>
  )
}

function useHelp(): Help | null {
  const [help, setHelp] = useState<Help | null>(null)
  useEffect(() => {
    call('citation.help', {}).then(setHelp, () => setHelp({ own: '', placeholders: [] }))
  }, [])
  return help
}

function Editor({ help: { own, placeholders } }: { help: Help }) {
  const id = useId()
  const [typed, setTyped] = useState(readSettings().citationTemplate || own)
  const { citation, error } = useKept(typed, own)
  return (
    <div className="citation-setting">
      <label htmlFor={id}>Template, in Markdown</label>
      <TextArea
        id={id}
        rows={9}
        maxLength={5000}
        spellCheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${id}-told`}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <FieldTold
        id={`${id}-told`}
        hint="Saved as you type. Lines without a known value are left out."
        error={error ?? undefined}
        role="status"
      />
      <Placeholders placeholders={placeholders} />
      <Button icon="undo" disabled={typed === own} onClick={() => setTyped(own)}>
        Reset to default
      </Button>
      {citation !== null && <CitationPreview citation={citation} />}
    </div>
  )
}

/** Previews the template with an example during typing. A valid template is saved; an invalid one shows its error. */
function useKept(template: string, own: string): Seen {
  const [seen, setSeen] = useState<Seen>({ citation: null, error: null })
  useEffect(() => {
    let isCurrent = true
    call('citation.preview', { template }).then(
      (citation) => {
        if (!isCurrent) return
        setSeen({ citation, error: null })
        keep(template, own)
      },
      (error: unknown) => isCurrent && setSeen((last) => ({ ...last, error: sentenceOf(error) })),
    )
    return () => {
      isCurrent = false
    }
  }, [template, own])
  return seen
}

function keep(template: string, own: string): void {
  const citationTemplate = template === own || template.trim() === '' ? '' : template
  if (citationTemplate !== readSettings().citationTemplate) void changeSettings({ citationTemplate })
}

function Placeholders({ placeholders }: Pick<Help, 'placeholders'>) {
  return (
    <div className="citation-help">
      <dl aria-label="Placeholders">
        {placeholders.map(({ name, meaning }) => (
          <div key={name}>
            <dt>
              <code>{`{{${name}}}`}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        <code>{'{{#speaker}}…{{/speaker}}'}</code> shows what is between where there is a speaker,{' '}
        <code>{'{{^speaker}}…{{/speaker}}'}</code> where there is none; so with every placeholder.
      </p>
    </div>
  )
}
