import type { PageLine } from '../../../../preload/contract/page'

/** The head of a message that somebody passed on, and where the message begins and its own text. */
export type Forwarded = {
  from: string | null
  date: string | null
  subject: string | null
  /** The first line of the head, and the first below it. */
  start: number
  end: number
}

type Field = 'from' | 'date' | 'subject' | 'to'

// As Gmail, Outlook, Apple Mail and Thunderbird write them, in the languages that they are set to.
const names: Readonly<Record<Field, readonly string[]>> = {
  from: ['from', 'von', 'de', 'da', 'van', 'från', 'fra', 'od', 'от', 'от кого', '差出人', '发件人'],
  date: [
    'date',
    'sent',
    'datum',
    'gesendet',
    'envoyé',
    'fecha',
    'enviado',
    'data',
    'inviato',
    'verzonden',
    'skickat',
    'sendt',
    'dato',
    'дата',
    'отправлено',
    'enviada em',
    'wysłano',
    '日付',
    '日期',
  ],
  subject: [
    'subject',
    'betreff',
    'objet',
    'asunto',
    'oggetto',
    'assunto',
    'onderwerp',
    'ämne',
    'emne',
    'temat',
    'тема',
    '件名',
    '主题',
  ],
  to: [
    'to',
    'an',
    'à',
    'para',
    'a',
    'aan',
    'till',
    'til',
    'do',
    'кому',
    'cc',
    'kopie',
    'copie',
    'reply-to',
    'antwort an',
    '宛先',
    '收件人',
  ],
}

const fieldOf = new Map(
  (Object.keys(names) as Field[]).flatMap((field) => names[field].map((name) => [name, field] as const)),
)

const named = new RegExp(
  String.raw`(?:^|\s)\*?(${[...fieldOf.keys()].join('|')})\*?\s?[:：](?=\s|\*|$)`,
  'giu',
)

const marker =
  /^[>\s]{0,20}(?:[-_]{2,20}\s?)?(?:forwarded message|begin forwarded message|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|ursprüngliche nachricht|original message|message transféré|début du message (?:transféré|réexpédié)|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|vidarebefordrat meddelande|videresendt melding|пересылаемое сообщение)\b[\s:]{0,4}[-_]{0,20}$/i

const passedOn = /^\s{0,4}(?:fwd?|fw|wg|tr|rv|rif|enc|doorst|vs|i)\s{0,2}:\s{0,4}/i

/** A subject without what mail programs put before one that is passed on. */
export function withoutPassedOn(subject: string): string {
  let words = subject
  while (passedOn.test(words)) words = words.replace(passedOn, '')
  return words
}

export function isPassedOn(subject: string | null | undefined): boolean {
  return subject !== null && subject !== undefined && passedOn.test(subject)
}

const maxHeadLines = 12

/**
 * The innermost message that was passed on in a letter: each has its sender's words above a line that says so and the
 * fields of its head, or only these where the letter's subject says it. Null for any other letter.
 */
export function forwardedIn(lines: readonly PageLine[], isNamedSo: boolean): Forwarded | null {
  let found: Forwarded | null = null
  for (let at = 0; at < lines.length; at++) {
    const isMarked = marker.test(lines[at]?.text ?? '')
    if (!isMarked && !(isNamedSo && found === null)) continue
    const head = headAt(lines, isMarked ? at + 1 : at)
    if (head === null || (found !== null && at < found.end)) continue
    found = { ...head, start: at }
  }
  return found
}

type Head = Omit<Forwarded, 'start'>

/** The fields that stand from a line on, each on its own or all in one; null where no sender with a day or subject does. */
function headAt(lines: readonly PageLine[], from: number): Head | null {
  const values: Partial<Record<Field, string>> = {}
  let end = from
  for (; end < Math.min(lines.length, from + maxHeadLines); end++) {
    const fields = fieldsIn(lines[end]?.text ?? '')
    if (fields.length === 0) break
    for (const [field, value] of fields) values[field] ??= value
  }
  const { from: sender = null, date = null, subject = null } = values
  return sender === null || (date === null && subject === null) ? null : { from: sender, date, subject, end }
}

/** The fields of a line that begins with one; markup often runs several into one line. */
function fieldsIn(line: string): [Field, string][] {
  const words = line.replace(/^[>*\s]{1,20}/, '')
  const starts = [...words.matchAll(named)]
    .map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      field: fieldOf.get((match[1] ?? '').toLowerCase()),
    }))
    .filter(({ field }) => field !== undefined)
  if (starts[0]?.at !== 0) return []
  return starts.flatMap(({ end, field }, index): [Field, string][] =>
    field === undefined
      ? []
      : [
          [
            field,
            words
              .slice(end, starts[index + 1]?.at)
              .replace(/^[*\s]{1,4}/, '')
              .trim(),
          ],
        ],
  )
}

/** A sender's name; the address where there is none: "Courier <news@courier.example>". */
export function senderName(from: string): string {
  const at = [from.indexOf('<'), from.toLowerCase().indexOf('[mailto:')].filter((found) => found >= 0)
  const name = from
    .slice(0, Math.min(from.length, ...at))
    .replaceAll('"', '')
    .trim()
  return name === '' ? from.replace(/[<>]/g, '').trim() : name
}
