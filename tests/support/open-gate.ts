import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NetworkGate } from '../../main/fetching/gate'
import { RequestLog } from '../../main/fetching/requests/request-log'
import { temporaryFolder } from './library'

/** A gate of its own for a test that fetches without the program: what passed it, and the switch. */
export function openGate() {
  const requests = new RequestLog({ file: join(temporaryFolder(), 'requests.jsonl') })
  const person = { isOffline: false }
  const gate = new NetworkGate({ isOffline: () => person.isOffline, requests })
  const entered = async () => {
    await requests.flush()
    return requests.history.read()
  }
  const goOffline = () => {
    person.isOffline = true
    gate.shut()
  }
  return { gate, person, goOffline, entered }
}

/** What a test that is about something else asks with. */
export function asPerson() {
  return { gate: openGate().gate, cause: { why: 'page', by: 'person', about: null } } as const
}

/** A place where nothing can be written, also not by root: a file stands where the folder would. */
export function openFolderThatTakesNothing() {
  const inTheWay = join(temporaryFolder(), 'taken')
  writeFileSync(inTheWay, '')
  const takesAgain = () => rmSync(inTheWay, { force: true, recursive: true })
  return { file: join(inTheWay, 'requests.jsonl'), takesAgain }
}
