import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import type { CommandName } from '../../preload/contract/commands'

type Registration = { run: () => void; isEnabled: boolean }
export type Registered = Partial<Record<CommandName, Registration[]>>

export const useCommands = create<{ registered: Registered }>(() => ({ registered: {} }))

/** Answers a command while the component is on screen. Of several that answer, the newest enabled one does. */
export function useCommand(name: CommandName, run: () => void, isEnabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => add(name, { run: () => latest.current(), isEnabled }), [name, isEnabled])
}

function add(name: CommandName, registration: Registration): () => void {
  const change = (others: (list: Registration[]) => Registration[]) =>
    useCommands.setState(({ registered }) => ({
      registered: { ...registered, [name]: others(registered[name] ?? []) },
    }))
  change((list) => [...list, registration])
  return () => change((list) => list.filter((other) => other !== registration))
}

export function canRun(registered: Registered, name: CommandName): boolean {
  return answerer(registered, name) !== undefined
}

function answerer(registered: Registered, name: CommandName): Registration | undefined {
  return registered[name]?.findLast((registration) => registration.isEnabled)
}

/** Answers whether anything on screen took the command. */
export function runCommand(name: CommandName): boolean {
  const found = answerer(useCommands.getState().registered, name)
  found?.run()
  return found !== undefined
}
