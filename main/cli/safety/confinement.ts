import { type Finding, fine } from './finding'

/** What this system and this Node offer to confine the processes that read files of strangers. */
export function confinementHere(): Finding[] {
  const [major = 0] = process.versions.node.split('.').map(Number)
  // Node's permission model is experimental in 20 and settled from 23.5 on.
  const hasPermissions = major >= 20
  return [
    fine('confinement', 'Node’s permission model', hasPermissions ? 'there' : 'not in this Node'),
    fine('confinement', 'runs as root', process.getuid?.() === 0),
  ]
}
