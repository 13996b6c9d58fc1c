import type { Page } from '@playwright/test'
import type { CallName, Input, Output } from '../../preload/contract/index'

/** As the window's own code asks. */
export function ask<N extends CallName>(window: Page, name: N, input: Input<N>): Promise<Output<N>> {
  return window.evaluate(
    async ([call, value]) => {
      type Reply = { ok: boolean; value?: unknown; message?: string }
      const { bridge } = window as unknown as { bridge: { call: (n: string, i: unknown) => Promise<Reply> } }
      const reply = await bridge.call(call, value)
      if (!reply.ok) throw new Error(reply.message)
      return reply.value
    },
    [name, input] as const,
  ) as Promise<Output<N>>
}
