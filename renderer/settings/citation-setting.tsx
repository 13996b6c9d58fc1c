import { useEffect, useId, useState } from 'react'
import type { Citation } from '../../preload/contract/citation'
import type { Output } from '../../preload/contract/index'
import { question } from '../queries/question'
import { useAnswer, useSteadyAnswer } from '../queries/use-answer'
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

const noHelp: Help = { own: '', placeholders: [] }

function useHelp(): Help | null {
  const { value, error } = useAnswer(question('citation.help', {}))
  return value ?? (error === null ? null : noHelp)
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
  const { value: citation, error, isOld } = useSteadyAnswer(question('citation.preview', { template }))
  useEffect(() => {
    if (!isOld) keep(template, own)
  }, [isOld, template, own])
  return { citation, error: error === null ? null : sentenceOf(error) }
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
