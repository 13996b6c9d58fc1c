import { useCommand } from '../../commands/command-store'
import { showToast } from '../../toasts/toast-store'

const marking = [
  'annotate.highlight',
  'annotate.underline',
  'annotate.note',
  'annotate.name',
  'annotate.color.1',
  'annotate.color.2',
  'annotate.color.3',
  'annotate.color.4',
  'annotate.color.5',
  'annotate.color.6',
  'annotate.color.7',
  'annotate.color.8',
] as const

/** Answers the keys that mark words, so that they say why nothing happens. Draws nothing. */
export function MarkingRefused() {
  return marking.map((name) => <Refused key={name} name={name} />)
}

function Refused({ name }: { name: (typeof marking)[number] }) {
  useCommand(name, sayWhy)
  return null
}

function sayWhy(): void {
  showToast({ text: 'This is a former text: highlights and notes are made in the current one.' })
}
